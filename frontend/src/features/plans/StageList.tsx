import { IconChevronDown } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Task } from '#shared/api/schema';
import { useListKeys } from '#shared/hotkeys/useListKeys';
import { m } from '#shared/i18n/gen/plans';
import { PlainDate } from '#shared/time/PlainDate';
import { Keys } from '#shared/ui/Keys';
import { Section } from '#shared/ui/Section';
import { StatusGlyph } from '#shared/ui/StatusGlyph';
import { doneOf, type Stage, stageNow } from './model';
import classes from './plans.module.css';
import { TaskRow, titlesOf } from './TaskRow';
import { stageText } from './words';

const apart: readonly string[] = ['waived', 'accredited'];

/** The plan stage by stage, the one somebody is in opened; what was waived or accredited stands apart. */
export function StageList({ stages }: { stages: readonly Stage[] }) {
  const list = useRef<HTMLDivElement>(null);
  const tasks = stages.flatMap((s) => s.tasks);
  const titles = titlesOf(tasks);
  const now = stageNow(stages);
  const aside = tasks.filter((t) => apart.includes(t.state));
  useListKeys(list, { name: m.plan(), keys: [] });
  return (
    <>
      <Section title={m.plan()} actions={<Keyboard />}>
        <div ref={list} className={classes.stages}>
          {stages.map((stage) => (
            <StageBlock key={stage.name} stage={stage} titles={titles} open={stage === now} />
          ))}
        </div>
      </Section>
      {aside.length > 0 ? (
        <Section title={m.apart()} hint={m.apartHint()}>
          <ul className={classes.tasks}>
            {aside.map((task) => (
              <TaskRow key={task.id} task={task} titles={titles} />
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

const Keyboard = () => (
  <span className={classes.keys}>
    <Keys k="J K" /> {m.keyMove()} <Keys k="Enter" /> {m.keyOpen()}
  </span>
);

type BlockProps = { stage: Stage; titles: ReadonlyMap<string, string>; open: boolean };

function StageBlock({ stage, titles, open: first }: BlockProps) {
  const [open, setOpen] = useState(first);
  const inRoad = stage.tasks.filter((t) => !apart.includes(t.state));
  return (
    <details
      className={classes.stage}
      data-glyph={stage.glyph}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <StatusGlyph glyph={stage.glyph} size={18} />
        <h3>{stageText(stage.name)}</h3>
        <span className={classes.count}>{m.countOf({ done: doneOf(inRoad), total: inRoad.length })}</span>
        {stage.to ? (
          <span className={classes.until}>
            {m.until()} <PlainDate date={stage.to} />
          </span>
        ) : null}
        <IconChevronDown size={18} className={classes.chevron} aria-hidden />
      </summary>
      {open ? <Rows tasks={inRoad} titles={titles} /> : null}
    </details>
  );
}

function Rows({ tasks, titles }: { tasks: readonly Task[]; titles: ReadonlyMap<string, string> }) {
  if (tasks.length === 0) return <p className={classes.quiet}>{m.allApart()}</p>;
  return (
    <ul className={classes.tasks}>
      {tasks.map((task) => (
        <TaskRow key={task.id} task={task} titles={titles} />
      ))}
    </ul>
  );
}
