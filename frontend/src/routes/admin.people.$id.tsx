import { createFileRoute } from '@tanstack/react-router';
import { PersonAdminPage } from '#features/peopleAdmin/PersonAdminPage';

export const Route = createFileRoute('/admin/people/$id')({ component: One });

function One() {
  const id = Number(Route.useParams().id);
  return <PersonAdminPage key={id} id={id} />;
}
