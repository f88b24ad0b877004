import { Button, Textarea } from '@mantine/core';
import { api } from '#shared/api/client';
import type { Ballot } from '#shared/api/schema';
import { Form } from '#shared/forms/Form';
import { UnsavedGuard } from '#shared/forms/UnsavedGuard';
import { useProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/ballots';
import { findAction } from '#shared/ui/ActionButton';
import { Section } from '#shared/ui/Section';
import { toast } from '#shared/ui/toast';
import classes from './ballots.module.css';
import { useReread } from './queries';

/** What the candidate reads from the panel as a whole; the chair writes it. */
export function Feedback({ ballot }: { ballot: Ballot }) {
  if (findAction(ballot.actions, 'write-feedback')?.allowed) return <Write ballot={ballot} />;
  if (!ballot.feedback) return null;
  return (
    <Section title={m.feedback()}>
      <p className={classes.words}>{ballot.feedback.text}</p>
    </Section>
  );
}

function Write({ ballot }: { ballot: Ballot }) {
  const form = useProblemForm({ mode: 'controlled', initialValues: { text: ballot.feedback?.text ?? '' } });
  const reread = useReread();
  const write = api.useMutation('put', '/ballots/{id}/feedback');
  const send = (body: { text: string }): void =>
    write.mutate(
      { params: { path: { id: ballot.id } }, body },
      {
        onSuccess: () => {
          form.resetDirty();
          toast(m.feedbackKept());
          reread();
        },
        onError: form.refuse,
      },
    );
  return (
    <Section title={m.feedback()} hint={m.feedbackHint()}>
      <UnsavedGuard when={form.isDirty()} />
      <Form
        form={form}
        onSend={send}
        wide
        buttons={
          <Button type="submit" loading={write.isPending}>
            {m.sendFeedback()}
          </Button>
        }
      >
        <Textarea aria-label={m.feedback()} autosize minRows={4} {...form.getInputProps('text')} />
      </Form>
    </Section>
  );
}
