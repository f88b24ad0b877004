import { useQuery } from '@tanstack/react-query';
import type { Bar } from '#shared/api/schema';
import { m as rules } from '#shared/i18n/gen/rules';
import { ProblemNote } from '#shared/ui/ProblemNote';
import { Section } from '#shared/ui/Section';
import { TextSkeleton } from '#shared/ui/Skeletons';
import { BarChanges } from './BarChanges';
import classes from './parts.module.css';
import { barDifferenceOptions } from './queries';

/** What a version changed, and why. */
export function BarSince({ from, to }: { from: Bar; to: Bar }) {
  const query = useQuery(barDifferenceOptions(from.id, to.id));
  const changes = query.data?.changes;
  return (
    <Section title={rules.changedSince({ number: from.number })} hint={to.note}>
      {query.isPending ? <TextSkeleton lines={3} /> : null}
      {query.error ? <ProblemNote error={query.error} /> : null}
      {changes && changes.length > 0 ? <BarChanges changes={changes} /> : null}
      {changes?.length === 0 ? <p className={classes.muted}>{rules.nothingChanges()}</p> : null}
    </Section>
  );
}
