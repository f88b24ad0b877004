import { NativeSelect } from '@mantine/core';
import { m } from '#shared/i18n/gen/whatIf';
import { clockText } from '#shared/time/format';
import type { Change, Window } from './changes';
import { Weekdays } from './Weekdays';

const HALF = 30;
const DAY = 1440;

const times = (first: number, last: number): { value: string; label: string }[] =>
  Array.from({ length: (last - first) / HALF + 1 }, (_, i) => {
    const minutes = first + i * HALF;
    return {
      value: String(minutes),
      label: minutes > DAY ? m.nextDay({ time: clockText(minutes) }) : clockText(minutes),
    };
  });

type HoursChange = Extract<Change, { kind: 'hours' }>;

type Props = { change: HoursChange; onChange: (change: Change) => void };

/** The same hours on some days, by the clock of their zone; past midnight they go on into the next day. */
export default function HoursFields({ change, onChange }: Props) {
  const [first] = change.hours;
  const from = first?.from ?? 540;
  const to = first?.to ?? 1080;
  const days = change.hours.map(({ weekday }) => weekday);
  const put = (next: Partial<Omit<Window, 'weekday'>>, on = days): void => {
    const start = next.from ?? from;
    const end = Math.max(next.to ?? to, start + HALF);
    onChange({ ...change, hours: on.map((weekday) => ({ weekday, from: start, to: end })) });
  };
  return (
    <>
      <Weekdays label={m.days()} chosen={days} onChange={(chosen) => put({}, chosen)} />
      <NativeSelect
        label={m.from()}
        data={times(0, DAY - HALF)}
        value={String(from)}
        onChange={({ currentTarget }) => put({ from: Number(currentTarget.value) })}
      />
      <NativeSelect
        label={m.until()}
        data={times(from + HALF, from + DAY)}
        value={String(to)}
        onChange={({ currentTarget }) => put({ to: Number(currentTarget.value) })}
      />
    </>
  );
}
