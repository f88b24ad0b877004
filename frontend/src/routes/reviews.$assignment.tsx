import { createFileRoute } from '@tanstack/react-router';
import { assignmentOptions } from '#features/reviews/queries';
import { ReviewPage } from '#features/reviews/ReviewPage';
import { readSearch, shownOf } from '#features/reviews/search';

export const Route = createFileRoute('/reviews/$assignment')({
  codeSplitGroupings: [['component'], ['loader']],
  params: { parse: ({ assignment }) => ({ assignment: Number(assignment) }) },
  validateSearch: readSearch,
  loader: async ({ context: { queryClient }, params }) => {
    const [asked, { loadCase }] = await Promise.all([
      queryClient.ensureQueryData(assignmentOptions(params.assignment)),
      import('#features/reviews/load'),
    ]);
    await loadCase(queryClient, asked);
  },
  component: Review,
});

function Review() {
  const { assignment } = Route.useParams();
  return <ReviewPage id={assignment} shown={shownOf(Route.useSearch())} />;
}
