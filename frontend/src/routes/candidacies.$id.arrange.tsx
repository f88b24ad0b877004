import { createFileRoute } from '@tanstack/react-router';
import { ArrangePage } from '#features/interviews/ArrangePage';
import { candidacyOptions } from '#features/interviews/queries';

export const Route = createFileRoute('/candidacies/$id/arrange')({
  codeSplitGroupings: [['component'], ['loader']],
  loader: ({ context, params }) => context.queryClient.ensureQueryData(candidacyOptions(Number(params.id))),
  component: Arrange,
});

function Arrange() {
  return <ArrangePage id={Number(Route.useParams().id)} />;
}
