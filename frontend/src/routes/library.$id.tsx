import { createFileRoute } from '@tanstack/react-router';
import { readingOptions } from '#features/library/queries';
import { ReadingPage } from '#features/library/ReadingPage';
import { markdown } from '#shared/markdown/load';

export const Route = createFileRoute('/library/$id')({
  codeSplitGroupings: [['component'], ['loader']],
  loader: ({ context, params }) =>
    Promise.all([context.queryClient.ensureQueryData(readingOptions(Number(params.id))), markdown()]),
  component: Page,
});

function Page() {
  const { id } = Route.useParams();
  return <ReadingPage key={id} id={Number(id)} />;
}
