import { createFileRoute } from '@tanstack/react-router';
import { caseOptions, draftOptions } from '#features/writing/queries';
import { readSearch } from '#features/writing/view';
import { WritePage } from '#features/writing/WritePage';
import { markdown } from '#shared/markdown/load';

export const Route = createFileRoute('/cases/$id/write')({
  codeSplitGroupings: [['component'], ['loader']],
  validateSearch: readSearch,
  // Whether or not the server answers, the page opens: what this browser kept may be all there is.
  loader: async ({ context, params }) => {
    const id = Number(params.id);
    const { queryClient } = context;
    await Promise.allSettled([
      queryClient.fetchQuery({ ...draftOptions(id), staleTime: 0 }),
      queryClient.ensureQueryData(caseOptions(id)),
      markdown(),
    ]);
  },
  component: Page,
});

function Page() {
  const { id } = Route.useParams();
  const { view, panel } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <WritePage
      key={id}
      id={Number(id)}
      view={view}
      panel={panel}
      onShow={(shown) => void navigate({ search: (before) => ({ ...before, ...shown }), replace: true })}
    />
  );
}
