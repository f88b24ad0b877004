import { createFileRoute } from '@tanstack/react-router';
import { CandidacyPage } from '#features/candidacies/CandidacyPage';
import { candidacyOptions, interviewsOptions, supplyOptions } from '#features/candidacies/queries';

export const Route = createFileRoute('/candidacies/$id/')({
  codeSplitGroupings: [['component'], ['loader']],
  loader: ({ context: { queryClient }, params }) =>
    Promise.all([
      queryClient.ensureQueryData(candidacyOptions(Number(params.id))),
      queryClient.ensureQueryData(interviewsOptions(Number(params.id))),
      // The rest of the page does without it.
      queryClient.prefetchQuery(supplyOptions(Number(params.id))),
    ]),
  component: Candidacy,
});

function Candidacy() {
  return <CandidacyPage id={Number(Route.useParams().id)} />;
}
