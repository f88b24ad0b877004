import { createFileRoute } from '@tanstack/react-router';
import { serviceOptions } from '#features/serviceAdmin/queries';
import { ServiceAdminPage } from '#features/serviceAdmin/ServiceAdminPage';

export const Route = createFileRoute('/admin/services/$id')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(serviceOptions(Number(params.id))),
  component: One,
});

function One() {
  const id = Number(Route.useParams().id);
  return <ServiceAdminPage key={id} id={id} />;
}
