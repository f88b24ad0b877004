import type { Plan, Task } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/task';
import { Markdown } from '#shared/markdown/Markdown';
import { PlainDate } from '#shared/time/PlainDate';
import { Section } from '#shared/ui/Section';
import { EvidenceForm } from './EvidenceForm';
import { allowed, concerning, isSettled } from './model';
import { SignOff } from './SignOff';
import classes from './task.module.css';

type Props = { task: Task; plan: Plan; mine: boolean };

/** The learner writes evidence, the mentor judges it, everyone else reads it. */
export function EvidenceSection({ task, plan, mine }: Props) {
  if (mine && plan.state === 'active' && !isSettled(task)) return <EvidenceForm task={task} plan={plan} />;
  const judges = task.state === 'submitted' && concerning(task.actions, 'sign_off');
  return (
    <>
      <Section title={m.evidence()}>
        <Evidence task={task} />
      </Section>
      {judges && allowed(task.actions, 'sign_off') ? <SignOff task={task} /> : null}
    </>
  );
}

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
