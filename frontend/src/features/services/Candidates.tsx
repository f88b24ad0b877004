import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Candidacy } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/services';
import { type Column, DataTable } from '#shared/tables/DataTable';
import { More, rowsOf } from '#shared/tables/More';
import { Moment } from '#shared/time/Moment';
import { Avatar } from '#shared/ui/Avatar';
import { ErrorState } from '#shared/ui/ErrorState';
import { PersonName } from '#shared/ui/PersonName';
import { Section } from '#shared/ui/Section';
import { TableSkeleton } from '#shared/ui/Skeletons';
import { StatusGlyph } from '#shared/ui/StatusGlyph';
import { shownState, stateText } from '#shared/ui/states';
import { byStage } from './model';
import { candidatesOptions } from './queries';
import classes from './services.module.css';

const columns: Column<Candidacy>[] = [
  { id: 'person', title: m.candidate(), cell: (row) => <Candidate row={row} /> },
  { id: 'missing', title: m.missing(), wrap: true, cell: (row) => <Missing row={row} /> },
  {
    id: 'since',
    title: m.since(),
    wideOnly: true,
    cell: (row) => <Moment at={row.stateSince} show="relative" />,
  },
];

/** The candidacies that the reader may know of, by stage. */
export function Candidates({ id }: { id: number }) {
  const query = useInfiniteQuery(candidatesOptions(id));
  const rows = byStage(rowsOf(query.data));
  return (
    <Section title={m.candidates()}>
      {query.isPending ? <TableSkeleton rows={2} /> : null}
      {query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isSuccess && rows.length === 0 ? <p className={classes.quiet}>{m.noCandidates()}</p> : null}
      {rows.length > 0 ? (
        <DataTable
          caption={m.candidates()}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          groups={{
            of: (row) => row.state,
            title: (state, members) => <Stage state={state} count={members.length} />,
          }}
        />
      ) : null}
      <More query={query} />
    </Section>
  );
}

function Stage({ state, count }: { state: string; count: number }) {
  return (
    <span className={classes.region}>
      <StatusGlyph glyph={shownState('candidacy', state).glyph} label="" />
      <b>{stateText('candidacy', state)}</b>
      {m.people({ count })}
    </span>
  );
}

function Candidate({ row }: { row: Candidacy }) {
  return (
    <span className={classes.candidate}>
      <Avatar person={row.person} size={28} />
      <span>
        <Link to="/candidacies/$id" params={{ id: String(row.id) }}>
          <PersonName person={row.person} both={false} />
        </Link>
        {row.number > 1 ? <small>{m.attempt({ number: row.number })}</small> : null}
      </span>
    </span>
  );
}

function Missing({ row }: { row: Candidacy }) {
  if (row.missing.length === 0) return <span className={classes.quiet}>{m.nothingMissing()}</span>;
  return (
    <ul className={classes.missing}>
      {row.missing.map((reason) => (
        <li key={reason.text}>{reason.text}</li>
      ))}
    </ul>
  );
}
