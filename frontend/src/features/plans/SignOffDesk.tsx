import { useState } from 'react';
import type { Plan, Task } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/mentees';
import { Markdown } from '#shared/markdown/Markdown';
import { Moment } from '#shared/time/Moment';
import { Section } from '#shared/ui/Section';
import { StatusGlyph } from '#shared/ui/StatusGlyph';
import { Evidence } from './Evidence';
import classes from './mentees.module.css';
import { allowed, isSettled } from './model';
import { SignOff } from './SignOff';
import { kindText } from './words';

const bySubmitted = (a: Task, b: Task): number => (a.submittedAt ?? '').localeCompare(b.submittedAt ?? '');

/** What waits for sign-off, the oldest first: evidence left, what to look at right; the next opens by itself. */
export function SignOffDesk({ plan }: { plan: Plan }) {
  const [chosen, setChosen] = useState<number>();
  const waiting = plan.tasks.filter((t) => t.state === 'submitted').sort(bySubmitted);
  const task = waiting.find((t) => t.id === chosen) ?? waiting[0];
  if (!task) return null;
  return (
    <section className={classes.desk} aria-labelledby="desk">
      <h2 id="desk">{m.desk({ count: waiting.length })}</h2>
      {waiting.length > 1 ? <Choice waiting={waiting} task={task} onChoose={setChosen} /> : null}
      <div className={classes.sides} key={task.id}>
        <div>
          <h3>{task.spec.title}</h3>
          <p className={classes.quiet}>
            {kindText[task.spec.kind]()}
            {task.submittedAt ? (
              <>
                {' · '}
                {m.handedIn()} <Moment at={task.submittedAt} show="relative" />
              </>
            ) : null}
          </p>
          <Evidence task={task} />
        </div>
        <div>
          <Checklist task={task} plan={plan} />
          {allowed(task.actions, 'sign_off') ? (
            <SignOff plain task={task} onDone={() => setChosen(undefined)} />
          ) : (
            <p className={classes.quiet}>{task.actions.find((a) => a.name === 'sign_off')?.reason?.text}</p>
          )}
        </div>
      </div>
    </section>
  );
}

type ChoiceProps = { waiting: readonly Task[]; task: Task; onChoose: (id: number) => void };

const Choice = ({ waiting, task, onChoose }: ChoiceProps) => (
  <ul className={classes.choice}>
    {waiting.map((t) => (
      <li key={t.id}>
        <button type="button" aria-pressed={t.id === task.id} onClick={() => onChoose(t.id)}>
          <StatusGlyph glyph="review" label="" /> {t.spec.title}
        </button>
      </li>
    ))}
  </ul>
);

/** What the task asked for, and what stands of it. */
function Checklist({ task, plan }: { task: Task; plan: Plan }) {
  const before = plan.tasks.filter((t) => task.spec.prerequisites?.includes(t.spec.key));
  const open = before.filter((t) => !isSettled(t)).length;
  const points: [boolean, string][] = [
    [task.evidence !== '', task.evidence ? m.hasEvidence() : m.noEvidence()],
    ...(before.length > 0 ? [[open === 0, m.prerequisites({ open })] as [boolean, string]] : []),
    ...(task.certification
      ? [
          [task.certification.passed && task.certification.current, task.certification.name] as [
            boolean,
            string,
          ],
        ]
      : []),
  ];
  return (
    <Section title={m.asked()} level={3}>
      {task.spec.instructions ? <Markdown source={task.spec.instructions} dense /> : null}
      <ul className={classes.checks}>
        {points.map(([met, text]) => (
          <li key={text}>
            <StatusGlyph glyph={met ? 'done' : 'todo'} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
