/** Every screen: who looks at it, and where; a $ is a thing that lib/places finds. The tests of access and speed go through all of them. */
export type Screen = {
  path: string;
  as?: string;
  /** What is not reached yet, and may get no worse: it moves so far while it comes, or takes so many times as long. */
  yet?: { shift?: number; late?: number };
};

const moves = { shift: 0.1 };
const late = { late: 1.3 };

export const screens: Screen[] = [
  { path: '/inbox', as: 'reviewer' },
  { path: '/settings', as: 'new_hire' },
  { path: '/coverage', as: 'manager' },
  { path: '/people', as: 'manager', yet: moves },
  { path: '/services', as: 'sme' },
  { path: '/candidacies', as: 'coordinator' },
  { path: '/interviews', as: 'panellist' },
  { path: '/path', as: 'new_hire' },
  { path: '/path', as: 'candidate' },
  { path: '/path/tasks/$task', as: 'new_hire' },
  { path: '/mentees', as: 'mentor' },
  { path: '/mentees?whose=reports', as: 'manager' },
  { path: '/mentees/$mentee', as: 'mentor' },
  { path: '/admin', as: 'administrator' },
  { path: '/admin/people', as: 'administrator' },
  { path: '/admin/people/new', as: 'administrator' },
  { path: '/admin/people/$person', as: 'administrator' },
  { path: '/admin/import', as: 'administrator' },
  { path: '/admin/services', as: 'administrator' },
  { path: '/admin/services/new', as: 'administrator' },
  { path: '/admin/services/$service', as: 'administrator' },
  { path: '/admin/appointments', as: 'administrator' },
  { path: '/admin/appointments/$appointment', as: 'administrator' },
  { path: '/admin/ledger', as: 'administrator', yet: late },
  { path: '/admin/ledger?kind=plan&entry=plan-5-3', as: 'administrator' },
  { path: '/admin/system', as: 'administrator' },
  { path: '/library', as: 'new_hire' },
  { path: '/library/$approved', as: 'new_hire' },
  { path: '/cases', as: 'author' },
  { path: '/cases?list=short', as: 'coordinator' },
  { path: '/cases/$released?view=reviews', as: 'author' },
  { path: '/cases/$turn/write', as: 'author' },
  { path: '/reviews', as: 'reviewer' },
  { path: '/reviews/$accepted', as: 'reviewer', yet: moves },
  { path: '/reviews/$offered', as: 'reviewer' },
  { path: '/candidacies/$building', as: 'coordinator' },
  { path: '/candidacies/$ready/arrange', as: 'coordinator' },
  { path: '/candidacies/$voting/file', as: 'panellist' },
  { path: '/interviews/$interview', as: 'coordinator' },
  { path: '/ballots/$ballot', as: 'panellist' },
  { path: '/people/$person', as: 'new_hire', yet: moves },
  { path: '/people/$report', as: 'manager', yet: moves },
  { path: '/services/$service', as: 'sme', yet: moves },
  { path: '/services/$service', as: 'coordinator', yet: moves },
  { path: '/settings?part=notifications', as: 'new_hire' },
  { path: '/admin/bars', as: 'administrator' },
  { path: '/admin/bars/4', as: 'administrator', yet: { ...moves, ...late } },
  { path: '/admin/bars/4/next', as: 'administrator', yet: late },
  { path: '/admin/conflicts', as: 'administrator', yet: moves },
  { path: '/admin/rubrics', as: 'administrator' },
  { path: '/admin/rubrics/organisation', as: 'administrator', yet: moves },
  { path: '/admin/rubrics/organisation/next', as: 'administrator' },
  { path: '/admin/curricula', as: 'administrator' },
  { path: '/admin/curricula/1', as: 'administrator', yet: moves },
  { path: '/admin/curricula/1/next', as: 'administrator' },
];
