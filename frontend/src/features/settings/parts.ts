/** The parts of the settings, as the address names them. */
export const parts = [
  'profile',
  'absences',
  'calendars',
  'feed',
  'notifications',
  'account',
  'tokens',
  'keyboard',
] as const;
export type Part = (typeof parts)[number];
