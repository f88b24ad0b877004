import type { DiffBlock } from './blocks';
import { isEnd, isMark, isRemoval } from './marks';
import { NOWHERE } from './places';

/** Where in the newer text a letter of a block's source stands; nowhere for what was taken out. */
export type BodyAt = (place: number) => number;

const isBlank = (letter: string | undefined): boolean => letter !== undefined && /\s/.test(letter);

/** Marks and removed words are passed over; white space may differ where words were put together. */
function walk(source: string, text: string): number[] {
  const places: number[] = [];
  let at = 0;
  let removed = false;
  for (const letter of source) {
    if (isMark(letter)) removed = isRemoval(letter) || (removed && !isEnd(letter));
    const shown = !removed && !isMark(letter);
    if (shown && letter !== text.slice(at, at + letter.length)) while (isBlank(text[at])) at++;
    const stands = shown && letter === text.slice(at, at + letter.length);
    for (let i = 0; i < letter.length; i++) places.push(stands ? at + i : NOWHERE);
    if (stands) at += letter.length;
  }
  return places;
}

export function bodyAtOf({ kind, source, now }: DiffBlock): BodyAt {
  if (!now) return () => NOWHERE;
  if (kind !== 'changed') return (place) => now.from + place;
  const places = walk(source, now.text);
  return (place) => {
    const at = places[place] ?? NOWHERE;
    return at === NOWHERE ? NOWHERE : now.from + at;
  };
}
