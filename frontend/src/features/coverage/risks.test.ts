import { expect, test } from 'vitest';
import { behindOf, doorOfReason } from './risks';
import type { RiskReason, RiskRow } from './types';

const row = { service: { id: 4, slug: 'tape', name: 'Tape' } } as RiskRow;
const reason = (more: Partial<RiskReason>): RiskReason => ({
  code: 'expiring',
  text: '',
  at: null,
  region: null,
  days: null,
  ...more,
});

const now = { on: '2026-11-25', week: '2026-W48' };

test('the people behind a reason are those whom the filter leaves, on the day of the list', () => {
  expect(behindOf(row.service, {}, now)).toEqual({ service: 'tape', name: 'Tape', week: now.week });
  const then = { on: '2027-01-11', week: '2027-W02' };
  const all = behindOf(row.service, { manager: 3, language: 'ko', week: then.week }, then);
  expect(all).toEqual({ service: 'tape', name: 'Tape', manager: 3, language: 'ko', ...then });
  expect(doorOfReason(row, reason({ days: 30 }), all)).toEqual({ behind: { ...all, expiringWithin: 30 } });
});

test('an hour opens in the week that is looked at', () => {
  const door = doorOfReason(row, reason({ at: '2027-01-12T03:00:00Z' }), {
    service: 'tape',
    name: 'Tape',
  });
  expect(door).toEqual({ hour: { service: 4, hour: 3, day: '2027-01-12' } });
});
