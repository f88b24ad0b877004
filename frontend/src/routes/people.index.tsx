import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { PeoplePage } from '#features/people/PeoplePage';
import { type Filter, regionsOptions } from '#features/people/queries';

const text = (value: unknown): value is string => typeof value === 'string' && value !== '';

export const Route = createFileRoute('/people/')({
  validateSearch: ({ q, region }: Record<string, unknown>): Filter => ({
    ...(text(q) ? { q } : {}),
    ...(Number(region) > 0 ? { region: Number(region) } : {}),
  }),
  loader: ({ context }) => context.queryClient.ensureQueryData(regionsOptions()),
  component: People,
});

function People() {
  const navigate = useNavigate({ from: '/people/' });
  return (
    <PeoplePage filter={Route.useSearch()} onFilter={(search) => void navigate({ search, replace: true })} />
  );
}
