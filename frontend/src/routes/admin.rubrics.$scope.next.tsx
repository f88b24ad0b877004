import { createFileRoute } from '@tanstack/react-router';
import { rubricDraftOptions, scopeOf, serviceOptions } from '#features/rules/queries';
import { RubricDraftPage } from '#features/rules/RubricDraftPage';

export const Route = createFileRoute('/admin/rubrics/$scope/next')({
  loader: async ({ context: { queryClient }, params }) => {
    const scope = scopeOf(params.scope);
    const [service] = await Promise.all([
      scope.service ? queryClient.ensureQueryData(serviceOptions(scope.service)) : undefined,
      queryClient.fetchQuery(rubricDraftOptions(scope)),
    ]);
    return service?.name;
  },
  component: NextRubric,
});

function NextRubric() {
  const { scope } = Route.useParams();
  return <RubricDraftPage key={scope} scope={scopeOf(scope)} name={Route.useLoaderData()} />;
}
