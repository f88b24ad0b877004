import type { ServiceDeveloper, ServicePage } from '#shared/api/schema';

export const routes = ['none', 'founding_smes', 'developers_review'] as const;
export const seniorities = ['junior', 'senior', 'principal'] as const;

export type BootstrapRoute = (typeof routes)[number];
export type Seniority = (typeof seniorities)[number];

export type ServiceValues = {
  slug: string;
  name: string;
  family: string;
  launchedOn: string;
  targetSmes: string;
  bootstrapRoute: BootstrapRoute;
};

export const blankService: ServiceValues = {
  slug: '',
  name: '',
  family: '',
  launchedOn: '',
  targetSmes: '5',
  bootstrapRoute: 'none',
};

export const valuesOf = (service: ServicePage): ServiceValues => ({
  slug: service.slug,
  name: service.name,
  family: service.family,
  launchedOn: service.launchedOn ?? '',
  targetSmes: String(service.targetSmes),
  bootstrapRoute: service.bootstrapRoute as BootstrapRoute,
});

/** What is typed, as the server takes it: no day is nothing, no target is none. */
export const bodyOf = ({ name, family, launchedOn, targetSmes, bootstrapRoute }: ServiceValues) => ({
  name,
  family,
  launchedOn: launchedOn || null,
  targetSmes: Number(targetSmes) || 0,
  bootstrapRoute,
});

export type Time = 'past' | 'now' | 'coming';

/** Days are UTC, both included. */
export function timeOf({ from, until }: Pick<ServiceDeveloper, 'from' | 'until'>, today: string): Time {
  if (until && until < today) return 'past';
  return from && from > today ? 'coming' : 'now';
}

const order: Record<Time, number> = { now: 0, coming: 1, past: 2 };

/** Who develops it now, then who will, then who did. */
export const sorted = (developers: readonly ServiceDeveloper[], today: string): ServiceDeveloper[] =>
  [...developers].sort(
    (a, b) => order[timeOf(a, today)] - order[timeOf(b, today)] || a.person.name.localeCompare(b.person.name),
  );
