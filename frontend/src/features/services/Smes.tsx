import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { Region, ServiceMember } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/services';
import { type Column, DataTable } from '#shared/tables/DataTable';
import { More, rowsOf } from '#shared/tables/More';
import { PlainDate } from '#shared/time/PlainDate';
import { useTime } from '#shared/time/useTime';
import { ErrorState } from '#shared/ui/ErrorState';
import { LocalNow } from '#shared/ui/LocalNow';
import { Person } from '#shared/ui/PersonName';
import { Section } from '#shared/ui/Section';
import { TableSkeleton } from '#shared/ui/Skeletons';
import { StatusPill } from '#shared/ui/StatusPill';
import { Hours } from './Hours';
import { without, worksAt } from './model';
import { regionsOptions, smesOptions } from './queries';
import classes from './services.module.css';

const columnsIn = (offset: string): Column<ServiceMember>[] => [
  {
    id: 'person',
    title: m.person(),
    cell: (row) => <Person person={row.person} both={false} />,
  },
  { id: 'now', title: m.localTime(), cell: (row) => <Now member={row} /> },
  { id: 'works', title: m.worksToday({ offset }), wideOnly: true, cell: (row) => <Hours member={row} /> },
  { id: 'state', title: m.standing(), cell: (row) => <StandingCell row={row} /> },
];

/** Those whose standing counts, by region: what time it is there, and when they work today. */
export function Smes({ id, target }: { id: number; target: number }) {
  const query = useInfiniteQuery(smesOptions(id));
  const { data: regions } = useSuspenseQuery(regionsOptions());
  const rows = rowsOf(query.data);
  const fewer = query.isSuccess && !query.hasNextPage && target > rows.length;
  return (
    <Section title={m.smes()} hint={fewer ? m.ofTarget({ count: rows.length, target }) : undefined}>
      {query.isPending ? <TableSkeleton rows={4} /> : null}
      {query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isSuccess && rows.length === 0 ? <p className={classes.quiet}>{m.noSmes()}</p> : null}
      {rows.length > 0 ? <Rows rows={rows} regions={regions.items} all={!query.hasNextPage} /> : null}
      <More query={query} />
    </Section>
  );
}

type RowsProps = { rows: ServiceMember[]; regions: readonly Region[]; all: boolean };

function Rows({ rows, regions, all }: RowsProps) {
  const time = useTime();
  const named = (slug: string): string => regions.find((r) => r.slug === slug)?.name ?? slug;
  const nobody = all ? without(regions, rows) : [];
  return (
    <>
      <DataTable
        caption={m.smes()}
        columns={columnsIn(time.offset(time.now))}
        rows={rows}
        rowKey={(row) => row.person.id}
        groups={{
          of: (row) => row.region,
          title: (slug, members) => (
            <span className={classes.region}>
              <b>{named(slug)}</b>
              {m.inRegion({
                count: members.length,
                working: members.filter((member) => worksAt(member, time.now)).length,
              })}
            </span>
          ),
        }}
      />
      {nobody.length > 0 ? (
        <p className={classes.nobody}>{m.nobodyIn({ regions: nobody.map((r) => r.name).join(m.comma()) })}</p>
      ) : null}
    </>
  );
}

const Now = ({ member }: { member: ServiceMember }) => (
  <span className={classes.now}>
    <LocalNow person={member.person} />
  </span>
);

function StandingCell({ row }: { row: ServiceMember }) {
  if (!row.standing) return null;
  const { state, expiresOn } = row.standing;
  return (
    <span className={classes.stacked}>
      <StatusPill machine="standing" state={state} />
      {expiresOn ? (
        <small>
          {m.until()} <PlainDate date={expiresOn} />
        </small>
      ) : null}
    </span>
  );
}
