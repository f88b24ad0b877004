import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { regionsOptions, serviceHoursOptions } from '#features/coverage/queries';
import { ServiceCoveragePage } from '#features/coverage/ServiceCoveragePage';
import { type CoverageSearch, readSearch } from '#features/coverage/search';

export const Route = createFileRoute('/coverage/$service')({
  codeSplitGroupings: [['component'], ['loader']],
  validateSearch: (search: Record<string, unknown>): CoverageSearch => search,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, params, deps }) =>
    Promise.all([
      queryClient.ensureQueryData(regionsOptions()),
      queryClient.ensureQueryData(serviceHoursOptions(Number(params.service), readSearch({ ...deps }))),
    ]),
  component: Service,
});

function Service() {
  const navigate = useNavigate({ from: '/coverage/$service' });
  return (
    <ServiceCoveragePage
      id={Number(Route.useParams().service)}
      search={readSearch(Route.useSearch())}
      go={(search, how) => void navigate({ search, resetScroll: false, ...how })}
    />
  );
}
