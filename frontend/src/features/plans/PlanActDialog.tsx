import { http } from '#shared/api/client';
import type { Plan } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/planActs';
import { AddTask } from './AddTask';
import { HandOver } from './HandOver';
import { ReasonAct } from './ReasonAct';
import { StandInAct } from './StandInAct';

export type PlanActName = 'add_task' | 'complete' | 'hand_over' | 'name_stand_in' | 'reopen' | 'cancel';

type ActProps = { name: PlanActName; plan: Plan; onClose: () => void };

/** Asks once more before an act on a plan, with what it needs. */
export function PlanActDialog({ name, plan, onClose }: ActProps) {
  const at = { params: { path: { id: plan.id } } };
  const title = plan.curriculum.title;
  if (name === 'add_task') return <AddTask plan={plan} onClose={onClose} />;
  if (name === 'hand_over') return <HandOver plan={plan} onClose={onClose} />;
  if (name === 'name_stand_in') return <StandInAct plan={plan} onClose={onClose} />;
  if (name === 'complete')
    return (
      <ReasonAct
        title={m.completeTitle({ title })}
        consequence={m.completeThen()}
        verb={m.complete()}
        done={m.completed()}
        reason="no"
        onClose={onClose}
        send={() => http.POST('/plans/{id}/complete', at)}
      />
    );
  if (name === 'cancel')
    return (
      <ReasonAct
        title={m.cancelTitle({ title })}
        consequence={m.cancelThen()}
        verb={m.cancelPlan()}
        done={m.cancelled()}
        danger
        onClose={onClose}
        send={(reason) => http.POST('/plans/{id}/cancel', { ...at, body: { reason } })}
      />
    );
  return <NewAttempt plan={plan} onClose={onClose} />;
}

function NewAttempt({ plan, onClose }: Omit<ActProps, 'name'>) {
  return (
    <ReasonAct
      title={m.newAttemptTitle({ title: plan.curriculum.title })}
      consequence={m.newAttemptThen()}
      verb={m.newAttempt()}
      done={m.newAttemptMade()}
      onClose={onClose}
      send={(reason) =>
        http.POST('/plans/{id}/attempts', { params: { path: { id: plan.id } }, body: { reason } })
      }
    />
  );
}
