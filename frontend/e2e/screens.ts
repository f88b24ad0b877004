/** Every screen: who looks at it, and where; a $ is a thing that lib/places finds. The tests of access and speed go through all of them. */
export type Screen = { path: string; as?: string };

export const screens: Screen[] = [
  { path: '/inbox', as: 'reviewer' },
  { path: '/settings', as: 'new_hire' },
  { path: '/coverage', as: 'manager' },
  { path: '/people', as: 'manager' },
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
  { path: '/admin/ledger', as: 'administrator' },
  { path: '/admin/ledger?kind=plan&entry=plan-5-3', as: 'administrator' },
  { path: '/admin/system', as: 'administrator' },
];
