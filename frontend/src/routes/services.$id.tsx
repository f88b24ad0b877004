import { createFileRoute } from '@tanstack/react-router';
import { barsOptions, serviceOptions } from '#features/services/queries';
import { ServicePage } from '#features/services/ServicePage';

export const Route = createFileRoute('/services/$id')({
  loader: ({ context: { queryClient }, params }) =>
    Promise.all([
      queryClient.ensureQueryData(serviceOptions(Number(params.id))),
      queryClient.ensureQueryData(barsOptions(Number(params.id))),
    ]),
  component: Service,
});

function Service() {
  return <ServicePage id={Number(Route.useParams().id)} />;
}
