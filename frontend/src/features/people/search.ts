// What the address says. It is loaded with the shell, so it stays small.

/** What the address says the list is narrowed to. */
export type Filter = {
  q?: string;
  region?: number;
  service?: number;
  standing?: StandingState;
  /** Who is below this person, at any level. */
  manager?: number;
  /** By name, unless it says so; with a hyphen from the other end. */
  sort?: Sorting;
};

const sortings = ['-name', 'zone', '-zone', 'started', '-started'] as const;
export type Sorting = (typeof sortings)[number];

export const standingStates = [
  'provisional',
  'active',
  'lapsed',
  'suspended',
  'emeritus',
  'revoked',
] as const;
export type StandingState = (typeof standingStates)[number];

const numbers = ['region', 'service', 'manager'] as const;

export function readFilter(search: Record<string, unknown>): Filter {
  const standing = standingStates.find((state) => state === search.standing);
  const sort = sortings.find((by) => by === search.sort);
  const ids = numbers.flatMap((name) => (Number(search[name]) > 0 ? [[name, Number(search[name])]] : []));
  return {
    ...(typeof search.q === 'string' && search.q !== '' ? { q: search.q } : {}),
    ...Object.fromEntries(ids),
    ...(standing ? { standing } : {}),
    ...(sort ? { sort } : {}),
  };
}
