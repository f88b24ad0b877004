import type { Candidacy, Region, ServiceMember } from '#shared/api/schema';
import { millis } from '#shared/time/useTime';

/** Whether today's working hours, without absences and holidays, hold a moment. */
export const worksAt = (member: ServiceMember, now: number): boolean =>
  member.works.some(({ from, to }) => millis(from) <= now && now < millis(to));

/** The regions in which nobody of those is. */
export const without = (regions: readonly Region[], members: readonly ServiceMember[]): Region[] =>
  regions.filter(({ slug }) => members.every((member) => member.region !== slug));

const stages = ['voting', 'scheduled', 'scheduling', 'ready', 'building'];

/** The nearest to a decision first; within a stage in the order they have. */
export const byStage = (all: readonly Candidacy[]): Candidacy[] =>
  [...all].sort((a, b) => stages.indexOf(a.state) - stages.indexOf(b.state));
