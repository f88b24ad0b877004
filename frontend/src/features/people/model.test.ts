import { expect, test } from 'vitest';
import type { Absence, Certification, Person, PersonDeveloping } from '#shared/api/schema';
import { csvOf } from './csv';
import { ahead, developsOn, narrowed, sameFilter, sortedBy, worthOf } from './model';

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

test('a filter holds what narrows, and a standing only with its service', () => {
  expect(narrowed({ q: 'ana', region: 2 }, { q: '' })).toEqual({ region: 2 });
  expect(narrowed({ service: 3, standing: 'active' }, { service: 0 })).toEqual({});
  expect(narrowed({ service: 3 }, { standing: 'lapsed' })).toEqual({ service: 3, standing: 'lapsed' });
  expect(sameFilter({ q: 'a', region: 1 }, { region: 1, q: 'a' })).toBe(true);
  expect(sameFilter({ q: 'a' }, { q: 'a', region: 1 })).toBe(false);
});

test('a file for a spreadsheet holds no formula, and quotes what has commas', () => {
  const row = {
    name: '=cmd()',
    nativeName: '',
    title: 'Engineer, "senior"',
    site: { name: 'Dublin' },
    region: 'emea',
    zone: 'Europe/Dublin',
    startedOn: '2025-03-01',
    manager: null,
    standings: [
      { state: 'active', service: { slug: 'eks' } },
      { state: 'lapsed', service: { slug: 's3' } },
    ],
    plan: null,
  } as unknown as Person;
  const [head, line, end] = csvOf([row]).split('\r\n');
  expect(head?.split(',')).toHaveLength(15);
  expect(line).toBe(`'=cmd(),,"Engineer, ""senior""",Dublin,emea,Europe/Dublin,2025-03-01,,eks,,,,,,`);
  expect(end).toBe('');
});

test('another order keeps what the table is narrowed to, and names need no word', () => {
  expect(sortedBy({ region: 2 }, '-started')).toEqual({ region: 2, sort: '-started' });
  expect(sortedBy({ region: 2, sort: 'zone' }, 'name')).toEqual({ region: 2 });
});
