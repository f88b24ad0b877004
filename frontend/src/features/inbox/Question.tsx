import { Radio, Stack, Textarea } from '@mantine/core';
import type { ActChoice, InboxItem } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/inbox';
import type { Asks, Given } from './answers';
import { choiceText } from './words';

/** Whether enough was said for the button; what is right is for the server to say. */
export function isReady(asks: Asks, given: Given): boolean {
  if (asks === 'conflict') return given.conflict !== undefined;
  if (asks === 'choice') return given.choice !== '';
  return asks !== 'reason' || given.reason.trim() !== '';
}

type Props = {
  asks: Asks;
  item: InboxItem;
  choices: readonly ActChoice[];
  given: Given;
  onGive: (given: Given) => void;
};

export function Question({ asks, item, choices, given, onGive }: Props) {
  if (asks === 'nothing') return null;
  if (asks === 'conflict') return <Conflict item={item} given={given} onGive={onGive} />;
  return (
    <Stack gap="sm">
      {asks === 'choice' ? <Choices choices={choices} given={given} onGive={onGive} /> : null}
      <Textarea
        label={asks === 'reason' ? m.reason() : m.note()}
        value={given.reason}
        onChange={(event) => onGive({ ...given, reason: event.currentTarget.value })}
        autosize
        minRows={2}
        maxRows={8}
        required={asks === 'reason'}
        withAsterisk={false}
      />
    </Stack>
  );
}

type GroupProps = Pick<Props, 'given' | 'onGive'>;

/** Accepting asks whether something stands between the two (P3); nothing is chosen beforehand. */
function Conflict({ item, given, onGive }: GroupProps & { item: InboxItem }) {
  const whose = item.person?.name ?? '';
  return (
    <Radio.Group
      label={whose ? m.conflictWith({ name: whose }) : m.conflictAsked()}
      description={m.conflictHint()}
      value={given.conflict ?? null}
      onChange={(value) => onGive({ ...given, conflict: value as 'none' | 'declared' })}
    >
      <Stack gap="xs" mt="xs">
        <Radio value="none" label={m.conflictNone()} />
        <Radio value="declared" label={m.conflictDeclared()} />
      </Stack>
    </Radio.Group>
  );
}

function Choices({ choices, given, onGive }: GroupProps & { choices: readonly ActChoice[] }) {
  return (
    <Radio.Group
      label={m.why()}
      value={given.choice || null}
      onChange={(choice) => onGive({ ...given, choice })}
    >
      <Stack gap="sm" mt="xs">
        {choices.map(({ value, consequence }) => (
          <Radio
            key={value}
            value={value}
            label={choiceText[value]?.() ?? value}
            description={consequence.text}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
