import type {
  Finding,
  MyShowCase,
  Review,
  Rubric,
  Score,
  ShowCasePage,
  VersionLine,
} from '#shared/api/schema';
import { millis } from '#shared/time/useTime';

/** What its author does next, or waits for. */
export type Next =
  | { kind: 'write' }
  | { kind: 'answer'; count: number; text: string }
  | { kind: 'submit' }
  | { kind: 'due'; at: string }
  | { kind: 'waiting' }
  | { kind: 'library' }
  | { kind: 'read' }
  | { kind: 'nothing' };

export function nextOf(c: MyShowCase): Next {
  const [first] = c.toAnswer;
  switch (c.state) {
    case 'draft':
      return { kind: 'write' };
    case 'changes_requested':
      return first ? { kind: 'answer', count: c.toAnswer.length, text: first.text } : { kind: 'submit' };
    case 'in_review':
      return c.reviewsDueAt ? { kind: 'due', at: c.reviewsDueAt } : { kind: 'waiting' };
    case 'approved':
      return { kind: 'library' };
    case 'not_accepted':
      return { kind: 'read' };
    default:
      return { kind: 'nothing' };
  }
}

export type Moment =
  | { kind: 'started'; at: string }
  | { kind: 'submitted'; at: string; version: number; level: number }
  | { kind: 'released'; at: string; version: number; verdicts: string[] }
  | { kind: 'cleared'; at: string; version: number; count: number }
  | { kind: 'ended'; at: string; state: ShowCasePage['state']; level: number };

const isReleased = (review: Review): boolean => review.releasedAt !== null && !review.late;

/** Findings that were settled at the same instant are one event. */
function cleared(findings: readonly Finding[]): Moment[] {
  const found = new Map<string, Moment & { kind: 'cleared' }>();
  for (const { clearedAt, versionNumber: version } of findings) {
    if (!clearedAt) continue;
    const known = found.get(clearedAt);
    if (known) known.count++;
    else found.set(clearedAt, { kind: 'cleared', at: clearedAt, version, count: 1 });
  }
  return [...found.values()];
}

/** What happened to a case, the last first, as far as its reader may know. */
export function timelineOf(c: ShowCasePage): Moment[] {
  const versions = c.versions.flatMap((v: VersionLine): Moment[] => {
    const verdicts = c.reviews
      .filter((r) => r.versionNumber === v.number && isReleased(r))
      .map((r) => r.verdict);
    const submitted: Moment = {
      kind: 'submitted',
      at: v.submittedAt,
      version: v.number,
      level: v.claimedLevel,
    };
    if (!v.releasedAt) return [submitted];
    return [submitted, { kind: 'released', at: v.releasedAt, version: v.number, verdicts }];
  });
  const ended: Moment[] = c.decidedAt
    ? [{ kind: 'ended', at: c.decidedAt, state: c.state, level: c.grantedLevel }]
    : [];
  const all: Moment[] = [{ kind: 'started', at: c.startedAt }, ...versions, ...cleared(c.findings), ...ended];
  const order = (m: Moment): number =>
    ['started', 'submitted', 'released', 'cleared', 'ended'].indexOf(m.kind);
  return all.toSorted((a, b) => millis(b.at) - millis(a.at) || order(b) - order(a));
}

/** What all reviewers of a version said about one criterion, in the order of the reviews. */
export type CriterionRow = {
  key: string;
  title: string;
  said: ({ label: string; option: number; of: number; meets: boolean; comment: string } | undefined)[];
};

const scoreOf = (review: Review, key: string): Score | undefined =>
  review.scores.find((s) => s.criterion === key);

/** Criteria of the rubrics that the reviews go by; a review by another rubric leaves its cell empty. */
export function criteriaOf(reviews: readonly Review[], rubrics: readonly Rubric[]): CriterionRow[] {
  const used = rubrics.filter((rubric) => reviews.some((review) => review.rubricId === rubric.id));
  const criteria = used.flatMap((rubric) => rubric.criteria.map((criterion) => ({ rubric, criterion })));
  return criteria.map(({ rubric, criterion }) => ({
    key: `${rubric.id}-${criterion.key}`,
    title: criterion.title ?? '',
    said: reviews.map((review) => {
      const score = review.rubricId === rubric.id ? scoreOf(review, criterion.key ?? '') : undefined;
      if (!score?.option) return undefined;
      return {
        label: criterion.options?.[score.option - 1]?.label ?? '',
        option: score.option,
        of: criterion.options?.length ?? 4,
        meets: score.option >= (criterion.meets ?? 0),
        comment: score.comment ?? '',
      };
    }),
  }));
}

/** Versions that somebody reviewed and this reader may read it, the last first. */
export function reviewedVersions(c: ShowCasePage): number[] {
  const numbers = new Set(c.reviews.map((review) => review.versionNumber));
  return [...numbers].sort((a, b) => b - a);
}

export const findingsOf = (c: ShowCasePage, review: number): Finding[] =>
  c.findings.filter((finding) => finding.reviewId === review);
