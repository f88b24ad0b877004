import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Contribution, PersonPage as Somebody, Standing } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/people';
import { type Column, DataTable } from '#shared/tables/DataTable';
import { PlainDate } from '#shared/time/PlainDate';
import { Avatar } from '#shared/ui/Avatar';
import { DayStrip } from '#shared/ui/DayStrip';
import { LocalNow, WorkLine } from '#shared/ui/LocalNow';
import { Page } from '#shared/ui/Page';
import { Person } from '#shared/ui/PersonName';
import { KeyList, Section } from '#shared/ui/Section';
import { StatusPill } from '#shared/ui/StatusPill';
import { Tag, Tags } from '#shared/ui/Tag';
import classes from './people.module.css';
import { contributionsOptions, personOptions, standingsOptions } from './queries';

const standingColumns: Column<Standing>[] = [
  { id: 'service', title: m.service(), cell: (row) => <ServiceLink standing={row} /> },
  { id: 'state', title: m.state(), cell: (row) => <StandingState row={row} /> },
  {
    id: 'until',
    title: m.until(),
    cell: (row) => (row.expiresOn ? <PlainDate date={row.expiresOn} /> : null),
  },
];

const contributionColumns: Column<Contribution>[] = [
  { id: 'title', title: m.contribution(), wrap: true, cell: (row) => row.title },
  { id: 'service', title: m.service(), wideOnly: true, cell: (row) => row.service.name },
  { id: 'on', title: m.on(), cell: (row) => <PlainDate date={row.on ?? ''} /> },
];

/** Somebody: their time now, what they are an SME of, and what they gave back. */
export function PersonPage({ id }: { id: number }) {
  const { data } = useSuspenseQuery(personOptions(id));
  const { data: standings } = useSuspenseQuery(standingsOptions(id));
  const { data: contributions } = useSuspenseQuery(contributionsOptions(id));
  const title = data.nativeName ? `${data.name} ${data.nativeName}` : data.name;
  return (
    <Page title={title} meta={data.title} crumbs={[{ to: '/people', text: m.title() }]}>
      <Now person={data} />
      <Section title={m.standings()}>
        {standings.items.length === 0 ? (
          <p>{m.noStandings()}</p>
        ) : (
          <DataTable
            caption={m.standings()}
            columns={standingColumns}
            rows={standings.items}
            rowKey={(row) => row.id}
          />
        )}
      </Section>
      {contributions.items.length > 0 ? (
        <Section title={m.contributions()}>
          <DataTable
            caption={m.contributions()}
            columns={contributionColumns}
            rows={contributions.items}
            rowKey={(row) => row.id}
          />
        </Section>
      ) : null}
      <Section title={m.about()}>
        <About person={data} />
      </Section>
    </Page>
  );
}

function Now({ person }: { person: Somebody }) {
  return (
    <div className={classes.now}>
      <Avatar person={person} size={56} />
      <div>
        <LocalNow person={person} />
        <WorkLine person={person} />
      </div>
      <DayStrip person={person} />
    </div>
  );
}

function About({ person }: { person: Somebody }) {
  const develops = person.developing.map(({ service }) => service.name);
  return (
    <KeyList
      items={[
        [m.site(), person.site.name],
        [m.region(), person.region.toUpperCase()],
        [m.manager(), person.manager ? <Person key="manager" person={person.manager} /> : null],
        [m.languages(), <Tags key="languages" items={person.languages} most={6} />],
        [m.develops(), develops.length > 0 ? <Tags key="develops" items={develops} most={6} /> : null],
        [m.email(), person.private?.emails.find((e) => e.primary)?.email],
      ]}
    />
  );
}

const ServiceLink = ({ standing }: { standing: Standing }) => (
  <Link to={'/services/$id' as string} params={{ id: String(standing.service.id) } as never}>
    {standing.service.name}
  </Link>
);

const StandingState = ({ row }: { row: Standing }) => (
  <span className={classes.filters}>
    <StatusPill machine="standing" state={row.state} />
    {row.renewalDue ? <Tag tone="warn">{m.renewalDue()}</Tag> : null}
    {row.founding ? <Tag>{m.founding()}</Tag> : null}
  </span>
);
