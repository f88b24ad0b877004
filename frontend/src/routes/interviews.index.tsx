import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { InterviewsPage } from '#features/interviews/InterviewsPage';
import type { Filter } from '#features/interviews/queries';

export const Route = createFileRoute('/interviews/')({
  validateSearch: ({ ended, everyone }: Record<string, unknown>): Filter => ({
    ...(ended ? { ended: true } : {}),
    ...(everyone ? { everyone: true } : {}),
  }),
  component: Interviews,
});

function Interviews() {
  const navigate = useNavigate({ from: '/interviews/' });
  return (
    <InterviewsPage
      filter={Route.useSearch()}
      onFilter={(search) => void navigate({ search, replace: true })}
    />
  );
}
