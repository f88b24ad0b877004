import type { Shown } from './CasePane';

export type ReviewSearch = { view?: 'sides'; marks?: 'off' };

/** What of the way a text is shown differs from the usual, for the address. */
export const searchOf = ({ view, marks }: Shown): ReviewSearch => ({
  ...(view === 'sides' ? { view } : {}),
  ...(marks ? {} : { marks: 'off' }),
});

export const readSearch = (search: Record<string, unknown>): ReviewSearch =>
  searchOf({ view: search.view === 'sides' ? 'sides' : 'document', marks: search.marks !== 'off' });

export const shownOf = (search: ReviewSearch): Shown => ({
  view: search.view ?? 'document',
  marks: search.marks !== 'off',
});
