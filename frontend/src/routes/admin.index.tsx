import { createFileRoute } from '@tanstack/react-router';
import { useNav } from '#app/shell/useNav';
import { AdminPage } from '#features/admin/AdminPage';

export const Route = createFileRoute('/admin/')({ component: Administration });

function Administration() {
  return <AdminPage open={useNav().flatMap((group) => group.links)} />;
}
