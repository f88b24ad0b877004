import type {
  Act,
  AssignmentPage,
  Criterion,
  Finding,
  Lack,
  Option,
  Point,
  Review,
  Score,
  ShowCasePage,
} from '#shared/api/schema';

/** Option 0 while none is chosen. */
export type Grade = Required<Score>;
/** A finding while it is written. */
export type Note = Required<Point>;

export type Draft = {
  scores: Grade[];
  level: number;
  verdict: Review['verdict'];
  summary: string;
  points: Note[];
};

export type Measure = { key: string; title: string; meets: number; options: Required<Option>[] };

export const measuresOf = (criteria: readonly Criterion[]): Measure[] =>
  criteria.map(({ key = '', title = '', meets = 0, options = [] }) => ({
    key,
    title,
    meets,
    options: options.map(({ label = '', anchor = '' }) => ({ label, anchor })),
  }));

/** What was written, with a place for every criterion in the order of the rubric. */
export function draftOf(review: Review, measures: readonly Measure[]): Draft {
  const scores = measures.map(({ key }): Grade => {
    const found = review.scores.find((score) => score.criterion === key);
    return { criterion: key, option: found?.option ?? 0, comment: found?.comment ?? '' };
  });
  const points = review.points.map(
    ({ criterion = '', blocking = false, text = '', quote = '', offset = 0 }): Note => ({
      criterion,
      blocking,
      text,
      quote,
      offset,
    }),
  );
  const { level, verdict, summary } = review;
  return { scores, level, verdict, summary, points };
}

export const isSame = (a: Draft, b: Draft): boolean => JSON.stringify(a) === JSON.stringify(b);

export function withGrade(draft: Draft, at: number, change: Partial<Grade>): Draft {
  return { ...draft, scores: draft.scores.map((score, i) => (i === at ? { ...score, ...change } : score)) };
}

export function withNote(draft: Draft, at: number, change: Partial<Note>): Draft {
  return { ...draft, points: draft.points.map((point, i) => (i === at ? { ...point, ...change } : point)) };
}

export const withoutNote = (draft: Draft, at: number): Draft => ({
  ...draft,
  points: draft.points.filter((_, i) => i !== at),
});

/** The places that j and k go through: each criterion, then level and verdict. */
export const levelPlace = (draft: Draft): number => draft.scores.length;
export const verdictPlace = (draft: Draft): number => draft.scores.length + 1;

const isOpen = (draft: Draft, place: number): boolean => {
  if (place === verdictPlace(draft)) return draft.verdict === '';
  return place === levelPlace(draft) ? draft.level === 0 : draft.scores[place]?.option === 0;
};

/** The next place where nothing is chosen yet, from a place on; else the last. */
export function nextOpen(draft: Draft, from: number): number {
  const last = verdictPlace(draft);
  for (let place = from; place <= last; place++) if (isOpen(draft, place)) return place;
  return last;
}

const verdicts = ['approve', 'changes', 'not_accept'] as const;

/** What a key from 1 to 4 chooses at a place; nothing where there is no such choice. */
export function withChoice(draft: Draft, place: number, key: number): Draft | undefined {
  if (place === verdictPlace(draft)) {
    const verdict = verdicts[key - 1];
    return verdict && { ...draft, verdict };
  }
  return place === levelPlace(draft) ? { ...draft, level: key } : withGrade(draft, place, { option: key });
}

/** After a grade that asks for a comment the place stays; after any other the next open one comes. */
export function placeAfter(draft: Draft, measures: readonly Measure[], place: number): number {
  const score = draft.scores[place];
  const below = score && score.option < (measures[place]?.meets ?? 0);
  return below && !score.comment.trim() ? place : nextOpen(draft, place + 1);
}

export const gradedCount = (draft: Draft): number => draft.scores.filter((score) => score.option > 0).length;

/** What is missing by where it is missing: the first sentence for each pointer. */
export function lacksAt(lacks: readonly Lack[]): Record<string, string> {
  return Object.fromEntries(lacks.toReversed().map(({ pointer, text }) => [pointer, text]));
}

/** The place, or the finding, that a pointer is about. */
export function placeOf(pointer: string, draft: Draft): { place: number } | { note: number } | undefined {
  const [, part, index] = pointer.split('/');
  if (part === 'scores') return { place: Number(index ?? nextOpen(draft, 0)) };
  if (part === 'level') return { place: levelPlace(draft) };
  if (part === 'verdict') return { place: verdictPlace(draft) };
  return part === 'points' ? { note: Number(index ?? 0) } : undefined;
}

/** My review of an earlier version, as far as its grades can be compared. */
export const earlierReview = (page: ShowCasePage, me: number, version: number): Review | undefined =>
  page.reviews.find((r) => r.reviewer.id === me && r.versionNumber === version && r.releasedAt !== null);

export type Said = { finding: Finding; mine: boolean; by: Review | undefined };

/** Findings of earlier versions, mine first, in the order they were made. */
export function saidBefore(page: ShowCasePage, me: number, version: number): Said[] {
  const all = page.findings
    .filter((finding) => finding.versionNumber < version)
    .map((finding): Said => {
      const by = page.reviews.find((review) => review.id === finding.reviewId);
      return { finding, by, mine: by?.reviewer.id === me };
    });
  return [...all.filter((said) => said.mine), ...all.filter((said) => !said.mine)];
}

export type Stage = 'offer' | 'write' | 'given' | 'ended';

/** What the page is for, by what the server allows. */
export function stageOf(asked: AssignmentPage, review: Review | undefined): Stage {
  const named = (name: string): Act | undefined => asked.actions.find((act) => act.name === name);
  if (named('accept')) return 'offer';
  if (review && named('review')?.allowed) return 'write';
  return review?.submittedAt ? 'given' : 'ended';
}
