import type { Task } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/task';
import { Markdown } from '#shared/markdown/Markdown';
import { PlainDate } from '#shared/time/PlainDate';
import classes from './task.module.css';

/** What the learner handed in, and the certification it stands on. */
export function Evidence({ task }: { task: Task }) {
  const { certification: c } = task;
  return (
    <>
      {task.evidence ? (
        <div className={classes.evidence}>
          <Markdown source={task.evidence} />
        </div>
      ) : (
        <p className={classes.quiet}>{m.evidenceNone()}</p>
      )}
      {c ? (
        <p className={classes.certification}>
          <b>{c.name}</b> · {c.vendor} ·{' '}
          {c.passed ? (c.current ? m.certCurrent() : m.certExpired()) : m.certNotYet()}
          {c.expiresOn ? (
            <>
              {' · '}
              {m.until()} <PlainDate date={c.expiresOn} />
            </>
          ) : null}
        </p>
      ) : null}
    </>
  );
}
