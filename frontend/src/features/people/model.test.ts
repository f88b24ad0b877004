import { expect, test } from 'vitest';
import type { Absence, Certification, PersonDeveloping } from '#shared/api/schema';
import { ahead, developsOn, worthOf } from './model';

test('a certification is worth what it is today', () => {
  const is = (c: Partial<Certification>) =>
    worthOf({ passed: true, current: true, withdrawnAt: null, ...c } as Certification);
  expect(is({})).toBe('current');
  expect(is({ current: false })).toBe('expired');
  expect(is({ passed: false, current: false })).toBe('notYet');
  expect(is({ withdrawnAt: '2026-01-01T00:00:00Z' })).toBe('withdrawn');
});

test('who developed a service once, or will, does not develop it now', () => {
  const all = [
    { from: null, until: null },
    { from: '2026-01-01', until: '2026-11-25' },
    { from: '2026-11-26', until: '2026-11-26' },
    { from: '2026-11-27', until: null },
  ] as PersonDeveloping[];
  expect(developsOn(all, '2026-11-26').map((d) => all.indexOf(d))).toEqual([0, 2]);
});

test('absences that are over are not shown', () => {
  const all = [
    { id: 1, from: '2026-12-20', to: '2026-12-31' },
    { id: 2, from: '2026-11-01', to: '2026-11-25' },
    { id: 3, from: '2026-11-20', to: '2026-11-26' },
  ] as Absence[];
  expect(ahead(all, '2026-11-26').map((a) => a.id)).toEqual([3, 1]);
});
