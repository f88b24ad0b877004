import type { InboxItem } from '#shared/api/schema';
import type { Glyph } from '#shared/ui/StatusGlyph';

export type Target = { to: string; params?: Record<string, string> };

type Pages = Record<string, (id: string, item: InboxItem) => Target>;

const subjects: Pages = {
  task: (id) => ({ to: '/path/tasks/$id', params: { id } }),
  assignment: (id) => ({ to: '/reviews/$assignment', params: { assignment: id } }),
  show_case: (id, item) => ({
    to: item.as === 'author' ? '/cases/$id/write' : '/cases/$id',
    params: { id },
  }),
  interview: (id) => ({ to: '/interviews/$id', params: { id } }),
  seat: (_, item) => ({ to: '/interviews/$id', params: { id: String(item.within?.id ?? 0) } }),
  ballot: (id) => ({ to: '/ballots/$id', params: { id } }),
  candidacy: (id) => ({ to: '/candidacies/$id', params: { id } }),
  appointment: (id) => ({ to: '/admin/appointments/$id', params: { id } }),
  skill_fix: (_, item) => ({ to: '/people/$id', params: { id: String(item.person?.id ?? 0) } }),
  plan: (id) => ({ to: '/mentees/$plan', params: { plan: id } }),
  certification: () => ({ to: '/path' }),
  standing: (_, item) => ({ to: '/services/$id', params: { id: String(item.service?.id ?? 0) } }),
};

/** Where the thing is dealt with that cannot be answered in the list. */
export const targetOf = (item: InboxItem): Target | undefined =>
  subjects[item.subject.kind]?.(String(item.subject.id), item);

export const sections = ['overdue', 'soon', 'waits', 'coming'] as const;
export type SectionName = (typeof sections)[number];

/** What is nobody's turn is only told, under its own heading. */
export const sectionOf = (item: InboxItem): SectionName => (item.turn === 'nobody' ? 'coming' : item.urgency);

export type Sectioned = { name: SectionName; items: InboxItem[] };

/** Keeps the server's order within each heading, and leaves empty ones out. */
export function bySection(items: readonly InboxItem[]): Sectioned[] {
  const all = sections.map((name) => ({ name, items: items.filter((item) => sectionOf(item) === name) }));
  return all.filter((section) => section.items.length > 0);
}

const glyphs: Partial<Record<InboxItem['kind'], Glyph>> = {
  'task-to-do': 'todo',
  'task-returned': 'doing',
  'draft-idle': 'doing',
  'changes-requested': 'doing',
  'review-to-write': 'review',
  'sign-off-asked': 'review',
  'vote-due': 'review',
};

export const glyphOf = (item: InboxItem): Glyph => glyphs[item.kind] ?? 'todo';

export const keyOf = (item: InboxItem): string => `${item.kind}:${item.subject.kind}:${item.subject.id}`;
