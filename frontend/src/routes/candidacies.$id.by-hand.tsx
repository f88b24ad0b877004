import { createFileRoute } from '@tanstack/react-router';
import { ByHandPage } from '#features/interviews/ByHandPage';
import { candidacyOptions } from '#features/interviews/queries';

export const Route = createFileRoute('/candidacies/$id/by-hand')({
  codeSplitGroupings: [['component'], ['loader']],
  loader: ({ context, params }) => context.queryClient.ensureQueryData(candidacyOptions(Number(params.id))),
  component: ByHand,
});

function ByHand() {
  return <ByHandPage id={Number(Route.useParams().id)} />;
}
