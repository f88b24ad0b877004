import { NativeSelect } from '@mantine/core';
import type { Job, JobKind } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/jobs';
import { DataTable } from '#shared/tables/DataTable';
import { More, rowsOf } from '#shared/tables/More';
import { Empty } from '#shared/ui/Empty';
import { ErrorState } from '#shared/ui/ErrorState';
import { Section } from '#shared/ui/Section';
import { TableSkeleton } from '#shared/ui/Skeletons';
import { columns } from './columns';
import classes from './jobs.module.css';
import { useJobs } from './queries';
import { jobStates, readSearch, type Search } from './search';

type Props = { search: Search; onSearch: (search: Search) => void; kinds: readonly JobKind[] };

/** The jobs themselves: what was given up, until the address asks for others. */
export function JobList({ search, onSearch, kinds }: Props) {
  const put = (change: { state?: string; kind?: string }): void =>
    onSearch(readSearch({ ...search, ...change }));
  return (
    <Section title={m.list()}>
      <search className={classes.filters} aria-label={m.filters()}>
        <NativeSelect
          label={m.state()}
          value={search.state ?? 'dead'}
          data={jobStates.map((state) => ({ value: state, label: m.stateOf({ state }) }))}
          onChange={({ currentTarget: { value } }) => put({ state: value })}
        />
        <NativeSelect
          label={m.kind()}
          value={search.kind ?? ''}
          data={[
            { value: '', label: m.everyKind() },
            ...kinds.map(({ kind, title }) => ({ value: kind, label: title })),
          ]}
          onChange={({ currentTarget: { value } }) => put({ kind: value })}
        />
      </search>
      <Rows search={search} />
    </Section>
  );
}

function Rows({ search }: { search: Search }) {
  const query = useJobs(search);
  const rows = rowsOf<Job>(query.data);
  if (query.isPending) return <TableSkeleton rows={4} />;
  if (query.isError) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  if (rows.length === 0)
    return search.state || search.kind ? (
      <Empty title={m.noneSuch()}>{m.noneSuchText()}</Empty>
    ) : (
      <Empty title={m.noneDead()}>{m.noneDeadText()}</Empty>
    );
  return (
    <>
      <DataTable
        caption={m.list()}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        stale={query.isPlaceholderData}
      />
      <More query={query} />
    </>
  );
}
