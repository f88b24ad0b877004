import { createFileRoute, useNavigate } from '@tanstack/react-router';
import type { Filter } from '#features/serviceAdmin/queries';
import { ServicesPage } from '#features/serviceAdmin/ServicesPage';

export const Route = createFileRoute('/admin/services/')({
  validateSearch: ({ q, retired }: Record<string, unknown>): Filter => ({
    ...(typeof q === 'string' && q ? { q } : {}),
    ...(retired === true ? { retired } : {}),
  }),
  component: Services,
});

function Services() {
  const navigate = useNavigate({ from: '/admin/services/' });
  return (
    <ServicesPage
      filter={Route.useSearch()}
      onFilter={(search) => void navigate({ search, replace: true })}
    />
  );
}
