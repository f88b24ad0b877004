import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { PeoplePage } from '#features/people/PeoplePage';
import { followsOthers, peopleOptions, regionsOptions, servicesOptions } from '#features/people/queries';
import { readFilter } from '#features/people/search';
import { meOptions } from '#shared/me/me';

export const Route = createFileRoute('/people/')({
  codeSplitGroupings: [['component'], ['loader']],
  validateSearch: readFilter,
  // What is chosen since is asked for by the page itself, which keeps showing what it has.
  loader: async ({ context: { queryClient }, location }) => {
    const filter = readFilter(location.search as Record<string, unknown>);
    const follows = followsOthers(queryClient.getQueryData(meOptions().queryKey));
    await Promise.all([
      queryClient.prefetchInfiniteQuery(peopleOptions(filter, follows)),
      queryClient.ensureQueryData(regionsOptions()),
      queryClient.ensureQueryData(servicesOptions()),
    ]);
  },
  component: People,
});

function People() {
  const navigate = useNavigate({ from: '/people/' });
  return (
    <PeoplePage filter={Route.useSearch()} onFilter={(search) => void navigate({ search, replace: true })} />
  );
}
