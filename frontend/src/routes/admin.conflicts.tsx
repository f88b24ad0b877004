import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { ConflictsPage } from '#features/conflicts/ConflictsPage';
import { pairOf } from '#features/conflicts/search';

export const Route = createFileRoute('/admin/conflicts')({ validateSearch: pairOf, component: Conflicts });

function Conflicts() {
  const navigate = useNavigate({ from: '/admin/conflicts' });
  return <ConflictsPage pair={Route.useSearch()} onPair={(search) => void navigate({ search })} />;
}
