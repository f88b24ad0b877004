import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Problem } from '#shared/api/problem';
import { useListKeys } from '#shared/hotkeys/useListKeys';
import { m } from '#shared/i18n/gen/library';
import { More, rowsOf } from '#shared/tables/More';
import { Empty } from '#shared/ui/Empty';
import { ErrorState } from '#shared/ui/ErrorState';
import { Page } from '#shared/ui/Page';
import { TableSkeleton } from '#shared/ui/Skeletons';
import { Filters } from './Filters';
import { LibraryRow } from './LibraryRow';
import classes from './library.module.css';
import { libraryOptions } from './queries';
import { isNarrowed, type LibrarySearch } from './search';

type Props = { search: LibrarySearch; onSearch: (search: LibrarySearch) => void };

/** What others solved: searched in any language, by service and level. */
export function LibraryPage({ search, onSearch }: Props) {
  return (
    <Page title={m.title()} meta={m.meta()}>
      <Filters search={search} onSearch={onSearch} />
      <Found search={search} onSearch={onSearch} />
    </Page>
  );
}

function Found({ search, onSearch }: Props) {
  const query = useInfiniteQuery({ ...libraryOptions(search), placeholderData: keepPreviousData });
  const list = useRef<HTMLUListElement>(null);
  useListKeys(list, { name: m.title() });
  const rows = rowsOf(query.data);
  if (query.error) return <Refused error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <TableSkeleton rows={8} />;
  if (rows.length === 0)
    return isNarrowed(search) ? (
      <Empty title={m.nothingFound()}>{m.nothingFoundText()}</Empty>
    ) : (
      <Empty title={m.empty()}>{m.emptyText()}</Empty>
    );
  return (
    <>
      <p role="status" className={classes.status}>
        {query.isPlaceholderData
          ? m.searching()
          : m.shown({ count: rows.length, more: query.hasNextPage ? 'yes' : 'no' })}
      </p>
      <ul ref={list} className={classes.list} data-stale={query.isPlaceholderData || undefined}>
        {rows.map((row) => (
          <LibraryRow key={row.id} row={row} onService={(service) => onSearch({ ...search, service })} />
        ))}
      </ul>
      <More query={query} />
    </>
  );
}

/** What cannot be asked is said in the server's words; the filters stay. */
function Refused({ error, retry }: { error: unknown; retry: () => void }) {
  if (error instanceof Problem && error.errors.length > 0)
    return <Empty title={m.cannotAsk()}>{error.errors.map((e) => e.detail).join(' ')}</Empty>;
  return <ErrorState error={error} retry={retry} />;
}
