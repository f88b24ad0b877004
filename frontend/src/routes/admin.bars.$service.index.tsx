import { createFileRoute } from '@tanstack/react-router';
import { BarPage } from '#features/rules/BarPage';
import { loadBar } from '#features/rules/load';
import { versionOf } from '#features/rules/search';

export const Route = createFileRoute('/admin/bars/$service/')({
  codeSplitGroupings: [['component'], ['loader']],
  validateSearch: versionOf,
  loader: ({ context: { queryClient }, params, location }) =>
    loadBar(queryClient, Number(params.service), versionOf({ ...location.search }).version),
  component: Bar,
});

function Bar() {
  return <BarPage service={Number(Route.useParams().service)} version={Route.useSearch().version} />;
}
