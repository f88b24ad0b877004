import { expect, test } from 'vitest';
import type { Candidacy, Region, ServiceMember } from '#shared/api/schema';
import { byStage, without, worksAt } from './model';

const member = (region: string, ...works: [string, string][]): ServiceMember =>
  ({ region, works: works.map(([from, to]) => ({ from, to })) }) as ServiceMember;

test('somebody works from the first minute of their hours to the last', () => {
  const ana = member('emea', ['2026-11-26T08:00:00Z', '2026-11-26T12:00:00Z']);
  const at = (time: string) => worksAt(ana, Date.parse(`2026-11-26T${time}Z`));
  expect([at('07:59:59'), at('08:00:00'), at('11:59:59'), at('12:00:00')]).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(worksAt(member('emea'), 0)).toBe(false);
});

test('a region in which there is nobody is told', () => {
  const regions = [{ slug: 'amer' }, { slug: 'apac' }, { slug: 'emea' }] as Region[];
  expect(without(regions, [member('apac')]).map((r) => r.slug)).toEqual(['amer', 'emea']);
  expect(without(regions, [])).toHaveLength(3);
});

test('candidacies stand by stage, the nearest to a decision first', () => {
  const all = ['building', 'voting', 'ready', 'building'].map((state, id) => ({ id, state }) as Candidacy);
  expect(byStage(all).map((c) => c.id)).toEqual([1, 2, 0, 3]);
});
