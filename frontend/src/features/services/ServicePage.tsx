import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Candidacy, ServiceDeveloper, Standing } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/services';
import { type Column, DataTable } from '#shared/tables/DataTable';
import { More, rowsOf } from '#shared/tables/More';
import { PlainDate } from '#shared/time/PlainDate';
import { ErrorState } from '#shared/ui/ErrorState';
import { LocalNow } from '#shared/ui/LocalNow';
import { Page } from '#shared/ui/Page';
import { Person } from '#shared/ui/PersonName';
import { Section } from '#shared/ui/Section';
import { TableSkeleton } from '#shared/ui/Skeletons';
import { StatusPill } from '#shared/ui/StatusPill';
import { Bar } from './Bar';
import { serviceOptions, useCandidates, useStandings } from './queries';

const smeColumns: Column<Standing>[] = [
  { id: 'person', title: m.person(), cell: (row) => <Person person={row.person} /> },
  { id: 'now', title: m.localTime(), wideOnly: true, cell: (row) => <LocalNow person={row.person} /> },
  { id: 'state', title: m.state(), cell: (row) => <StatusPill machine="standing" state={row.state} /> },
  {
    id: 'until',
    title: m.until(),
    cell: (row) => (row.expiresOn ? <PlainDate date={row.expiresOn} /> : null),
  },
];

const candidateColumns: Column<Candidacy>[] = [
  { id: 'person', title: m.candidate(), cell: (row) => <CandidacyLink row={row} /> },
  { id: 'state', title: m.state(), cell: (row) => <StatusPill machine="candidacy" state={row.state} /> },
];

const developerColumns: Column<ServiceDeveloper>[] = [
  { id: 'person', title: m.person(), cell: (row) => <Person person={row.person} /> },
  { id: 'now', title: m.localTime(), cell: (row) => <LocalNow person={row.person} /> },
];

/** A service: who its SMEs are and what time it is where they are, its bar, and who is coming up. */
export function ServicePage({ id }: { id: number }) {
  const { data } = useSuspenseQuery(serviceOptions(id));
  return (
    <Page
      title={data.name}
      meta={data.targetSmes > 0 ? m.metaTarget({ family: data.family, count: data.targetSmes }) : data.family}
      crumbs={[{ to: '/services', text: m.title() }]}
    >
      <Smes id={id} />
      <Candidates id={id} />
      <Bar id={id} />
      <Section title={m.developers()}>
        {data.developers.length === 0 ? (
          <p>{m.none()}</p>
        ) : (
          <DataTable
            caption={m.developers()}
            columns={developerColumns}
            rows={data.developers}
            rowKey={(row) => row.person.id}
          />
        )}
      </Section>
    </Page>
  );
}

function Smes({ id }: { id: number }) {
  const query = useStandings(id);
  const rows = rowsOf(query.data);
  return (
    <Section title={m.smes()}>
      {query.isPending ? <TableSkeleton rows={4} /> : null}
      {query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isSuccess && rows.length === 0 ? <p>{m.noSmes()}</p> : null}
      {rows.length > 0 ? (
        <DataTable caption={m.smes()} columns={smeColumns} rows={rows} rowKey={(row) => row.id} />
      ) : null}
      <More query={query} />
    </Section>
  );
}

/** Those that the reader may know of; nothing when there are none. */
function Candidates({ id }: { id: number }) {
  const query = useCandidates(id);
  const rows = rowsOf(query.data);
  if (rows.length === 0) return null;
  return (
    <Section title={m.candidates()}>
      <DataTable caption={m.candidates()} columns={candidateColumns} rows={rows} rowKey={(row) => row.id} />
      <More query={query} />
    </Section>
  );
}

const CandidacyLink = ({ row }: { row: Candidacy }) => (
  <Link to={'/candidacies/$id' as string} params={{ id: String(row.id) } as never}>
    <Person person={row.person} link={false} />
  </Link>
);
