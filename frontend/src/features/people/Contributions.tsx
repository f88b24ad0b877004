import { useInfiniteQuery } from '@tanstack/react-query';
import type { Contribution } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/people';
import { type Column, DataTable } from '#shared/tables/DataTable';
import { More, rowsOf } from '#shared/tables/More';
import { PlainDate } from '#shared/time/PlainDate';
import { ErrorState } from '#shared/ui/ErrorState';
import { Section } from '#shared/ui/Section';
import { TableSkeleton } from '#shared/ui/Skeletons';
import classes from './people.module.css';
import { contributionsOptions } from './queries';

const kinds: Record<string, () => string> = {
  document: m.kindDocument,
  training: m.kindTraining,
  training_material: m.kindMaterial,
  content_review: m.kindContentReview,
};

const columns: Column<Contribution>[] = [
  { id: 'title', title: m.contribution(), wrap: true, cell: (row) => <Title row={row} /> },
  { id: 'service', title: m.service(), wideOnly: true, cell: (row) => row.service.name },
  { id: 'on', title: m.on(), cell: (row) => (row.on ? <PlainDate date={row.on} /> : null) },
];

/** What they gave back; nothing where there is nothing, since few are asked for it. */
export function Contributions({ id }: { id: number }) {
  const query = useInfiniteQuery(contributionsOptions(id));
  const rows = rowsOf(query.data);
  if (query.isSuccess && rows.length === 0) return null;
  return (
    <Section title={m.contributions()}>
      {query.isPending ? <TableSkeleton rows={3} /> : null}
      {query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
      {rows.length > 0 ? (
        <DataTable caption={m.contributions()} columns={columns} rows={rows} rowKey={(row) => row.id} />
      ) : null}
      <More query={query} />
    </Section>
  );
}

function Title({ row }: { row: Contribution }) {
  return (
    <span className={classes.stacked}>
      {row.link ? (
        <a href={row.link} rel="noreferrer" target="_blank">
          {row.title}
        </a>
      ) : (
        row.title
      )}
      <small>{kinds[row.kind]?.() ?? row.kind}</small>
    </span>
  );
}
