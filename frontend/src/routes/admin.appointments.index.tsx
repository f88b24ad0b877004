import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { AppointmentsPage } from '#features/appointments/AppointmentsPage';
import type { Search } from '#features/appointments/queries';

export const Route = createFileRoute('/admin/appointments/')({
  validateSearch: ({ show, propose }: Record<string, unknown>): Search => ({
    ...(show === 'all' ? { show } : {}),
    ...(propose === true ? { propose } : {}),
  }),
  component: Appointments,
});

function Appointments() {
  const navigate = useNavigate({ from: '/admin/appointments/' });
  return (
    <AppointmentsPage
      search={Route.useSearch()}
      onSearch={(search) => void navigate({ search, replace: true })}
    />
  );
}
