import { expect, test } from 'vitest';
import { zoneTable } from '#shared/time/zones';
import { sampleClock } from '#test/clock';
import { isNarrowed, placeText, queryOf, readPlace } from './model';
import { readSearch } from './search';

const table = zoneTable(sampleClock);

test('the address keeps what can be asked for; an id without a kind names nothing', () => {
  expect(readSearch({ kind: 'plan', id: '12', from: '2026-11-20', entry: 'plan-12-3' })).toEqual({
    kind: 'plan',
    id: 12,
    from: '2026-11-20',
    entry: 'plan-12-3',
  });
  expect(readSearch({ id: 12, actor: -1, from: 'yesterday', clock: 'mine' })).toEqual({});
});

test('days are whole ones of the zone, the last one included', () => {
  const days = { from: '2026-11-20', to: '2026-11-20' };
  expect(queryOf(days, table, 'Asia/Taipei')).toEqual({
    from: '2026-11-19T16:00:00.000Z',
    to: '2026-11-20T16:00:00.000Z',
  });
  expect(queryOf(days, table, 'UTC')).toEqual({
    from: '2026-11-20T00:00:00.000Z',
    to: '2026-11-21T00:00:00.000Z',
  });
});

test('whose days are meant and what is open narrow nothing', () => {
  expect(isNarrowed({ clock: 'utc', entry: 'plan-1-1' })).toBe(false);
  expect(isNarrowed({ event: 'plan.completed' })).toBe(true);
});

test('an entry is found again by its place', () => {
  const place = { subjectKind: 'show_case', subjectId: 7, position: 2 };
  expect(readPlace(placeText(place))).toEqual(place);
  expect(readPlace('show_case-7')).toBeUndefined();
});
