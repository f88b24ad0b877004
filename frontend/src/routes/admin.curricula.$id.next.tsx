import { createFileRoute } from '@tanstack/react-router';
import { CurriculumDraftPage } from '#features/rules/CurriculumDraftPage';

export const Route = createFileRoute('/admin/curricula/$id/next')({ component: NextCurriculum });

function NextCurriculum() {
  const { id } = Route.useParams();
  return <CurriculumDraftPage key={id} id={Number(id)} />;
}
