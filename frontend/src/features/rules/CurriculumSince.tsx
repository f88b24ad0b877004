import { useSuspenseQueries } from '@tanstack/react-query';
import type { CurriculumVersion } from '#shared/api/schema';
import { m as rules } from '#shared/i18n/gen/rules';
import { Section } from '#shared/ui/Section';
import { CurriculumChanges } from './CurriculumChanges';
import classes from './parts.module.css';
import { curriculumDifferenceOptions, curriculumOptions } from './queries';
import { curriculaDiffer, movedBetween, titlesOf } from './tasks';

/** What a version changed, and why; there with the page, so that nothing below it moves. */
export function CurriculumSince({ id, to }: { id: number; to: CurriculumVersion }) {
  const number = to.number - 1;
  const [{ data: difference }, { data: before }] = useSuspenseQueries({
    queries: [curriculumDifferenceOptions(id, number, to.number), curriculumOptions(id, number)],
  });
  const tasks = before.version?.tasks ?? [];
  const moved = movedBetween(tasks, to.tasks);
  return (
    <Section title={rules.changedSince({ number })} hint={to.note}>
      {curriculaDiffer(difference, moved) ? (
        <CurriculumChanges difference={difference} moved={moved} titles={titlesOf(tasks, to.tasks)} />
      ) : (
        <p className={classes.muted}>{rules.nothingChanges()}</p>
      )}
    </Section>
  );
}
