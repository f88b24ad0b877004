import { createFileRoute } from '@tanstack/react-router';
import {
  barsOptions,
  candidatesOptions,
  curriculaOptions,
  developersOptions,
  historyOptions,
  regionsOptions,
  rubricOptions,
  serviceOptions,
  smesOptions,
} from '#features/services/queries';
import { ServicePage } from '#features/services/ServicePage';

export const Route = createFileRoute('/services/$id')({
  codeSplitGroupings: [['component'], ['loader']],
  loader: ({ context: { queryClient }, params }) => {
    const id = Number(params.id);
    return Promise.all([
      queryClient.ensureQueryData(serviceOptions(id)),
      queryClient.prefetchInfiniteQuery(smesOptions(id)),
      queryClient.prefetchInfiniteQuery(candidatesOptions(id)),
      queryClient.prefetchInfiniteQuery(historyOptions(id)),
      queryClient.ensureQueryData(developersOptions(id)),
      queryClient.ensureQueryData(barsOptions(id)),
      queryClient.ensureQueryData(curriculaOptions(id)),
      queryClient.ensureQueryData(rubricOptions(id)),
      queryClient.ensureQueryData(rubricOptions()),
      queryClient.ensureQueryData(regionsOptions()),
    ]);
  },
  component: Service,
});

function Service() {
  return <ServicePage id={Number(Route.useParams().id)} />;
}
