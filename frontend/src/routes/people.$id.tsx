import { createFileRoute } from '@tanstack/react-router';
import { PersonPage } from '#features/people/PersonPage';
import {
  certificationsOptions,
  pathOptions,
  personOptions,
  standingsOptions,
} from '#features/people/queries';

export const Route = createFileRoute('/people/$id')({
  loader: async ({ context: { queryClient }, params }) => {
    const id = Number(params.id);
    const standings = queryClient.ensureQueryData(standingsOptions(id));
    const { sees } = await queryClient.ensureQueryData(personOptions(id));
    await Promise.all([
      standings,
      sees.path ? queryClient.ensureQueryData(pathOptions(id)) : undefined,
      sees.certifications ? queryClient.ensureQueryData(certificationsOptions(id)) : undefined,
    ]);
  },
  component: Somebody,
});

function Somebody() {
  return <PersonPage id={Number(Route.useParams().id)} />;
}
