import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { PeoplePage } from '#features/peopleAdmin/PeoplePage';
import type { Filter } from '#features/peopleAdmin/queries';

export const Route = createFileRoute('/admin/people/')({
  validateSearch: ({ q, removed }: Record<string, unknown>): Filter => ({
    ...(typeof q === 'string' && q ? { q } : {}),
    ...(removed === true ? { removed } : {}),
  }),
  component: People,
});

function People() {
  const navigate = useNavigate({ from: '/admin/people/' });
  return (
    <PeoplePage filter={Route.useSearch()} onFilter={(search) => void navigate({ search, replace: true })} />
  );
}
