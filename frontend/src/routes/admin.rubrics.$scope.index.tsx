import { createFileRoute } from '@tanstack/react-router';
import { rubricDraftOptions, rubricsOptions, scopeOf, serviceOptions } from '#features/rules/queries';
import { RubricPage } from '#features/rules/RubricPage';

export const Route = createFileRoute('/admin/rubrics/$scope/')({
  validateSearch: ({ version }: Record<string, unknown>): { version?: number } =>
    Number(version) > 0 ? { version: Number(version) } : {},
  loader: async ({ context: { queryClient }, params }) => {
    const scope = scopeOf(params.scope);
    const [service] = await Promise.all([
      scope.service ? queryClient.ensureQueryData(serviceOptions(scope.service)) : undefined,
      queryClient.ensureQueryData(rubricsOptions(scope)),
      queryClient.ensureQueryData(rubricDraftOptions(scope)),
    ]);
    return service?.name;
  },
  component: Rubric,
});

function Rubric() {
  const { version } = Route.useSearch();
  return (
    <RubricPage scope={scopeOf(Route.useParams().scope)} name={Route.useLoaderData()} version={version} />
  );
}
