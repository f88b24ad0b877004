import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { CoveragePage } from '#features/coverage/CoveragePage';
import { familiesOptions, regionsOptions } from '#features/coverage/queries';
import { type CoverageSearch, readSearch } from '#features/coverage/search';

export const Route = createFileRoute('/coverage/')({
  codeSplitGroupings: [['component'], ['loader']],
  validateSearch: (search: Record<string, unknown>): CoverageSearch => search,
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.ensureQueryData(familiesOptions()),
      queryClient.ensureQueryData(regionsOptions()),
    ]),
  component: Coverage,
});

function Coverage() {
  const navigate = useNavigate({ from: '/coverage/' });
  return (
    <CoveragePage
      search={readSearch(Route.useSearch())}
      go={(search, how) => void navigate({ search, resetScroll: false, ...how })}
    />
  );
}
