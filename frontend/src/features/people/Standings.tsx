import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Standing } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/people';
import { type Column, DataTable } from '#shared/tables/DataTable';
import { PlainDate } from '#shared/time/PlainDate';
import { Section } from '#shared/ui/Section';
import { StatusPill } from '#shared/ui/StatusPill';
import { Tag } from '#shared/ui/Tag';
import classes from './people.module.css';
import { standingsOptions } from './queries';

const columns: Column<Standing>[] = [
  { id: 'service', title: m.service(), cell: (row) => <ServiceLink standing={row} /> },
  { id: 'state', title: m.state(), cell: (row) => <State row={row} /> },
  {
    id: 'granted',
    title: m.from(),
    wideOnly: true,
    cell: (row) => (row.grantedOn ? <PlainDate date={row.grantedOn} /> : null),
  },
  {
    id: 'until',
    title: m.until(),
    cell: (row) => (row.expiresOn ? <PlainDate date={row.expiresOn} /> : null),
  },
];

/** What they are, or were, an SME of. */
export function Standings({ id }: { id: number }) {
  const { items } = useSuspenseQuery(standingsOptions(id)).data;
  return (
    <Section title={m.standings()}>
      {items.length === 0 ? <p className={classes.quiet}>{m.noStandings()}</p> : null}
      {items.length > 0 ? (
        <DataTable caption={m.standings()} columns={columns} rows={items} rowKey={(row) => row.id} />
      ) : null}
    </Section>
  );
}

const ServiceLink = ({ standing }: { standing: Standing }) => (
  <Link to="/services/$id" params={{ id: String(standing.service.id) }}>
    {standing.service.name}
  </Link>
);

const State = ({ row }: { row: Standing }) => (
  <span className={classes.filters}>
    <StatusPill machine="standing" state={row.state} />
    {row.renewalDue ? <Tag tone="warn">{m.renewalDue()}</Tag> : null}
    {row.founding ? <Tag>{m.founding()}</Tag> : null}
  </span>
);
