import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { MovePage } from '#features/interviews/MovePage';
import { interviewOptions, otherHoursOptions } from '#features/interviews/queries';
import { readFrom, searchFrom } from '#features/interviews/search';

export const Route = createFileRoute('/interviews/$id/move')({
  codeSplitGroupings: [['component'], ['loader']],
  validateSearch: readFrom,
  loaderDeps: ({ search }) => ({ from: search.from }),
  loader: ({ context: { queryClient }, params, deps }) =>
    Promise.all([
      queryClient.ensureQueryData(interviewOptions(Number(params.id))),
      // What stands in the way is the page's to say.
      queryClient.prefetchQuery(otherHoursOptions(Number(params.id), deps.from)),
    ]),
  component: Move,
});

function Move() {
  const navigate = useNavigate({ from: '/interviews/$id/move' });
  const { from } = Route.useSearch();
  return (
    <MovePage
      id={Number(Route.useParams().id)}
      from={from}
      onFrom={(next) => void navigate({ search: searchFrom(next) })}
    />
  );
}
