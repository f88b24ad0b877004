import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import type { Person as Somebody } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/peopleAdmin';
import { type Column, DataTable } from '#shared/tables/DataTable';
import { More, rowsOf } from '#shared/tables/More';
import { Moment } from '#shared/time/Moment';
import { Empty } from '#shared/ui/Empty';
import { ErrorState } from '#shared/ui/ErrorState';
import { Page } from '#shared/ui/Page';
import { Person, PersonName } from '#shared/ui/PersonName';
import { TableSkeleton } from '#shared/ui/Skeletons';
import classes from './peopleAdmin.module.css';
import { type Filter, usePeople } from './queries';

const name: Column<Somebody> = {
  id: 'name',
  title: m.person(),
  wrap: true,
  cell: (row) => <Person person={row} sub={row.title} to={`/admin/people/${row.id}`} />,
};

const site: Column<Somebody> = { id: 'site', title: m.site(), cell: (row) => row.site.name };

const here: readonly Column<Somebody>[] = [
  name,
  site,
  {
    id: 'manager',
    title: m.manager(),
    wideOnly: true,
    cell: (row) => (row.manager ? <PersonName person={row.manager} both={false} /> : m.nobodyAbove()),
  },
];

const gone: readonly Column<Somebody>[] = [
  name,
  site,
  {
    id: 'left',
    title: m.left(),
    wideOnly: true,
    cell: (row) => (row.removedAt ? <Moment at={row.removedAt} /> : null),
  },
];

type Props = { filter: Filter; onFilter: (filter: Filter) => void };

/** Everybody, to be opened and changed; who has left stands apart. */
export function PeoplePage({ filter, onFilter }: Props) {
  const query = usePeople(filter);
  const rows = rowsOf(query.data);
  return (
    <Page
      title={m.title()}
      meta={m.meta()}
      crumbs={[{ to: '/admin', text: m.administration() }]}
      actions={
        <Button component={Link} to="/admin/people/new">
          {m.add()}
        </Button>
      }
    >
      <Filters filter={filter} onFilter={onFilter} />
      {query.isPending ? <TableSkeleton rows={12} /> : null}
      {query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isSuccess && rows.length === 0 ? <Empty title={m.nobody()}>{m.nobodyText()}</Empty> : null}
      {rows.length > 0 ? (
        <DataTable
          caption={m.title()}
          columns={filter.removed ? gone : here}
          rows={rows}
          rowKey={(row) => row.id}
          stale={query.isPlaceholderData}
        />
      ) : null}
      <More query={query} />
    </Page>
  );
}

const WAIT_MS = 250;

function Filters({ filter: { q, removed }, onFilter }: Props) {
  const search = useDebouncedCallback(
    (text: string) => onFilter({ ...(text ? { q: text } : {}), ...(removed ? { removed } : {}) }),
    WAIT_MS,
  );
  return (
    <search className={classes.filters} aria-label={m.search()}>
      <TextInput
        type="search"
        aria-label={m.search()}
        placeholder={m.search()}
        defaultValue={q ?? ''}
        onChange={(event) => search(event.currentTarget.value.trim())}
      />
      <NativeSelect
        aria-label={m.which()}
        value={removed ? 'removed' : ''}
        data={[
          { value: '', label: m.here() },
          { value: 'removed', label: m.gone() },
        ]}
        onChange={({ currentTarget: { value } }) =>
          onFilter({ ...(q ? { q } : {}), ...(value ? { removed: true } : {}) })
        }
      />
    </search>
  );
}
