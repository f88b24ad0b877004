import { createFileRoute } from '@tanstack/react-router';
import { PersonPage } from '#features/people/PersonPage';
import {
  certificationsOptions,
  contributionsOptions,
  pathOptions,
  personOptions,
  showCasesOptions,
  standingsOptions,
} from '#features/people/queries';

export const Route = createFileRoute('/people/$id')({
  codeSplitGroupings: [['component'], ['loader']],
  loader: async ({ context: { queryClient }, params }) => {
    const id = Number(params.id);
    const everybodys = Promise.all([
      queryClient.ensureQueryData(standingsOptions(id)),
      queryClient.prefetchInfiniteQuery(contributionsOptions(id)),
    ]);
    const { sees } = await queryClient.ensureQueryData(personOptions(id));
    await Promise.all([
      everybodys,
      sees.showCases ? queryClient.prefetchInfiniteQuery(showCasesOptions(id)) : undefined,
      sees.path ? queryClient.ensureQueryData(pathOptions(id)) : undefined,
      sees.certifications ? queryClient.ensureQueryData(certificationsOptions(id)) : undefined,
    ]);
  },
  component: Somebody,
});

function Somebody() {
  return <PersonPage id={Number(Route.useParams().id)} />;
}
