import { createFileRoute } from '@tanstack/react-router';
import { CasePage } from '#features/cases/CasePage';
import { caseOptions } from '#features/cases/queries';
import { readCaseSearch } from '#features/cases/search';
import { markdown } from '#shared/markdown/load';

export const Route = createFileRoute('/cases/$id/')({
  codeSplitGroupings: [['component'], ['loader']],
  validateSearch: readCaseSearch,
  loader: ({ context, params }) =>
    Promise.all([context.queryClient.ensureQueryData(caseOptions(Number(params.id))), markdown()]),
  component: Page,
});

function Page() {
  const { id } = Route.useParams();
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <CasePage key={id} id={Number(id)} search={search} onSearch={(next) => void navigate({ search: next })} />
  );
}
