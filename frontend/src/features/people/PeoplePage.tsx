import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Person } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/people';
import { type Column, DataTable } from '#shared/tables/DataTable';
import { More, rowsOf } from '#shared/tables/More';
import { Avatar } from '#shared/ui/Avatar';
import { Empty } from '#shared/ui/Empty';
import { ErrorState } from '#shared/ui/ErrorState';
import { LocalNow } from '#shared/ui/LocalNow';
import { Page } from '#shared/ui/Page';
import { PersonName } from '#shared/ui/PersonName';
import { TableSkeleton } from '#shared/ui/Skeletons';
import { Tags } from '#shared/ui/Tag';
import classes from './people.module.css';
import { type Filter, regionsOptions, usePeople } from './queries';

const columns: Column<Person>[] = [
  { id: 'name', title: m.person(), cell: (row) => <Name row={row} /> },
  { id: 'site', title: m.site(), wideOnly: true, cell: (row) => row.site.name },
  { id: 'now', title: m.localTime(), cell: (row) => <LocalNow person={row} /> },
  {
    id: 'standings',
    title: m.standings(),
    wideOnly: true,
    cell: (row) => <Tags items={row.standings.map((s) => s.service.name)} />,
  },
  {
    id: 'manager',
    title: m.manager(),
    wideOnly: true,
    cell: (row) => (row.manager ? <PersonName person={row.manager} both={false} /> : null),
  },
];

type Props = { filter: Filter; onFilter: (filter: Filter) => void };

/** Everybody, by name: where they are, what time it is there, and what they are an SME of. */
export function PeoplePage({ filter, onFilter }: Props) {
  const query = usePeople(filter);
  const rows = rowsOf(query.data);
  return (
    <Page title={m.title()} width="wide" actions={<Filters filter={filter} onFilter={onFilter} />}>
      {query.isPending ? <TableSkeleton /> : null}
      {query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isSuccess && rows.length === 0 ? <Empty title={m.nobody()}>{m.nobodyText()}</Empty> : null}
      {rows.length > 0 ? (
        <DataTable
          caption={m.title()}
          columns={columns}
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

function Filters({ filter, onFilter }: Props) {
  const { data } = useSuspenseQuery(regionsOptions());
  const { q, region } = filter;
  const search = useDebouncedCallback(
    (text: string) => onFilter({ ...(region ? { region } : {}), ...(text ? { q: text } : {}) }),
    WAIT_MS,
  );
  const regions = [
    { value: '', label: m.everyRegion() },
    ...data.items.map(({ id, name }) => ({ value: String(id), label: name })),
  ];
  return (
    <div className={classes.filters}>
      <TextInput
        type="search"
        aria-label={m.search()}
        placeholder={m.search()}
        defaultValue={q ?? ''}
        onChange={(event) => search(event.currentTarget.value.trim())}
      />
      <NativeSelect
        aria-label={m.region()}
        data={regions}
        value={String(region ?? '')}
        onChange={({ currentTarget: { value } }) =>
          onFilter({ ...(q ? { q } : {}), ...(value ? { region: Number(value) } : {}) })
        }
      />
    </div>
  );
}

function Name({ row }: { row: Person }) {
  return (
    <span className={classes.name}>
      <Avatar person={row} size={30} />
      <span>
        <Link to="/people/$id" params={{ id: String(row.id) }}>
          <PersonName person={row} />
        </Link>
        <small>{row.title}</small>
      </span>
    </span>
  );
}
