/** The parts of the settings, as the address names them. */
export const parts = ['profile', 'absences', 'notifications', 'account', 'tokens', 'keyboard'] as const;
export type Part = (typeof parts)[number];
