import { createFileRoute } from '@tanstack/react-router';
import { PathPage } from '#features/plans/PathPage';
import { candidaciesOptions, certificationsOptions, pathOptions } from '#features/plans/queries';
import { meOptions } from '#shared/me/me';

export const Route = createFileRoute('/path/')({
  codeSplitGroupings: [['component'], ['loader']],
  validateSearch: (search: Record<string, unknown>): { plan?: number } => {
    const plan = Number(search.plan);
    return Number.isInteger(plan) && plan > 0 ? { plan } : {};
  },
  loader: async ({ context: { queryClient } }) => {
    const path = queryClient.ensureQueryData(pathOptions());
    const { id } = await queryClient.ensureQueryData(meOptions());
    await Promise.all([
      path,
      queryClient.ensureQueryData(certificationsOptions(id)),
      queryClient.ensureQueryData(candidaciesOptions(id)),
    ]);
  },
  component: Path,
});

function Path() {
  const { plan } = Route.useSearch();
  return <PathPage chosen={plan} />;
}
