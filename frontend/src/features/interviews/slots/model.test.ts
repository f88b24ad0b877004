import { expect, test } from 'vitest';
import { Problem } from '#shared/api/problem';
import type { Seat } from '#shared/api/schema';
import { daysAhead, wallClock, wallDay, wallOffset } from '#shared/time/wall';
import { sampleOption } from '#test/options';
import { asksOf, isLost, movedAsks, partOfOption, placeOf, placeOfDay } from './model';

test('the panel that is asked is the option’s, without the candidate', () => {
  expect(asksOf(sampleOption('2026-12-01T08:30:00Z'))).toEqual([
    { personId: 22, kind: 'sme', chair: true },
    { personId: 23, kind: 'sme', chair: false },
    { personId: 24, kind: 'developer', chair: false },
  ]);
});

test('whoever learns on a panel moves with it', () => {
  const shadow = { person: { id: 30 }, kind: 'shadow', state: 'accepted' } as Seat;
  const gone = { ...shadow, person: { id: 31 }, state: 'replaced' } as Seat;
  const asked = movedAsks(sampleOption('2026-12-01T08:30:00Z'), [shadow, gone]);
  expect(asked.map(({ personId, kind }) => [personId, kind])).toEqual([
    [22, 'sme'],
    [23, 'sme'],
    [24, 'developer'],
    [30, 'shadow'],
  ]);
});

test('what is chosen stays chosen while the list changes; once gone, the one at its place is', () => {
  const list = ['a', 'b', 'c'].map((startsAt) => ({ startsAt }));
  expect(placeOf(list, { place: 0, startsAt: 'c' })).toBe(2);
  expect(placeOf(list, { place: 1, startsAt: 'gone' })).toBe(1);
  expect(placeOf(list, { place: 7, startsAt: 'gone' })).toBe(2);
  expect(placeOf([], { place: 0, startsAt: undefined })).toBe(0);
});

test('days lead to the best option of the next day that has one', () => {
  const days = ['2026-12-02', '2026-12-05', '2026-12-02', '2026-12-01'];
  expect(placeOfDay(days, 2, 1)).toBe(1);
  expect(placeOfDay(days, 2, -1)).toBe(3);
  expect(placeOfDay(days, 1, 1)).toBeUndefined();
  expect(placeOfDay(days, 3, -1)).toBeUndefined();
});

test('somebody’s own night shift is work', () => {
  const burden = (minutes: number) => ({ minutes, words: '' });
  expect(partOfOption({ burden: burden(0), night: true })).toBe('working');
  expect(partOfOption({ burden: burden(60), night: true })).toBe('night');
  expect(partOfOption({ burden: burden(30), night: false })).toBe('shoulder');
});

test('an hour is lost when it clashes, not when the network is or what was said is not right', () => {
  const problem = (status: number) =>
    new Problem({ type: 'about:blank', title: '', status, code: 'x', detail: '' });
  expect([409, 422, 0, 500].map((status) => isLost(problem(status)))).toEqual([true, false, false, false]);
});

test('local times are printed as the server says them', () => {
  const wall = { instant: '2026-12-01T08:30:00Z', local: '2026-12-02T00:30:00', offset: '-08:00' };
  expect([wallClock(wall), wallDay(wall), wallOffset(wall)]).toEqual(['00:30', 'Wed 2 Dec', 'GMT−8']);
  expect(wallOffset({ ...wall, offset: '+05:45' })).toBe('GMT+5:45');
  expect(daysAhead(wall, '2026-12-01')).toBe(1);
  expect(daysAhead(wall, '2026-12-03')).toBe(-1);
});
