import { useQuery } from '@tanstack/react-query';
import type { CurriculumVersion } from '#shared/api/schema';
import { m as rules } from '#shared/i18n/gen/rules';
import { ProblemNote } from '#shared/ui/ProblemNote';
import { Section } from '#shared/ui/Section';
import { TextSkeleton } from '#shared/ui/Skeletons';
import { CurriculumChanges } from './CurriculumChanges';
import classes from './parts.module.css';
import { curriculumDifferenceOptions, curriculumOptions } from './queries';
import { curriculaDiffer, movedBetween, titlesOf } from './tasks';

/** What a version changed, and why. */
export function CurriculumSince({ id, to }: { id: number; to: CurriculumVersion }) {
  const number = to.number - 1;
  const difference = useQuery(curriculumDifferenceOptions(id, number, to.number));
  const before = useQuery(curriculumOptions(id, number));
  const tasks = before.data?.version?.tasks;
  const error = difference.error ?? before.error;
  return (
    <Section title={rules.changedSince({ number })} hint={to.note}>
      {error ? <ProblemNote error={error} /> : null}
      {difference.isPending || before.isPending ? <TextSkeleton lines={3} /> : null}
      {difference.data && tasks ? (
        <Since difference={difference.data} before={tasks} after={to.tasks} />
      ) : null}
    </Section>
  );
}

type SinceProps = {
  difference: Parameters<typeof curriculaDiffer>[0];
  before: CurriculumVersion['tasks'];
  after: CurriculumVersion['tasks'];
};

function Since({ difference, before, after }: SinceProps) {
  const moved = movedBetween(before, after);
  if (!curriculaDiffer(difference, moved)) return <p className={classes.muted}>{rules.nothingChanges()}</p>;
  return <CurriculumChanges difference={difference} moved={moved} titles={titlesOf(before, after)} />;
}
