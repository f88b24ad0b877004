const segmenters = new Map<string, Intl.Segmenter>();

/** Finds where words part, also in Chinese, which has no spaces between them. */
export function wordSegmenter(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, made);
  return made;
}
