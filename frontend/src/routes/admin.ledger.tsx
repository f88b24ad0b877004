import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { LedgerPage } from '#features/ledger/LedgerPage';
import { loadLedger } from '#features/ledger/load';
import { readSearch } from '#features/ledger/search';

export const Route = createFileRoute('/admin/ledger')({
  codeSplitGroupings: [['component'], ['loader']],
  validateSearch: readSearch,
  // Opening an entry or narrowing the list asks by itself, and keeps showing what is there.
  loader: ({ context: { queryClient }, location }) => loadLedger(queryClient, location.search),
  component: Ledger,
});

function Ledger() {
  const navigate = useNavigate({ from: '/admin/ledger' });
  return <LedgerPage search={Route.useSearch()} onSearch={(search) => void navigate({ search })} />;
}
