import { createFileRoute } from '@tanstack/react-router';
import { BarPage } from '#features/rules/BarPage';
import { versionOf } from '#features/rules/search';

export const Route = createFileRoute('/admin/bars/$service/')({ validateSearch: versionOf, component: Bar });

function Bar() {
  return <BarPage service={Number(Route.useParams().service)} version={Route.useSearch().version} />;
}
