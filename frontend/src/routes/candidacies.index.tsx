import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { CandidaciesPage } from '#features/candidacies/CandidaciesPage';
import type { Filter } from '#features/candidacies/queries';

export const Route = createFileRoute('/candidacies/')({
  validateSearch: (search: Record<string, unknown>): Filter => ({
    ...(search.all ? { all: true } : {}),
    ...(Number(search.for) > 0 ? { for: Number(search.for) } : {}),
  }),
  component: Candidacies,
});

function Candidacies() {
  const navigate = useNavigate({ from: '/candidacies/' });
  return (
    <CandidaciesPage
      filter={Route.useSearch()}
      onFilter={(search) => void navigate({ search, replace: true })}
    />
  );
}
