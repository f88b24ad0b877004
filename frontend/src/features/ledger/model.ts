import type { LedgerEntry } from '#shared/api/schema';
import { instantText, resolveLocal, type ZoneTable } from '#shared/time/zones';
import type { Search } from './search';

export const kinds = [
  'person',
  'account',
  'plan',
  'show_case',
  'assignment',
  'review',
  'candidacy',
  'interview',
  'ballot',
  'vote',
  'standing',
  'appointment',
  'contribution',
  'certification',
  'service',
  'bar',
  'rubric',
  'curriculum',
  'site',
  'region',
  'meeting_rules',
] as const;

const DAY = 1440;

/** What the server is asked. Days are whole ones of a zone, the last one included. */
export function queryOf(search: Search, table: ZoneTable, zone: string) {
  const { kind, id, actor, system, event, from, to } = search;
  const instant = (date: string, minutes: number): string =>
    instantText(resolveLocal(table, zone, date, minutes).at);
  return {
    ...(kind ? { subjectKind: kind } : {}),
    ...(id ? { subjectId: id } : {}),
    ...(actor ? { actor } : {}),
    ...(system ? { system } : {}),
    ...(event ? { event } : {}),
    ...(from ? { from: instant(from, 0) } : {}),
    ...(to ? { to: instant(to, DAY) } : {}),
  };
}

/** Whether anything but the clock narrows the list. */
export const isNarrowed = ({ clock: _clock, entry: _entry, ...rest }: Search): boolean =>
  Object.keys(rest).length > 0;

type Place = Pick<LedgerEntry, 'subjectKind' | 'subjectId' | 'position'>;

/** An entry in the address: plan-12-3 is the third about plan 12. */
export const placeText = ({ subjectKind, subjectId, position }: Place): string =>
  `${subjectKind}-${subjectId}-${position}`;

export function readPlace(text: string | undefined): Place | undefined {
  const [, subjectKind, id, position] = /^([a-z_]+)-(\d+)-(\d+)$/.exec(text ?? '') ?? [];
  if (!subjectKind) return undefined;
  return { subjectKind, subjectId: Number(id), position: Number(position) };
}

const pages: Record<string, string> = {
  person: '/people',
  account: '/people',
  service: '/services',
  show_case: '/cases',
  candidacy: '/candidacies',
  interview: '/interviews',
  ballot: '/ballots',
};

/** The page of what an entry is about, where there is one. */
export const pageOf = ({ subjectKind, subjectId }: Place): string | undefined =>
  pages[subjectKind] && `${pages[subjectKind]}/${subjectId}`;
