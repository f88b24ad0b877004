import type { CurriculumPreview } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/curricula';
import { namesOf, type Titles } from './tasks';

/** Whom a new version concerns; what concerns nobody is left out. */
export function affectedBy({ plans, mentors, bars }: CurriculumPreview, titles: Titles): string[] {
  return [
    ...(plans > 0 ? [m.affectedPlans({ count: plans })] : []),
    ...(mentors > 0 ? [m.affectedMentors({ count: mentors })] : []),
    ...(bars ?? []).map((bar) =>
      m.affectedBar({ name: bar.service.name, tasks: namesOf(bar.tasks, titles).join(', ') }),
    ),
  ];
}
