import { createFileRoute } from '@tanstack/react-router';
import { FilePage } from '#features/candidacies/FilePage';
import { fileOptions } from '#features/candidacies/queries';

export const Route = createFileRoute('/candidacies/$id/file')({
  codeSplitGroupings: [['component'], ['loader']],
  loader: ({ context, params }) => context.queryClient.ensureQueryData(fileOptions(Number(params.id))),
  component: File,
});

function File() {
  return <FilePage id={Number(Route.useParams().id)} />;
}
