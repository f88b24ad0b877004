import { createFileRoute } from '@tanstack/react-router';
import { CurriculumPage } from '#features/rules/CurriculumPage';
import { loadCurriculum } from '#features/rules/load';
import { versionOf } from '#features/rules/search';
import { markdown } from '#shared/markdown/load';

export const Route = createFileRoute('/admin/curricula/$id/')({
  codeSplitGroupings: [['component'], ['loader']],
  validateSearch: versionOf,
  // Instructions are there with the page, so that nothing moves.
  loader: ({ context: { queryClient }, params, location }) =>
    Promise.all([
      loadCurriculum(queryClient, Number(params.id), versionOf({ ...location.search }).version),
      markdown(),
    ]),
  component: Curriculum,
});

function Curriculum() {
  return <CurriculumPage id={Number(Route.useParams().id)} version={Route.useSearch().version} />;
}
