/** The server counts code points, a browser UTF-16 units: an emoji is one of those and two of these. */

export function unitsOf(text: string, points: number): number {
  let units = 0;
  let left = points;
  for (const letter of text) {
    if (left-- <= 0) break;
    units += letter.length;
  }
  return units;
}

export const pointsOf = (text: string, units: number): number => Array.from(text.slice(0, units)).length;
