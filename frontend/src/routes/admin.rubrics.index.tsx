import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { RubricsPage } from '#features/rules/RubricsPage';
import { type Filter, filterOf } from '#features/rules/search';

export const Route = createFileRoute('/admin/rubrics/')({ validateSearch: filterOf, component: Rubrics });

function Rubrics() {
  const navigate = useNavigate({ from: '/admin/rubrics/' });
  const search = (filter: Filter) => void navigate({ search: filter, replace: true });
  return <RubricsPage filter={Route.useSearch()} onFilter={search} />;
}
