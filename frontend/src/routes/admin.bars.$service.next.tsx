import { createFileRoute } from '@tanstack/react-router';
import { BarDraftPage } from '#features/rules/BarDraftPage';
import { loadBarDraft } from '#features/rules/load';

export const Route = createFileRoute('/admin/bars/$service/next')({
  codeSplitGroupings: [['component'], ['loader']],
  loader: ({ context: { queryClient }, params }) => loadBarDraft(queryClient, Number(params.service)),
  component: NextBar,
});

function NextBar() {
  const { service } = Route.useParams();
  return <BarDraftPage key={service} service={Number(service)} />;
}
