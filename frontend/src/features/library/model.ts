import type { LibraryCase, Review, ShowCasePage } from '#shared/api/schema';

/** Others to read: without the one that is read, the nearest in level first, else in their order. */
export function relatedTo(id: number, level: number, cases: readonly LibraryCase[]): LibraryCase[] {
  const away = (c: LibraryCase): number => Math.abs(c.level - level);
  return cases
    .filter((c) => c.id !== id)
    .toSorted((a, b) => away(a) - away(b))
    .slice(0, 5);
}

/** The released reviews of the version that is in the library. */
export const saidOf = (c: ShowCasePage | undefined): Review[] =>
  c?.reviews.filter((r) => r.releasedAt !== null && !r.late && r.versionNumber === c.currentVersion) ?? [];

/** How long reading takes, in minutes: by words, and by characters where words are not parted. */
export function minutesOf(text: string): number {
  const wide = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return Math.max(1, Math.round(words / 200 + wide / 400));
}
