import { createFileRoute } from '@tanstack/react-router';
import { BarDraftPage } from '#features/rules/BarDraftPage';

export const Route = createFileRoute('/admin/bars/$service/next')({ component: NextBar });

function NextBar() {
  const { service } = Route.useParams();
  return <BarDraftPage key={service} service={Number(service)} />;
}
