import { createFileRoute } from '@tanstack/react-router';
import { BarPage } from '#features/rules/BarPage';
import { barDraftOptions, barsOptions, serviceOptions } from '#features/rules/queries';

export const Route = createFileRoute('/admin/bars/$service/')({
  validateSearch: ({ version }: Record<string, unknown>): { version?: number } =>
    Number(version) > 0 ? { version: Number(version) } : {},
  loader: ({ context: { queryClient }, params }) => {
    const service = Number(params.service);
    return Promise.all([
      queryClient.ensureQueryData(serviceOptions(service)),
      queryClient.ensureQueryData(barsOptions(service)),
      queryClient.ensureQueryData(barDraftOptions(service)),
    ]);
  },
  component: Bar,
});

function Bar() {
  return <BarPage service={Number(Route.useParams().service)} version={Route.useSearch().version} />;
}
