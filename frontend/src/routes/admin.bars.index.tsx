import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { BarsPage } from '#features/rules/BarsPage';
import { type Filter, filterOf } from '#features/rules/search';

export const Route = createFileRoute('/admin/bars/')({ validateSearch: filterOf, component: Bars });

function Bars() {
  const navigate = useNavigate({ from: '/admin/bars/' });
  const search = (filter: Filter) => void navigate({ search: filter, replace: true });
  return <BarsPage filter={Route.useSearch()} onFilter={search} />;
}
