import { Link } from '@tanstack/react-router';
import type { Task } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/path';
import { Moment } from '#shared/time/Moment';
import { PersonName } from '#shared/ui/PersonName';
import { Section } from '#shared/ui/Section';
import { feedbackOf } from './model';
import classes from './path.module.css';

const MOST = 3;

/** What mentor and manager wrote about tasks, the latest first. */
export function Feedback({ tasks }: { tasks: readonly Task[] }) {
  const notes = feedbackOf(tasks).slice(0, MOST);
  return (
    <Section title={m.feedback()}>
      {notes.length === 0 ? <p className={classes.quiet}>{m.feedbackNone()}</p> : null}
      {notes.map((task) => (
        <Note key={task.id} task={task} />
      ))}
    </Section>
  );
}

function Note({ task }: { task: Task }) {
  const at = task.returnedAt ?? task.decidedAt;
  return (
    <figure className={classes.feedback}>
      <blockquote>{task.note}</blockquote>
      <figcaption>
        {task.decidedBy ? <PersonName person={task.decidedBy} both={false} /> : null}
        <Link to="/path/tasks/$id" params={{ id: String(task.id) }}>
          {task.spec.title}
        </Link>
        {at ? <Moment at={at} show="relative" /> : null}
      </figcaption>
    </figure>
  );
}
