import type { ExcludedReviewer, PersonRef } from '#shared/api/schema';

/** Somebody with every reason why they are not asked; soft when a coordinator may override all of them. */
export type Excluded = { person: PersonRef; texts: string[]; soft: boolean };

export function byPerson(excluded: readonly ExcludedReviewer[]): Excluded[] {
  const found = new Map<number, Excluded>();
  for (const { person, text, soft } of excluded) {
    const known = found.get(person.id) ?? { person, texts: [], soft: true };
    if (!known.texts.includes(text)) known.texts.push(text);
    known.soft = known.soft && soft;
    found.set(person.id, known);
  }
  return [...found.values()];
}
