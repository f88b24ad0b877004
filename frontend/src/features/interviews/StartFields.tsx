import { Group, TextInput } from '@mantine/core';
import { m } from '#shared/i18n/gen/interviews';
import { useTime } from '#shared/time/useTime';

/** As it is typed, by the clock of the reader's zone. */
export type Start = { date: string; time: string };

export type When = { wall: string; zone: string };

/** For the server, which resolves it; nothing while it is not complete. */
export const startOf = ({ date, time }: Start, zone: string): When | undefined =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) && /^\d{2}:\d{2}$/.test(time)
    ? { wall: `${date}T${time}`, zone }
    : undefined;

const EXAMPLE = '16:30';

type Props = { start: Start; onChange: (start: Start) => void };

export function StartFields({ start, onChange }: Props) {
  const { zone } = useTime();
  return (
    <Group gap="sm" align="end">
      <TextInput
        type="date"
        label={m.day()}
        value={start.date}
        onChange={(event) => onChange({ ...start, date: event.currentTarget.value })}
      />
      <TextInput
        label={m.timeIn({ zone })}
        inputMode="numeric"
        placeholder={EXAMPLE}
        maxLength={5}
        value={start.time}
        onChange={(event) => onChange({ ...start, time: event.currentTarget.value })}
      />
    </Group>
  );
}
