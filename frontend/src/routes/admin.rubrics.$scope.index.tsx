import { createFileRoute } from '@tanstack/react-router';
import { RubricPage } from '#features/rules/RubricPage';
import { scopeOf, versionOf } from '#features/rules/search';

export const Route = createFileRoute('/admin/rubrics/$scope/')({
  validateSearch: versionOf,
  component: Rubric,
});

function Rubric() {
  return <RubricPage scope={scopeOf(Route.useParams().scope)} version={Route.useSearch().version} />;
}
