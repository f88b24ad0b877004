import { lazy, Suspense, useState } from 'react';
import { http } from '#shared/api/client';
import type { Plan } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/mentees';
import { ActionButton } from '#shared/ui/ActionButton';
import { Section } from '#shared/ui/Section';
import classes from './mentees.module.css';
import { concerning } from './model';
import { ReasonAct } from './ReasonAct';

const HandOver = lazy(() => import('./HandOver').then((x) => ({ default: x.HandOver })));
const StandInAct = lazy(() => import('./StandInAct').then((x) => ({ default: x.StandInAct })));

const names = ['complete', 'hand_over', 'name_stand_in', 'reopen', 'cancel'] as const;
type Name = (typeof names)[number];

const verbs: Record<Name, () => string> = {
  complete: m.complete,
  hand_over: m.handOver,
  name_stand_in: m.nameStandIn,
  reopen: m.newAttempt,
  cancel: m.cancelPlan,
};

/** What belongs to a plan that has ended, and what to one that goes on. */
const shownFor = (plan: Plan): readonly Name[] =>
  plan.state === 'active' ? names.filter((n) => n !== 'reopen') : ['reopen'];

/** What mentor and manager may do to the plan as a whole. */
export function PlanActs({ plan }: { plan: Plan }) {
  const [open, setOpen] = useState<Name>();
  const offered = shownFor(plan).filter((name) => concerning(plan.actions, name));
  if (offered.length === 0) return null;
  return (
    <Section title={m.acts()}>
      <div className={classes.acts}>
        {offered.map((name) => (
          <ActionButton
            key={name}
            action={concerning(plan.actions, name)}
            variant={name === 'complete' ? 'light' : 'default'}
            size="xs"
            onClick={() => setOpen(name)}
          >
            {verbs[name]()}
          </ActionButton>
        ))}
      </div>
      <Suspense>{open ? <Act name={open} plan={plan} onClose={() => setOpen(undefined)} /> : null}</Suspense>
    </Section>
  );
}

type ActProps = { name: Name; plan: Plan; onClose: () => void };

function Act({ name, plan, onClose }: ActProps) {
  const at = { params: { path: { id: plan.id } } };
  const title = plan.curriculum.title;
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
