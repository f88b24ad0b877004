import type { CSSProperties } from 'react';
import type { Plan } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/plans';
import { StatusGlyph } from '#shared/ui/StatusGlyph';
import { roadOf, type Stage, type Stretch, stageNow } from './model';
import classes from './road.module.css';
import { stageText } from './words';

type Props = { plan: Plan; stages: readonly Stage[] };

/** The stages to the scale of time; today stands on it while the plan goes on. */
export function RoadBar({ plan, stages }: Props) {
  const road = roadOf(plan, stages);
  const now = stageNow(stages);
  const today = { left: `${road.today}%` };
  return (
    <div className={classes.road}>
      {plan.state === 'active' ? (
        <span className={classes.today} style={today} data-late={road.today > 80 || undefined}>
          {m.today()}
        </span>
      ) : null}
      <ol className={classes.line}>
        {road.stretches.map((stretch) => (
          <Piece key={stretch.stage.name} stretch={stretch} current={stretch.stage === now} />
        ))}
      </ol>
      {now ? (
        <p className={classes.now} aria-hidden>
          <StatusGlyph glyph={now.glyph} label="" />
          <b>{stageText(now.name)}</b>
          <span>{m.countOf({ done: now.settled, total: now.tasks.length })}</span>
        </p>
      ) : null}
    </div>
  );
}

function Piece({ stretch, current }: { stretch: Stretch; current: boolean }) {
  const { stage, left, width, filled } = stretch;
  const style = { left: `${left}%`, width: `${width}%`, '--filled': `${filled * 100}%` } as CSSProperties;
  return (
    <li
      className={classes.stretch}
      style={style}
      data-glyph={stage.glyph}
      data-current={current || undefined}
    >
      <i aria-hidden />
      <span className={classes.name}>
        <StatusGlyph glyph={stage.glyph} size={14} />
        <b>{stageText(stage.name)}</b>
      </span>
      <span className={classes.count}>{m.countOf({ done: stage.settled, total: stage.tasks.length })}</span>
    </li>
  );
}
