import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { LedgerPage } from '#features/ledger/LedgerPage';
import { readSearch } from '#features/ledger/search';

export const Route = createFileRoute('/admin/ledger')({
  validateSearch: readSearch,
  component: Ledger,
});

function Ledger() {
  const navigate = useNavigate({ from: '/admin/ledger' });
  return <LedgerPage search={Route.useSearch()} onSearch={(search) => void navigate({ search })} />;
}
