import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { CandidaciesPage } from '#features/candidacies/CandidaciesPage';
import type { Filter } from '#features/candidacies/queries';

export const Route = createFileRoute('/candidacies/')({
  validateSearch: ({ all }: Record<string, unknown>): Filter => (all ? { all: true } : {}),
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
