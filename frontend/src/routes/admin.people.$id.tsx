import { createFileRoute } from '@tanstack/react-router';
import { PersonAdminPage } from '#features/peopleAdmin/PersonAdminPage';
import { personOptions, sitesOptions } from '#features/peopleAdmin/queries';

export const Route = createFileRoute('/admin/people/$id')({
  loader: ({ context: { queryClient }, params }) =>
    Promise.all([
      queryClient.ensureQueryData(personOptions(Number(params.id))),
      queryClient.ensureQueryData(sitesOptions()),
    ]),
  component: One,
});

function One() {
  const id = Number(Route.useParams().id);
  return <PersonAdminPage key={id} id={id} />;
}
