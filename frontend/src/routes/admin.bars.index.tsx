import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { BarsPage } from '#features/rules/BarsPage';
import type { Filter } from '#features/rules/queries';

export const Route = createFileRoute('/admin/bars/')({
  validateSearch: ({ q }: Record<string, unknown>): Filter => (typeof q === 'string' && q ? { q } : {}),
  component: Bars,
});

function Bars() {
  const navigate = useNavigate({ from: '/admin/bars/' });
  return (
    <BarsPage filter={Route.useSearch()} onFilter={(search) => void navigate({ search, replace: true })} />
  );
}
