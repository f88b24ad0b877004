import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { PeoplePage } from '#features/people/PeoplePage';
import { type Filter, regionsOptions, servicesOptions, standingStates } from '#features/people/queries';

const text = (value: unknown): value is string => typeof value === 'string' && value !== '';

const numbers = ['region', 'service', 'manager'] as const;

export const Route = createFileRoute('/people/')({
  validateSearch: (search: Record<string, unknown>): Filter => {
    const standing = standingStates.find((state) => state === search.standing);
    const ids = numbers.flatMap((name) => (Number(search[name]) > 0 ? [[name, Number(search[name])]] : []));
    return {
      ...(text(search.q) ? { q: search.q } : {}),
      ...Object.fromEntries(ids),
      ...(standing ? { standing } : {}),
    };
  },
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.ensureQueryData(regionsOptions()),
      queryClient.ensureQueryData(servicesOptions()),
    ]),
  component: People,
});

function People() {
  const navigate = useNavigate({ from: '/people/' });
  return (
    <PeoplePage filter={Route.useSearch()} onFilter={(search) => void navigate({ search, replace: true })} />
  );
}
