import { createFileRoute } from '@tanstack/react-router';
import { AppointmentPage } from '#features/appointments/AppointmentPage';

export const Route = createFileRoute('/admin/appointments/$id')({ component: One });

function One() {
  return <AppointmentPage id={Number(Route.useParams().id)} />;
}
