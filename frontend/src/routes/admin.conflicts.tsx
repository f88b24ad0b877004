import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { ConflictsPage } from '#features/conflicts/ConflictsPage';
import { declaredOptions, waiversOptions } from '#features/conflicts/queries';
import { pairOf } from '#features/conflicts/search';

export const Route = createFileRoute('/admin/conflicts')({
  codeSplitGroupings: [['component'], ['loader']],
  validateSearch: pairOf,
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.prefetchInfiniteQuery(declaredOptions()),
      queryClient.prefetchInfiniteQuery(waiversOptions()),
    ]),
  component: Conflicts,
});

function Conflicts() {
  const navigate = useNavigate({ from: '/admin/conflicts' });
  return <ConflictsPage pair={Route.useSearch()} onPair={(search) => void navigate({ search })} />;
}
