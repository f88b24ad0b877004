import { createFileRoute } from '@tanstack/react-router';
import { loadRubricDraft } from '#features/rules/load';
import { RubricDraftPage } from '#features/rules/RubricDraftPage';
import { scopeOf } from '#features/rules/search';

export const Route = createFileRoute('/admin/rubrics/$scope/next')({
  codeSplitGroupings: [['component'], ['loader']],
  loader: ({ context: { queryClient }, params }) => loadRubricDraft(queryClient, scopeOf(params.scope)),
  component: NextRubric,
});

function NextRubric() {
  const { scope } = Route.useParams();
  return <RubricDraftPage key={scope} scope={scopeOf(scope)} />;
}
