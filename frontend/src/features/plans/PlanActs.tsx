import { lazy, Suspense, useState } from 'react';
import type { Plan } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/mentees';
import { ActionButton } from '#shared/ui/ActionButton';
import { Section } from '#shared/ui/Section';
import classes from './mentees.module.css';
import { concerning } from './model';
import type { PlanActName as Name } from './PlanActDialog';

const PlanActDialog = lazy(() => import('./PlanActDialog').then((x) => ({ default: x.PlanActDialog })));

const names: readonly Name[] = ['complete', 'add_task', 'hand_over', 'name_stand_in', 'reopen', 'cancel'];

const verbs: Record<Name, () => string> = {
  complete: m.complete,
  add_task: m.addTask,
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
      <Suspense>
        {open ? <PlanActDialog name={open} plan={plan} onClose={() => setOpen(undefined)} /> : null}
      </Suspense>
    </Section>
  );
}
