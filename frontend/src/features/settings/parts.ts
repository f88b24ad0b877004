/** The parts of the settings, as the address names them. */
export const parts = ['profile', 'absences', 'account', 'tokens', 'keyboard'] as const;
export type Part = (typeof parts)[number];
