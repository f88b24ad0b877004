import { expect, test } from 'vitest';
import type { Draft } from '#shared/api/schema';
import { chooseAll, chooseOne, differencesOf, put } from './choices';
import type { Fields } from './fields';

const fields = (part: Partial<Fields>): Fields => ({
  title: 'Lag',
  body: 'a\nb\nc',
  claimedLevel: 2,
  customerCase: 'C-1',
  colleagues: [],
  answers: [],
  ...part,
});

const draftOf = (part: Partial<Fields>): Draft =>
  ({ ...fields(part), colleagues: [], updatedAt: '2026-11-20T10:00:00Z' }) as unknown as Draft;

const base = fields({ answers: [{ findingId: 1, text: 'was' }] });
const mine = fields({ title: 'Lag, mine', body: 'A\nb\nc', answers: [{ findingId: 1, text: 'mine' }] });
const theirs = draftOf({
  title: 'Lag, theirs',
  body: 'a\nb\nC',
  claimedLevel: 3,
  answers: [
    { findingId: 1, text: 'theirs' },
    { findingId: 2, text: 'more' },
  ],
});

test('each difference is a piece; what one of both left alone is chosen already', () => {
  const found = differencesOf(base, mine, theirs).pieces.map((p) => [
    p.key.replace(/\d+$/, ''),
    p.choice,
    p.clash,
  ]);
  expect(found).toEqual([
    ['title', 'mine', true],
    ['claimedLevel', 'theirs', false],
    ['answer-', 'mine', true],
    ['answer-', 'theirs', false],
    ['body-', 'mine', false],
    ['body-', 'theirs', false],
  ]);
});

test('what was chosen is put together', () => {
  const found = differencesOf(base, mine, theirs);
  expect(put(found, mine)).toMatchObject({
    title: 'Lag, mine',
    claimedLevel: 3,
    body: 'A\nb\nC',
    answers: [
      { findingId: 1, text: 'mine' },
      { findingId: 2, text: 'more' },
    ],
  });
  expect(put(chooseOne(found, 'title', 'theirs'), mine).title).toBe('Lag, theirs');
  expect(chooseOne(found, 'title', 'both').pieces[0]?.choice).toBe('mine');
});

test('all of one is that one', () => {
  const found = differencesOf(base, mine, theirs);
  expect(put(chooseAll(found, 'mine'), mine)).toEqual({ ...mine, colleagues: [] });
  const taken = put(chooseAll(found, 'theirs'), mine);
  expect(taken.body).toBe('a\nb\nC');
  expect(taken.answers.map((a) => a.text)).toEqual(['theirs', 'more']);
});
