import type { Plan, PlanSummary } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/plans';
import { PlainDate } from '#shared/time/PlainDate';
import { Pill, StatusPill } from '#shared/ui/StatusPill';
import { roadOf, stagesOf, weekOf } from './model';
import classes from './plans.module.css';

/** On track, or how many working days behind; of an ended plan its state. */
export function OnTrack({ plan }: { plan: PlanSummary }) {
  if (plan.state !== 'active') return <StatusPill machine="plan" state={plan.state} />;
  if (plan.daysBehind === 0) return <Pill glyph="done">{m.onTrack()}</Pill>;
  return <span className={classes.behind}>{m.behind({ count: plan.daysBehind })}</span>;
}

/** Which week of how many, until when, and which attempt it is. */
export function PlanMeta({ plan }: { plan: Plan }) {
  const stages = stagesOf(plan.tasks);
  const { days } = roadOf(plan, stages);
  const { week, of } = weekOf(plan, days);
  const last = stages
    .map((s) => s.to ?? '')
    .sort()
    .at(-1);
  return (
    <>
      {plan.state === 'active' && week <= of ? m.weekOf({ week, of }) : null}{' '}
      <PlainDate date={plan.startedOn ?? ''} />
      {last ? (
        <>
          {' '}
          – <PlainDate date={last} />
        </>
      ) : null}
      {plan.attempt > 1 ? <> · {m.attempt({ number: plan.attempt })}</> : null}
    </>
  );
}
