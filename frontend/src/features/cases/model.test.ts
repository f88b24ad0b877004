import { expect, test } from 'vitest';
import type { Finding, MyShowCase, Review, Rubric, ShowCasePage } from '#shared/api/schema';
import { criteriaOf, nextOf, reviewedVersions, timelineOf } from './model';
import { byPerson } from './outlook';
import { readCaseSearch, readCasesSearch } from './search';

const mine = (part: Partial<MyShowCase>): MyShowCase =>
  ({ toAnswer: [], verdicts: [], ...part }) as MyShowCase;

test('what comes next follows from the state and what is to be answered', () => {
  const finding = { id: 1, text: 'Say how.' };
  expect(nextOf(mine({ state: 'draft' }))).toEqual({ kind: 'write' });
  expect(nextOf(mine({ state: 'changes_requested', toAnswer: [finding, { id: 2, text: 'b' }] }))).toEqual({
    kind: 'answer',
    count: 2,
    text: 'Say how.',
  });
  expect(nextOf(mine({ state: 'changes_requested' })).kind).toBe('submit');
  expect(nextOf(mine({ state: 'in_review', reviewsDueAt: '2026-11-20T10:00:00Z' })).kind).toBe('due');
  expect(nextOf(mine({ state: 'in_review', reviewsDueAt: null })).kind).toBe('waiting');
  expect(nextOf(mine({ state: 'approved' })).kind).toBe('library');
  expect(nextOf(mine({ state: 'withdrawn' })).kind).toBe('nothing');
});

const review = (part: Partial<Review>): Review =>
  ({
    versionNumber: 1,
    releasedAt: '2026-11-05T10:00:00Z',
    late: false,
    verdict: 'approve',
    scores: [],
    rubricId: 1,
    ...part,
  }) as Review;

const page = (part: Partial<ShowCasePage>): ShowCasePage =>
  ({
    state: 'in_review',
    startedAt: '2026-11-01T10:00:00Z',
    decidedAt: null,
    grantedLevel: 0,
    versions: [],
    reviews: [],
    findings: [],
    ...part,
  }) as ShowCasePage;

const version = (number: number, submittedAt: string, releasedAt: string | null) => ({
  number,
  title: 'x',
  claimedLevel: 2,
  hash: '',
  submittedAt,
  releasedAt,
});

test('the last thing that happened comes first; late notes and what is sealed decide nothing', () => {
  const clearedAt = '2026-11-09T10:00:00Z';
  const found = timelineOf(
    page({
      versions: [
        version(1, '2026-11-02T10:00:00Z', '2026-11-05T10:00:00Z'),
        version(2, '2026-11-08T10:00:00Z', clearedAt),
      ],
      reviews: [
        review({ verdict: 'changes' }),
        review({ late: true }),
        review({ versionNumber: 2, releasedAt: null }),
        review({ versionNumber: 2, releasedAt: clearedAt }),
      ],
      findings: [
        { clearedAt, versionNumber: 1 },
        { clearedAt, versionNumber: 1 },
        { clearedAt: null },
      ] as Finding[],
      state: 'approved',
      decidedAt: clearedAt,
      grantedLevel: 3,
    }),
  );
  expect(found.map((e) => e.kind)).toEqual([
    'ended',
    'cleared',
    'released',
    'submitted',
    'released',
    'submitted',
    'started',
  ]);
  expect(found[1]).toMatchObject({ count: 2 });
  expect(found[2]).toMatchObject({ verdicts: ['approve'] });
  expect(found[4]).toMatchObject({ verdicts: ['changes'] });
});

const rubric = {
  id: 1,
  criteria: [
    {
      key: 'method',
      title: 'Method',
      meets: 3,
      options: ['Missing', 'Begun', 'Meets', 'Exceeds'].map((label) => ({ label })),
    },
    { key: 'depth', title: 'Depth', meets: 2, options: [{ label: 'No' }, { label: 'Yes' }] },
  ],
} as unknown as Rubric;

test('reviews stand beside each other by criterion; what somebody did not score is empty', () => {
  const rows = criteriaOf(
    [
      review({ scores: [{ criterion: 'method', option: 2, comment: 'Which?' }] }),
      review({
        scores: [
          { criterion: 'method', option: 4, comment: '' },
          { criterion: 'depth', option: 2, comment: '' },
        ],
      }),
      review({ rubricId: 9, scores: [{ criterion: 'method', option: 1, comment: '' }] }),
    ],
    [rubric],
  );
  expect(rows.map((row) => row.said.map((s) => s && `${s.label}${s.meets ? '' : '!'}`))).toEqual([
    ['Begun!', 'Exceeds', undefined],
    [undefined, 'Yes', undefined],
  ]);
});

test('versions with reviews, the last first', () => {
  expect(reviewedVersions(page({ reviews: [review({}), review({ versionNumber: 3 }), review({})] }))).toEqual(
    [3, 1],
  );
});

test('one firm reason keeps somebody out, whatever else is soft', () => {
  const person = { id: 1 } as never;
  const other = { id: 2 } as never;
  const out = byPerson([
    { person, code: 'busy', text: 'Busy.', soft: true },
    { person, code: 'conflict', text: 'Mentor.', soft: false },
    { person: other, code: 'cap', text: 'Has 4.', soft: true },
  ]);
  expect(out.map((e) => [e.texts.join(' '), e.soft])).toEqual([
    ['Busy. Mentor.', false],
    ['Has 4.', true],
  ]);
});

test('an address that nobody wrote is read as far as it is known', () => {
  expect(readCaseSearch({ view: 'reviews', version: '2', x: 1 })).toEqual({ view: 'reviews', version: 2 });
  expect(readCaseSearch({ view: 'secrets', version: '-1' })).toEqual({});
  expect(readCasesSearch({ list: 'short', start: 'true' })).toEqual({ list: 'short', start: true });
  expect(readCasesSearch({ list: 'all' })).toEqual({});
});
