import { lazy, Suspense, useRef } from 'react';
import type { LedgerEntry } from '#shared/api/schema';
import { useListKeys } from '#shared/hotkeys/useListKeys';
import { m } from '#shared/i18n/gen/ledger';
import { DataTable } from '#shared/tables/DataTable';
import { More, rowsOf } from '#shared/tables/More';
import { Empty } from '#shared/ui/Empty';
import { ErrorState } from '#shared/ui/ErrorState';
import { Page } from '#shared/ui/Page';
import { TableSkeleton } from '#shared/ui/Skeletons';
import { columnsFor } from './columns';
import { Filters } from './Filters';
import { isNarrowed, placeText } from './model';
import { useLedger, useZone } from './queries';
import type { Search } from './search';
import { Verification } from './Verification';

const EntryDrawer = lazy(() => import('./EntryDrawer'));

type Props = { search: Search; onSearch: (search: Search) => void };

/** Every decision, newest first: narrowed by the address, opened one by one, and verified as a whole. */
export function LedgerPage({ search, onSearch }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useListKeys(list, { name: m.title() });
  return (
    <Page
      title={m.title()}
      meta={m.meta()}
      width="wide"
      crumbs={[{ to: '/admin', text: m.administration() }]}
    >
      <Verification />
      <Filters search={search} onSearch={onSearch} />
      <div ref={list}>
        <Entries search={search} onSearch={onSearch} />
      </div>
      <Suspense>
        <EntryDrawer search={search} onSearch={onSearch} />
      </Suspense>
    </Page>
  );
}

function Entries({ search, onSearch }: Props) {
  const query = useLedger(search);
  const zone = useZone(search);
  const rows = rowsOf<LedgerEntry>(query.data);
  if (query.isPending) return <TableSkeleton rows={12} />;
  if (query.isError) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  if (rows.length === 0)
    return isNarrowed(search) ? (
      <Empty title={m.noneSuch()}>{m.noneSuchText()}</Empty>
    ) : (
      <Empty title={m.none()}>{m.noneText()}</Empty>
    );
  const open = (entry: LedgerEntry): void => onSearch({ ...search, entry: placeText(entry) });
  return (
    <>
      <DataTable
        caption={m.title()}
        columns={columnsFor(zone, open)}
        rows={rows}
        rowKey={placeText}
        stale={query.isPlaceholderData}
      />
      <More query={query} />
    </>
  );
}
