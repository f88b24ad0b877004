import type { ReactNode } from 'react';
import type { CurriculumDifference, TaskChange, TaskSpec } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/curricula';
import { KeyList } from '#shared/ui/Section';
import { Changed, Mark, Replaced } from './Changed';
import { TaskFacts } from './Tasks';
import { certificationText, judgedText, kindText, libraryText, namesOf, type Titles } from './tasks';
import classes from './tasks.module.css';

type Props = { difference: CurriculumDifference; moved: boolean; titles: Titles };

/** What one version of a curriculum has and another has not. */
export function CurriculumChanges({ difference: d, moved, titles }: Props) {
  return (
    <ul className={classes.changes}>
      {d.changed.map((change) => (
        <ChangedTask key={change.after.key} change={change} titles={titles} />
      ))}
      {d.added.map((task) => (
        <Whole key={task.key} kind="added" task={task} titles={titles} />
      ))}
      {d.removed.map((task) => (
        <Whole key={task.key} kind="removed" task={task} titles={titles} />
      ))}
      {moved ? <li>{m.moved()}</li> : null}
    </ul>
  );
}

type WholeProps = { kind: 'added' | 'removed'; task: TaskSpec; titles: Titles };

function Whole({ kind, task, titles }: WholeProps) {
  return (
    <li>
      <p className={classes.head}>
        <b>{task.title}</b> <Mark kind={kind} />
      </p>
      {kind === 'added' ? <TaskFacts task={task} titles={titles} /> : null}
    </li>
  );
}

function ChangedTask({ change, titles }: { change: TaskChange; titles: Titles }) {
  const points = change.fields
    .filter((field) => field !== 'title')
    .map((field) => pointOf(field, change, titles))
    .filter((point) => point !== undefined);
  return (
    <li>
      <p className={classes.head}>
        <b>
          <Changed from={change.before.title} to={change.after.title} />
        </b>{' '}
        <Mark kind="changed" />
      </p>
      {points.length > 0 ? <KeyList items={points} /> : null}
    </li>
  );
}

type Told = { label: () => string; of: (task: TaskSpec, titles: Titles) => string };

/** What each field of a task is called, and how it is said. */
const told: Record<string, Told> = {
  stage: { label: m.stage, of: (t) => t.stage || m.noStage() },
  kind: { label: m.kind, of: (t) => kindText(t.kind) },
  offsetDays: { label: m.due, of: (t) => m.day({ number: t.offsetDays ?? 0 }) },
  judged: { label: m.signOff, of: (t) => judgedText(t.judged) },
  prerequisites: { label: m.after, of: (t, titles) => namesOf(t.prerequisites, titles).join(', ') },
  certification: { label: m.certification, of: (t) => certificationText(t.certification) },
  library: { label: m.library, of: (t) => libraryText(t.library) },
};

function pointOf(field: string, c: TaskChange, titles: Titles): [string, ReactNode] | undefined {
  if (field === 'instructions')
    return [
      m.instructions(),
      <Changed key={field} from={c.before.instructions ?? ''} to={c.after.instructions ?? ''} />,
    ];
  const it = told[field];
  if (!it) return undefined;
  return [it.label(), <Replaced key={field} from={it.of(c.before, titles)} to={it.of(c.after, titles)} />];
}
