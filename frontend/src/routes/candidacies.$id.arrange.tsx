import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { ArrangePage } from '#features/interviews/ArrangePage';
import { candidacyOptions, foundOptions } from '#features/interviews/queries';
import { readFrom, searchFrom } from '#features/interviews/search';

export const Route = createFileRoute('/candidacies/$id/arrange')({
  codeSplitGroupings: [['component'], ['loader']],
  validateSearch: readFrom,
  loaderDeps: ({ search }) => ({ from: search.from }),
  loader: ({ context: { queryClient }, params, deps }) =>
    Promise.all([
      queryClient.ensureQueryData(candidacyOptions(Number(params.id))),
      // What stands in the way is the page's to say.
      queryClient.prefetchQuery(foundOptions(Number(params.id), deps.from)),
    ]),
  component: Arrange,
});

function Arrange() {
  const navigate = useNavigate({ from: '/candidacies/$id/arrange' });
  const { from } = Route.useSearch();
  return (
    <ArrangePage
      id={Number(Route.useParams().id)}
      from={from}
      onFrom={(next) => void navigate({ search: searchFrom(next) })}
    />
  );
}
