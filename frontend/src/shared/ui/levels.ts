import { m } from '../i18n/gen/level';

/** The technical depths of a show case. */
export const levels = [1, 2, 3, 4] as const;

const names: Record<number, () => string> = { 1: m.name1, 2: m.name2, 3: m.name3, 4: m.name4 };

const abouts: Record<number, () => string> = { 1: m.about1, 2: m.about2, 3: m.about3, 4: m.about4 };

/** "Level 3"; 0 is none yet. */
export const levelText = (n: number): string => (n > 0 ? m.level({ n: String(n) }) : m.none());

/** What a level is called: "Diagnosed". */
export const levelName = (n: number): string => names[n]?.() ?? '';

/** What a level means, in a sentence or two. */
export const levelAbout = (n: number): string => abouts[n]?.() ?? '';
