import { api } from '#shared/api/client';
import type { Interview, InterviewMoved } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/interviews';
import { ActionButton, findAction } from '#shared/ui/ActionButton';
import { nameOf } from '#shared/ui/names';
import { Section } from '#shared/ui/Section';
import { toast, toastProblem } from '#shared/ui/toast';
import classes from './interviews.module.css';
import { wallText } from './model';
import { useReread } from './queries';

/** Whose local time a change of law moved, and whether it still suits them. */
export function MovedTimes({ interview }: { interview: Interview }) {
  const action = findAction(interview.actions, 'reconfirm');
  if (interview.moved.length === 0) return null;
  return (
    <Section
      title={m.movedTimes()}
      hint={m.movedTimesHint()}
      actions={action?.allowed ? <Reconfirm interview={interview} /> : null}
    >
      <ul className={classes.moved}>
        {interview.moved.map((moved) => (
          <li key={moved.personId}>{sentence(interview, moved)}</li>
        ))}
      </ul>
    </Section>
  );
}

function sentence(interview: Interview, moved: InterviewMoved): string {
  const person = interview.times.find((time) => time.person.id === moved.personId)?.person;
  const given = {
    name: person ? nameOf(person) : '',
    zone: moved.zone,
    was: wallText(moved.was),
    now: wallText(moved.now),
  };
  return moved.reconfirmed ? m.movedAndSuits(given) : m.movedAndAsked(given);
}

function Reconfirm({ interview }: { interview: Interview }) {
  const reread = useReread();
  const reconfirm = api.useMutation('post', '/interviews/{id}/reconfirm');
  const send = (): void =>
    reconfirm.mutate(
      { params: { path: { id: interview.id } } },
      {
        onSuccess: () => {
          toast(m.reconfirmed());
          reread();
        },
        onError: toastProblem,
      },
    );
  return (
    <ActionButton
      action={findAction(interview.actions, 'reconfirm')}
      onClick={send}
      loading={reconfirm.isPending}
    >
      {m.reconfirm()}
    </ActionButton>
  );
}
