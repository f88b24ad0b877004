import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { type Filter, rubricsOptions } from '#features/rules/queries';
import { RubricsPage } from '#features/rules/RubricsPage';

export const Route = createFileRoute('/admin/rubrics/')({
  validateSearch: ({ q }: Record<string, unknown>): Filter => (typeof q === 'string' && q ? { q } : {}),
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(rubricsOptions({})),
  component: Rubrics,
});

function Rubrics() {
  const navigate = useNavigate({ from: '/admin/rubrics/' });
  return (
    <RubricsPage filter={Route.useSearch()} onFilter={(search) => void navigate({ search, replace: true })} />
  );
}
