import { createFileRoute, useNavigate } from '@tanstack/react-router';
import type { Filter } from '#features/services/queries';
import { ServicesPage } from '#features/services/ServicesPage';

export const Route = createFileRoute('/services/')({
  validateSearch: ({ q }: Record<string, unknown>): Filter => (typeof q === 'string' && q ? { q } : {}),
  component: Services,
});

function Services() {
  const navigate = useNavigate({ from: '/services/' });
  return (
    <ServicesPage
      filter={Route.useSearch()}
      onFilter={(search) => void navigate({ search, replace: true })}
    />
  );
}
