import { m } from '#shared/i18n/gen/reviews';
import type { Passage } from '#shared/markdown/passages';
import type { Note } from './model';
import { passageOf } from './passage';

export const noteAnchor = 'finding-';

/** Where the findings that are being written stand in the text. */
export function draftPassages(notes: readonly Note[], body: string): Passage[] {
  return notes.flatMap((note, i) => {
    const about = {
      id: `${noteAnchor}${i}`,
      sign: String(i + 1),
      label: m.findingNumber({ number: i + 1 }),
    };
    return passageOf(body, note, about) ?? [];
  });
}
