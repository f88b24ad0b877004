import { useQuery } from '@tanstack/react-query';
import type { Rubric } from '#shared/api/schema';
import { m as rules } from '#shared/i18n/gen/rules';
import { ProblemNote } from '#shared/ui/ProblemNote';
import { Section } from '#shared/ui/Section';
import { TextSkeleton } from '#shared/ui/Skeletons';
import { rubricsDiffer } from './criteria';
import classes from './parts.module.css';
import { rubricDifferenceOptions } from './queries';
import { RubricChanges } from './RubricChanges';

/** What a version changed, and why. */
export function RubricSince({ from, to }: { from: Rubric; to: Rubric }) {
  const query = useQuery(rubricDifferenceOptions(from.id, to.id));
  return (
    <Section title={rules.changedSince({ number: from.number })} hint={to.note}>
      {query.isPending ? <TextSkeleton lines={3} /> : null}
      {query.error ? <ProblemNote error={query.error} /> : null}
      {query.data && rubricsDiffer(query.data) ? <RubricChanges difference={query.data} /> : null}
      {query.data && !rubricsDiffer(query.data) ? (
        <p className={classes.muted}>{rules.nothingChanges()}</p>
      ) : null}
    </Section>
  );
}
