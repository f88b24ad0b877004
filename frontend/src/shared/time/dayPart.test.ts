import { expect, test } from 'vitest';
import { sampleClock } from '#test/clock';
import { dayPart, nightOn, workNow, workOn } from './dayPart';
import { zoneTable } from './zones';

const table = zoneTable(sampleClock);
const week = [1, 2, 3, 4, 5];
const siobhan = {
  zone: 'Europe/Dublin',
  shifts: [{ days: week, from: 540, to: 1050 }],
  nightFrom: 1320,
  nightTo: 420,
};
const late = { ...siobhan, shifts: [{ days: [3], from: 1200, to: 240 }] };
const at = (s: string) => Date.parse(s);

test('before work, at work, at night, at the weekend', () => {
  expect(dayPart(table, siobhan, at('2026-11-25T07:12Z'))).toBe('shoulder');
  expect(dayPart(table, siobhan, at('2026-11-25T09:00Z'))).toBe('working');
  expect(dayPart(table, siobhan, at('2026-11-25T17:30Z'))).toBe('shoulder');
  expect(dayPart(table, siobhan, at('2026-11-25T22:00Z'))).toBe('night');
  expect(dayPart(table, siobhan, at('2026-11-28T12:00Z'))).toBe('shoulder');
});

test('work that runs past midnight belongs to both days', () => {
  expect(workOn(late, 3)).toEqual([[1200, 1440]]);
  expect(workOn(late, 4)).toEqual([[0, 240]]);
  expect(dayPart(table, late, at('2026-11-26T03:59Z'))).toBe('working');
  expect(workNow(table, late, at('2026-11-26T03:59Z'))).toEqual({ working: true, until: 240 });
});

test('a night need not span midnight', () => {
  expect(nightOn(siobhan)).toEqual([
    [0, 420],
    [1320, 1440],
  ]);
  expect(nightOn({ ...siobhan, nightFrom: 60, nightTo: 500 })).toEqual([[60, 500]]);
});

test('how long until work begins, over a weekend too', () => {
  expect(workNow(table, siobhan, at('2026-11-25T07:12Z'))).toEqual({ working: false, startsIn: 108 });
  expect(workNow(table, siobhan, at('2026-11-27T18:00Z'))).toEqual({ working: false, startsIn: 63 * 60 });
  expect(workNow(table, siobhan, at('2026-11-25T10:00Z'))).toEqual({ working: true, until: 1050 });
  expect(workNow(table, { ...siobhan, shifts: [] }, at('2026-11-25T10:00Z'))).toBeUndefined();
});
