import { createFileRoute } from '@tanstack/react-router';
import { BarDraftPage } from '#features/rules/BarDraftPage';
import { barDraftOptions, serviceOptions } from '#features/rules/queries';

export const Route = createFileRoute('/admin/bars/$service/next')({
  loader: ({ context: { queryClient }, params }) =>
    Promise.all([
      queryClient.ensureQueryData(serviceOptions(Number(params.service))),
      queryClient.fetchQuery(barDraftOptions(Number(params.service))),
    ]),
  component: NextBar,
});

function NextBar() {
  const { service } = Route.useParams();
  return <BarDraftPage key={service} service={Number(service)} />;
}
