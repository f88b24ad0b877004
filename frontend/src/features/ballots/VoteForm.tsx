import { Button, Checkbox, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { api } from '#shared/api/client';
import type { Ballot } from '#shared/api/schema';
import { Form } from '#shared/forms/Form';
import { UnsavedGuard } from '#shared/forms/UnsavedGuard';
import { useProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/ballots';
import { useTime } from '#shared/time/useTime';
import { findAction } from '#shared/ui/ActionButton';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { Section } from '#shared/ui/Section';
import { toast } from '#shared/ui/toast';
import classes from './ballots.module.css';
import { useReread } from './queries';

type Choice = 'pass' | 'not_yet' | 'recuse';
type Values = { choice: Choice | ''; blocking: boolean; reason: string };

const choices: readonly (readonly [Choice, () => string, () => string])[] = [
  ['pass', m.pass, m.passHint],
  ['not_yet', m.choiceNotYet, m.notYetHint],
  ['recuse', m.recuse, m.recuseHint],
];

/** My vote with its reason. It may be changed until the ballot closes. */
export function VoteForm({ ballot }: { ballot: Ballot }) {
  const action = findAction(ballot.actions, 'vote');
  const { mine } = ballot;
  const form = useProblemForm<Values>({
    mode: 'controlled',
    initialValues: {
      choice: mine?.choice ?? '',
      blocking: mine?.blocking ?? false,
      reason: mine?.reason ?? '',
    },
  });
  const [asked, setAsked] = useState(false);
  const reread = useReread();
  const cast = api.useMutation('put', '/ballots/{id}/vote');
  if (!action?.allowed) return null;
  const { choice, blocking, reason } = form.values;
  const send = (): void =>
    cast.mutate(
      {
        params: { path: { id: ballot.id } },
        body: { choice: choice || 'pass', reason, blocking: choice === 'not_yet' && blocking },
      },
      {
        onSuccess: () => {
          form.resetDirty();
          toast(m.kept());
          reread();
        },
        onError: form.refuse,
        onSettled: () => setAsked(false),
      },
    );
  return (
    <Section title={m.myVote()} hint={m.sealed()}>
      <UnsavedGuard when={form.isDirty()} />
      {mine ? (
        <p className={classes.mine}>
          <CastOn at={mine.castAt} />
        </p>
      ) : null}
      <Form
        form={form}
        onSend={() => setAsked(true)}
        wide
        buttons={
          <Button type="submit" disabled={choice === ''}>
            {mine ? m.change() : m.cast()}
          </Button>
        }
      >
        <Radio.Group label={m.choice()} {...form.getInputProps('choice')}>
          <Stack gap="sm" mt="xs">
            {choices.map(([value, label, hint]) => (
              <Radio key={value} value={value} label={label()} description={hint()} />
            ))}
          </Stack>
        </Radio.Group>
        {choice === 'not_yet' ? (
          <Checkbox
            label={m.blocking()}
            description={m.blockingHint()}
            {...form.getInputProps('blocking', { type: 'checkbox' })}
          />
        ) : null}
        <Textarea
          label={choice === 'recuse' ? m.cause() : m.reason()}
          description={m.reasonHint()}
          autosize
          minRows={4}
          {...form.getInputProps('reason')}
        />
      </Form>
      <ConfirmAct
        opened={asked}
        onClose={() => setAsked(false)}
        onConfirm={send}
        title={mine ? m.changeTitle() : m.castTitle()}
        consequence={m.castThen()}
        verb={mine ? m.change() : m.cast()}
        keep={m.keepWriting()}
        pending={cast.isPending}
      />
    </Section>
  );
}

function CastOn({ at }: { at: string }) {
  const time = useTime();
  return (
    <time dateTime={at} title={time.full(at)}>
      {m.castOn({ when: time.relative(at) ?? time.full(at) })}
    </time>
  );
}
