import type { ExcludedReviewer, PersonRef } from '#shared/api/schema';

/** Somebody with every reason why they are not asked, once each. */
export type Excluded = { person: PersonRef; texts: string[] };

export function byPerson(excluded: readonly ExcludedReviewer[]): Excluded[] {
  const found = new Map<number, Excluded>();
  for (const { person, text } of excluded) {
    const known = found.get(person.id) ?? { person, texts: [] };
    if (!known.texts.includes(text)) known.texts.push(text);
    found.set(person.id, known);
  }
  return [...found.values()];
}
