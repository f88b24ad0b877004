import { useQuery } from '@tanstack/react-query';
import { http } from '#shared/api/client';
import type { Plan, PlanUpdate as Update } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/planActs';
import { ActionButton } from '#shared/ui/ActionButton';
import { ProblemNote } from '#shared/ui/ProblemNote';
import { TextSkeleton } from '#shared/ui/Skeletons';
import { toast } from '#shared/ui/toast';
import { fieldText } from './fields';
import classes from './mentees.module.css';
import { updateOptions, useAct } from './queries';

/** What the newer version would change, and taking it. */
export function PlanUpdatePreview({ plan }: { plan: Plan }) {
  const { data, error } = useQuery(updateOptions(plan.id));
  const apply = useAct(
    () => http.POST('/plans/{id}/update', { params: { path: { id: plan.id } }, body: { to: data?.to ?? 0 } }),
    () => toast(m.updated()),
  );
  if (error) return <ProblemNote error={error} />;
  if (!data) return <TextSkeleton lines={4} />;
  return (
    <>
      <Changes update={data} />
      {apply.error ? <ProblemNote error={apply.error} /> : null}
      <ActionButton
        action={data.action}
        size="xs"
        loading={apply.isPending}
        onClick={() => apply.mutate(undefined)}
      >
        {m.apply({ version: data.to })}
      </ActionButton>
    </>
  );
}

function Changes({ update: u }: { update: Update }) {
  const fields = (names: readonly string[]): string => names.map((f) => fieldText(f)).join(', ');
  const groups: [string, [number | string, string, string][]][] = [
    [m.added(), u.added.map((t) => [t.key, t.title, ''])],
    [m.changed(), u.changed.map((c) => [c.task.id, c.after.title, fields(c.fields)])],
    [m.removed(), u.removed.map((t) => [t.id, t.title, ''])],
    [m.kept(), u.kept.map((k) => [k.task.id, k.task.title, k.why.text])],
  ];
  return (
    <dl className={classes.changes}>
      {groups
        .filter(([, rows]) => rows.length > 0)
        .map(([name, rows]) => (
          <div key={name}>
            <dt>{name}</dt>
            {rows.map(([key, title, more]) => (
              <dd key={key}>
                {title} <small>{more}</small>
              </dd>
            ))}
          </div>
        ))}
    </dl>
  );
}
