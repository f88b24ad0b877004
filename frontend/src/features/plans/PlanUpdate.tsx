import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { Plan } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/mentees';
import { TextSkeleton } from '#shared/ui/Skeletons';
import classes from './mentees.module.css';
import { concerning } from './model';

const PlanUpdatePreview = lazy(() =>
  import('./PlanUpdatePreview').then((x) => ({ default: x.PlanUpdatePreview })),
);

/** A newer version of the curriculum: what it would change, before it is taken. */
export function PlanUpdate({ plan }: { plan: Plan }) {
  const [open, setOpen] = useState(false);
  const action = concerning(plan.actions, 'update');
  if (plan.state !== 'active' || plan.version === plan.newest || !action) return null;
  return (
    <section className={classes.update} aria-labelledby="plan-update">
      <h2 id="plan-update">{m.update({ version: plan.newest })}</h2>
      <p className={classes.quiet}>{m.updateText({ from: plan.version })}</p>
      {open ? (
        <Suspense fallback={<TextSkeleton lines={4} />}>
          <PlanUpdatePreview plan={plan} />
        </Suspense>
      ) : (
        <Button size="xs" variant="default" onClick={() => setOpen(true)}>
          {m.showUpdate()}
        </Button>
      )}
    </section>
  );
}
