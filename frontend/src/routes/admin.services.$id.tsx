import { createFileRoute } from '@tanstack/react-router';
import { ServiceAdminPage } from '#features/serviceAdmin/ServiceAdminPage';

export const Route = createFileRoute('/admin/services/$id')({ component: One });

function One() {
  const id = Number(Route.useParams().id);
  return <ServiceAdminPage key={id} id={id} />;
}
