import type { CurriculumDifference, LibraryLink, TaskSpec } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/curricula';
import { levelText } from '#shared/ui/levels';

export type Kind = TaskSpec['kind'];

const kinds: Record<Kind, () => string> = {
  reading: m.kindReading,
  course: m.kindCourse,
  lab: m.kindLab,
  shadowed_case: m.kindShadowedCase,
  practised_case: m.kindPractisedCase,
  incident_drill: m.kindIncidentDrill,
  certification: m.kindCertification,
  show_case: m.kindShowCase,
};

export const kindText = (kind: Kind): string => kinds[kind]();

export const kindChoices = (): { value: string; label: string }[] =>
  Object.entries(kinds).map(([value, text]) => ({ value, label: text() }));

export const judgedText = (judged: boolean | undefined): string => (judged ? m.judged() : m.notJudged());

/** Tasks as they are called, by their keys. */
export type Titles = ReadonlyMap<string, string>;

export const titlesOf = (...versions: (readonly TaskSpec[])[]): Titles =>
  new Map(versions.flatMap((tasks) => tasks.map((t) => [t.key, t.title] as const)));

export const namesOf = (keys: readonly string[] | undefined, titles: Titles): string[] =>
  (keys ?? []).map((key) => titles.get(key) ?? key);

/** Where a task points in the library: service, level, words. */
export function libraryText(link: LibraryLink | null | undefined): string {
  if (!link) return '';
  const { service, minLevel = 0, query } = link;
  const level = minLevel > 0 ? m.levelOrHigher({ level: levelText(minLevel) }) : '';
  return [service || m.anyService(), level, query ? m.words({ query }) : ''].filter(Boolean).join(' · ');
}

export function certificationText(c: TaskSpec['certification']): string {
  if (!c) return '';
  const mark = c.passMark ? m.passMarkOf({ score: c.passMark }) : '';
  return [c.vendor, c.name, mark, c.mustBeCurrent ? m.mustBeCurrent() : ''].filter(Boolean).join(' · ');
}

/** Tasks that follow each other in one stage of the road. */
export function stretchesOf(tasks: readonly TaskSpec[]): { stage: string; tasks: TaskSpec[] }[] {
  const stretches: { stage: string; tasks: TaskSpec[] }[] = [];
  for (const task of tasks) {
    const last = stretches.at(-1);
    if (last && last.stage === (task.stage ?? '')) last.tasks.push(task);
    else stretches.push({ stage: task.stage ?? '', tasks: [task] });
  }
  return stretches;
}

/** Whether the tasks that are in both stand in another order, which the server's difference leaves aside. */
export function movedBetween(before: readonly { key: string }[], after: readonly { key: string }[]): boolean {
  const old = before.map((t) => t.key);
  const now = after.map((t) => t.key);
  const kept = old.filter((key) => now.includes(key));
  return kept.join(' ') !== now.filter((key) => old.includes(key)).join(' ');
}

export const curriculaDiffer = (d: CurriculumDifference, moved: boolean): boolean =>
  moved || d.added.length + d.removed.length + d.changed.length > 0;
