import { createFileRoute } from '@tanstack/react-router';
import { AppointmentPage } from '#features/appointments/AppointmentPage';
import { appointmentOptions } from '#features/appointments/queries';

export const Route = createFileRoute('/admin/appointments/$id')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(appointmentOptions(Number(params.id))),
  component: One,
});

function One() {
  return <AppointmentPage id={Number(Route.useParams().id)} />;
}
