import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Link, type LinkOptions } from '@tanstack/react-router';
import { type ReactNode, useRef } from 'react';
import type { Edition, ServiceRules } from '#shared/api/schema';
import { useListKeys } from '#shared/hotkeys/useListKeys';
import { m } from '#shared/i18n/gen/rules';
import { type Column, DataTable } from '#shared/tables/DataTable';
import { More, rowsOf } from '#shared/tables/More';
import { Moment } from '#shared/time/Moment';
import { Empty } from '#shared/ui/Empty';
import { ErrorState } from '#shared/ui/ErrorState';
import { Page } from '#shared/ui/Page';
import { PersonName } from '#shared/ui/PersonName';
import { TableSkeleton } from '#shared/ui/Skeletons';
import classes from './parts.module.css';
import { useServiceRules } from './queries';
import type { Filter } from './search';

const WAIT_MS = 250;

type Props = {
  title: string;
  meta: string;
  /** Where the rules of a service are. */
  page: (service: string) => LinkOptions;
  editionOf: (row: ServiceRules) => Edition | null;
  /** What applies to a service without an edition of its own. */
  otherwise: string;
  filter: Filter;
  onFilter: (filter: Filter) => void;
  children?: ReactNode;
};

/** Every service with the newest edition of some of its rules. */
export function Overview({ title, meta, page, editionOf, otherwise, filter, onFilter, children }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useListKeys(list, { name: title });
  const query = useServiceRules(filter);
  const rows = rowsOf(query.data);
  const search = useDebouncedCallback((q: string) => onFilter(q ? { q } : {}), WAIT_MS);
  const field = (
    <TextInput
      type="search"
      aria-label={m.searchService()}
      placeholder={m.searchService()}
      defaultValue={filter.q ?? ''}
      onChange={(event) => search(event.currentTarget.value.trim())}
    />
  );
  return (
    <Page title={title} meta={meta} actions={field} crumbs={[{ to: '/admin', text: m.administration() }]}>
      <div ref={list}>
        {children}
        {query.isPending ? <TableSkeleton /> : null}
        {query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
        {query.isSuccess && rows.length === 0 ? <Empty title={m.noService()} /> : null}
        {rows.length > 0 ? (
          <DataTable
            caption={title}
            columns={columnsOf(page, editionOf, otherwise)}
            rows={rows}
            rowKey={(row) => row.service.id}
            stale={query.isPlaceholderData}
          />
        ) : null}
        <More query={query} />
      </div>
    </Page>
  );
}

const columnsOf = (
  page: Props['page'],
  editionOf: Props['editionOf'],
  otherwise: string,
): Column<ServiceRules>[] => [
  {
    id: 'service',
    title: m.service(),
    cell: (row) => <Link {...page(String(row.service.id))}>{row.service.name}</Link>,
  },
  { id: 'family', title: m.family(), wideOnly: true, cell: (row) => row.family },
  {
    id: 'edition',
    title: m.inForce(),
    wrap: true,
    cell: (row) => <InForce edition={editionOf(row)} otherwise={otherwise} />,
  },
  {
    id: 'published',
    title: m.published(),
    wideOnly: true,
    cell: (row) => {
      const edition = editionOf(row);
      return edition ? <Moment at={edition.publishedAt} show="both" /> : null;
    },
  },
  {
    id: 'by',
    title: m.publishedBy(),
    wideOnly: true,
    cell: (row) => {
      const by = editionOf(row)?.publishedBy;
      return by ? <PersonName person={by} both={false} /> : null;
    },
  },
];

function InForce({ edition, otherwise }: { edition: Edition | null; otherwise: string }) {
  if (!edition) return <span className={classes.muted}>{otherwise}</span>;
  return m.version({ number: edition.number });
}
