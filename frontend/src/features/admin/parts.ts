import { m } from '#shared/i18n/gen/admin';

type Part = { to: string; about: () => string };

export type PartGroup = { name: string; text: () => string; parts: readonly Part[] };

/** What administration is made of; each page that is there is in the menu as well. */
export const groups: readonly PartGroup[] = [
  {
    name: 'people',
    text: m.groupPeople,
    parts: [
      { to: '/admin/people', about: m.people },
      { to: '/admin/import', about: m.import },
      { to: '/admin/services', about: m.services },
      { to: '/admin/appointments', about: m.appointments },
    ],
  },
  {
    name: 'rules',
    text: m.groupRules,
    parts: [
      { to: '/admin/bars', about: m.bars },
      { to: '/admin/rubrics', about: m.rubrics },
      { to: '/admin/curricula', about: m.curricula },
      { to: '/admin/meetings', about: m.meetings },
      { to: '/admin/conflicts', about: m.conflicts },
    ],
  },
  {
    name: 'record',
    text: m.groupRecord,
    parts: [
      { to: '/admin/ledger', about: m.ledger },
      { to: '/admin/jobs', about: m.jobs },
      { to: '/admin/system', about: m.system },
    ],
  },
];
