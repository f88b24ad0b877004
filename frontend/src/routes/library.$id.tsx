import { createFileRoute } from '@tanstack/react-router';
import { readingOptions } from '#features/library/queries';
import { ReadingPage } from '#features/library/ReadingPage';
import { loadMarkdown } from '#shared/markdown/Markdown';

export const Route = createFileRoute('/library/$id')({
  loader: ({ context, params }) =>
    Promise.all([context.queryClient.ensureQueryData(readingOptions(Number(params.id))), loadMarkdown()]),
  component: Page,
});

function Page() {
  const { id } = Route.useParams();
  return <ReadingPage key={id} id={Number(id)} />;
}
