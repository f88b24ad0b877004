import { Link } from '@tanstack/react-router';
import type { Plan, Task } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/task';
import { PlainDate } from '#shared/time/PlainDate';
import { Person } from '#shared/ui/PersonName';
import { KeyList, Section } from '#shared/ui/Section';
import { StatusGlyph } from '#shared/ui/StatusGlyph';
import { shownState } from '#shared/ui/states';
import classes from './task.module.css';

/** What is to know about a task beside its text: prerequisites with their state, the library, who judged it. */
export function TaskFacts({ task, plan }: { task: Task; plan: Plan }) {
  const { certification, judged } = task.spec;
  return (
    <>
      <Section title={m.about()}>
        <KeyList
          items={[
            [m.learner(), <Person key="learner" person={plan.person} size={22} both={false} />],
            [m.judged(), judged ? m.judgedByMentor() : m.judgedByNobody()],
            [m.due(), task.dueOn ? <Due key="due" task={task} /> : null],
            [m.asksFor(), certification ? `${certification.name} · ${certification.vendor}` : null],
            [m.passMark(), certification?.passMark ? m.atLeast({ score: certification.passMark }) : null],
            [m.mustBe(), certification?.mustBeCurrent ? m.mustBeCurrent() : null],
            [
              m.decidedBy(),
              task.decidedBy ? <Person key="by" person={task.decidedBy} size={22} both={false} /> : null,
            ],
            [m.origin(), task.personal ? m.personal() : task.kept ? m.kept() : null],
          ]}
        />
      </Section>
      <Prerequisites task={task} plan={plan} />
      <Library task={task} />
    </>
  );
}

const Due = ({ task }: { task: Task }) => (
  <>
    <PlainDate date={task.dueOn ?? ''} weekday /> {task.dueMoved ? m.dueMoved() : null}
  </>
);

function Prerequisites({ task, plan }: { task: Task; plan: Plan }) {
  const before = plan.tasks.filter((t) => task.spec.prerequisites?.includes(t.spec.key));
  if (before.length === 0) return null;
  return (
    <Section title={m.prerequisites()}>
      <ul className={classes.before}>
        {before.map((t) => {
          const { glyph, text } = shownState('task', t.state);
          return (
            <li key={t.id}>
              <StatusGlyph glyph={glyph} label="" />
              <Link to="/path/tasks/$id" params={{ id: String(t.id) }}>
                {t.spec.title}
              </Link>
              <small>{text()}</small>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Library({ task: { library } }: { task: Task }) {
  if (!library) return null;
  const about = [
    library.serviceName || null,
    library.minLevel > 0 ? m.fromLevel({ level: library.minLevel }) : null,
    library.words ? m.words({ words: library.words }) : null,
  ];
  const search = Object.fromEntries(new URLSearchParams(library.query));
  return (
    <Section title={m.library()}>
      <Link to="/library" search={search}>
        {m.openLibrary()}
      </Link>
      <p className={classes.quiet}>{about.filter(Boolean).join(' · ')}</p>
    </Section>
  );
}
