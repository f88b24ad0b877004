import { createFileRoute } from '@tanstack/react-router';
import { loadRubric } from '#features/rules/load';
import { RubricPage } from '#features/rules/RubricPage';
import { scopeOf, versionOf } from '#features/rules/search';

export const Route = createFileRoute('/admin/rubrics/$scope/')({
  codeSplitGroupings: [['component'], ['loader']],
  validateSearch: versionOf,
  loader: ({ context: { queryClient }, params, location }) =>
    loadRubric(queryClient, scopeOf(params.scope), versionOf({ ...location.search }).version),
  component: Rubric,
});

function Rubric() {
  return <RubricPage scope={scopeOf(Route.useParams().scope)} version={Route.useSearch().version} />;
}
