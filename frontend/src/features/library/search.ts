/** What is asked of the library, as it stands in the address. A task's link uses the same names. */
export type LibrarySearch = {
  q?: string;
  service?: string;
  family?: string;
  level?: number;
  minLevel?: number;
  author?: number;
};

const text = (value: unknown): string | undefined => {
  const words = typeof value === 'number' ? String(value) : value;
  return typeof words === 'string' && words.trim() !== '' ? words : undefined;
};

const level = (value: unknown): number | undefined => {
  const n = Number(value);
  return Number.isInteger(n) && n >= 1 && n <= 4 ? n : undefined;
};

const person = (value: unknown): number | undefined => {
  const n = Number(value);
  return Number.isInteger(n) && n > 0 ? n : undefined;
};

/** Leaves out what is not there, so that the address stays short. */
export function tidy(search: Record<keyof LibrarySearch, unknown> | LibrarySearch): LibrarySearch {
  const read = {
    q: text(search.q),
    service: text(search.service),
    family: text(search.family),
    level: level(search.level),
    minLevel: level(search.minLevel),
    author: person(search.author),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

export const readLibrarySearch = (search: Record<string, unknown>): LibrarySearch =>
  tidy(search as LibrarySearch);

export const isNarrowed = (search: LibrarySearch): boolean => Object.keys(search).length > 0;
