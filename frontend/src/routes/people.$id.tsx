import { createFileRoute } from '@tanstack/react-router';
import { PersonPage } from '#features/people/PersonPage';
import { contributionsOptions, personOptions, standingsOptions } from '#features/people/queries';

export const Route = createFileRoute('/people/$id')({
  loader: ({ context: { queryClient }, params }) => {
    const id = Number(params.id);
    return Promise.all([
      queryClient.ensureQueryData(personOptions(id)),
      queryClient.ensureQueryData(standingsOptions(id)),
      queryClient.ensureQueryData(contributionsOptions(id)),
    ]);
  },
  component: Somebody,
});

function Somebody() {
  return <PersonPage id={Number(Route.useParams().id)} />;
}
