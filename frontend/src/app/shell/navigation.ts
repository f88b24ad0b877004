import {
  type Icon,
  IconAward,
  IconBook2,
  IconBooks,
  IconCalendarTime,
  IconChartGridDots,
  IconDatabase,
  IconFileImport,
  IconHistory,
  IconInbox,
  IconListCheck,
  IconRoute,
  IconScale,
  IconSchool,
  IconSettings,
  IconStack2,
  IconTarget,
  IconTimeline,
  IconTool,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { Me } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/shell';

export type Destination = {
  to: string;
  text: () => string;
  icon: Icon;
  /** After "g". */
  letter?: string;
  /** Whether it concerns this person; everybody, unless said. */
  for?: (me: Me) => boolean;
  /** The link is where one is on this page alone, not on those below it. */
  exact?: boolean;
};

export type NavGroup = { text: (() => string) | undefined; links: readonly Destination[] };

const mine: NavGroup = {
  text: m.navMine,
  links: [
    { to: '/inbox', text: m.navInbox, icon: IconInbox, letter: 'i' },
    { to: '/path', text: m.navPath, icon: IconRoute, letter: 'p', for: (me) => me.parts.plan },
    { to: '/cases', text: m.navCases, icon: IconBook2, letter: 'c' },
    {
      to: '/interviews',
      text: m.navInterviews,
      icon: IconCalendarTime,
      letter: 't',
      for: ({ parts }) =>
        parts.panels || parts.candidate || parts.arranges || parts.reviews || parts.develops,
    },
  ],
};

const team: NavGroup = {
  text: m.navTeam,
  links: [
    { to: '/reviews', text: m.navReviews, icon: IconTimeline, letter: 'r', for: (me) => me.parts.reviews },
    {
      to: '/mentees',
      text: m.navMentees,
      icon: IconUsersGroup,
      letter: 'm',
      for: ({ parts }) => parts.mentors || parts.manages,
    },
    {
      to: '/candidacies',
      text: m.navCandidacies,
      icon: IconTarget,
      letter: 'd',
      for: ({ parts }) => Object.values(parts).some(Boolean),
    },
  ],
};

const organisation: NavGroup = {
  text: m.navOrganisation,
  links: [
    { to: '/library', text: m.navLibrary, icon: IconBooks, letter: 'l' },
    { to: '/services', text: m.navServices, icon: IconStack2, letter: 's' },
    { to: '/people', text: m.navPeople, icon: IconUsers, letter: 'e' },
    { to: '/coverage', text: m.navCoverage, icon: IconChartGridDots, letter: 'v' },
  ],
};

const administers = (me: Me): boolean => me.parts.administers;

const administration: NavGroup = {
  text: m.navAdministration,
  links: [
    {
      to: '/admin',
      text: m.adminHome,
      icon: IconTool,
      letter: 'a',
      for: ({ parts }) => parts.administers || parts.arranges,
      exact: true,
    },
    { to: '/admin/people', text: m.adminPeople, icon: IconUsers, for: administers },
    { to: '/admin/import', text: m.adminImport, icon: IconFileImport, for: administers },
    { to: '/admin/services', text: m.adminServices, icon: IconStack2, for: administers },
    { to: '/admin/bars', text: m.adminBars, icon: IconTarget, for: administers },
    { to: '/admin/rubrics', text: m.adminRubrics, icon: IconListCheck, for: administers },
    { to: '/admin/curricula', text: m.adminCurricula, icon: IconSchool, for: administers },
    { to: '/admin/meetings', text: m.adminMeetings, icon: IconCalendarTime, for: administers },
    { to: '/admin/appointments', text: m.adminAppointments, icon: IconAward, for: administers },
    { to: '/admin/conflicts', text: m.adminConflicts, icon: IconScale, for: (me) => me.parts.arranges },
    { to: '/admin/ledger', text: m.adminLedger, icon: IconHistory, for: administers },
    { to: '/admin/jobs', text: m.adminJobs, icon: IconTimeline, for: administers },
    { to: '/admin/system', text: m.adminSystem, icon: IconDatabase, for: administers },
  ],
};

export const settings: Destination = { to: '/settings', text: m.settings, icon: IconSettings };

const groups: readonly NavGroup[] = [mine, team, organisation, administration];

/** What the menu shows to a person; exists says which pages this build has. */
export function navFor(me: Me, exists: (to: string) => boolean): NavGroup[] {
  const shown = groups.map((group) => ({
    ...group,
    links: group.links.filter((link) => exists(link.to) && (link.for?.(me) ?? true)),
  }));
  return shown.filter((group) => group.links.length > 0);
}

/** What stands in the side bar: administration is one line, without a heading, until one is there. */
export function foldedNav(nav: readonly NavGroup[], pathname: string): NavGroup[] {
  if (pathname.startsWith('/admin')) return [...nav];
  return nav.map((group) => (group.text === administration.text ? folded(group) : group));
}

const folded = ({ text, links }: NavGroup): NavGroup => ({
  text: undefined,
  links: links.slice(0, 1).map((link) => ({ ...link, text: text ?? link.text })),
});

const tabOrder = ['/inbox', '/path', '/reviews', '/cases', '/mentees', '/library', '/coverage', '/people'];

/** The four pages of the bar at the bottom of a phone; the rest is behind "More". */
export function tabsFor(nav: readonly NavGroup[]): Destination[] {
  const links = nav.flatMap((group) => group.links);
  const ranked = tabOrder.flatMap((to) => links.filter((link) => link.to === to));
  return ranked.slice(0, 4);
}
