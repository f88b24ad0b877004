import { createFileRoute } from '@tanstack/react-router';
import { RubricDraftPage } from '#features/rules/RubricDraftPage';
import { scopeOf } from '#features/rules/search';

export const Route = createFileRoute('/admin/rubrics/$scope/next')({ component: NextRubric });

function NextRubric() {
  const { scope } = Route.useParams();
  return <RubricDraftPage key={scope} scope={scopeOf(scope)} />;
}
