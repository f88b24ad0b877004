import type { PlanSummary } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/mentees';
import { useTime } from '#shared/time/useTime';
import classes from './mentees.module.css';
import { OnTrack } from './PlanHead';

/** On track, behind, or stuck: nothing moves for days although it is the learner's turn. */
export function Going({ plan }: { plan: PlanSummary }) {
  const time = useTime();
  if (!plan.stuckSince || plan.daysBehind > 0) return <OnTrack plan={plan} />;
  return <b className={classes.stuck}>{m.stuckSince({ day: time.day(plan.stuckSince) })}</b>;
}

/** When anything last moved in a plan that goes on. */
export function Moved({ plan }: { plan: PlanSummary }) {
  const time = useTime();
  if (plan.state !== 'active') return null;
  if (plan.stuckSince && plan.daysBehind === 0) return <small>{m.learnersTurn()}</small>;
  if (plan.stuckSince)
    return <small className={classes.stuck}>{m.stuckSince({ day: time.day(plan.stuckSince) })}</small>;
  return <small>{m.lastStep({ when: time.relative(plan.lastStepAt) ?? time.day(plan.lastStepAt) })}</small>;
}
