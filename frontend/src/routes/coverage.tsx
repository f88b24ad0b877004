import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { CoveragePage } from '#features/coverage/CoveragePage';
import { type Filter, type Look, looks } from '#features/coverage/model';
import { familiesOptions, regionsOptions } from '#features/coverage/queries';

export const Route = createFileRoute('/coverage')({
  codeSplitGroupings: [['component'], ['loader']],
  validateSearch: ({ family, only }: Record<string, unknown>): Filter => ({
    ...(typeof family === 'string' && family ? { family } : {}),
    ...(looks.includes(only as Look) ? { only: only as Look } : {}),
  }),
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.ensureQueryData(familiesOptions()),
      queryClient.ensureQueryData(regionsOptions()),
    ]),
  component: Coverage,
});

function Coverage() {
  const navigate = useNavigate({ from: '/coverage' });
  const search = Route.useSearch();
  return <CoveragePage filter={search} onFilter={(next) => void navigate({ search: next, replace: true })} />;
}
