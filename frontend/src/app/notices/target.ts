import type { Me, Notification } from '#shared/api/schema';

type Told = Pick<Notification, 'kind' | 'subjectKind' | 'subjectId'>;

const pages: Record<string, (id: number, me: Me, kind: string) => string | undefined> = {
  show_case: (id) => `/cases/${id}`,
  assignment: (id) => `/reviews/${id}`,
  interview: (id) => `/interviews/${id}`,
  ballot: (id) => `/ballots/${id}`,
  candidacy: (id) => `/candidacies/${id}`,
  person: (id) => `/people/${id}`,
  service: (id) => `/services/${id}`,
  coverage: () => '/coverage',
  calendar: () => '/settings?part=calendars',
  certification: () => '/path',
  appointment: (id) => `/admin/appointments/${id}`,
  plan: (_, me) => (me.parts.mentors ? '/mentees' : '/path'),
  standing: (_, me, kind) => (kind.startsWith('team-') ? undefined : `/people/${me.id}`),
};

/** The page about what a notification tells; some tell only. */
export const noticeTarget = (told: Told, me: Me): string | undefined =>
  pages[told.subjectKind]?.(told.subjectId, me, told.kind);
