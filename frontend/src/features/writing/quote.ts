import type { Finding } from '#shared/api/schema';
import { unitsOf } from '#shared/markdown/offsets';
import type { Span } from './place';

/** Where the passage that a finding is about stands now: the nearest to where it was; nothing when it is gone. */
export function placeOfQuote(
  { quote, offset }: Pick<Finding, 'quote' | 'offset'>,
  text: string,
): Span | undefined {
  if (quote === '') return undefined;
  const near = unitsOf(text, offset);
  let best: number | undefined;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (best === undefined || Math.abs(at - near) < Math.abs(best - near)) best = at;
  }
  return best === undefined ? undefined : { from: best, to: best + quote.length };
}
