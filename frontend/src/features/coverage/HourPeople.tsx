import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ServiceHourPeople } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/coveragePanel';
import { m as r } from '#shared/i18n/gen/reports';
import { Moment } from '#shared/time/Moment';
import { ErrorState } from '#shared/ui/ErrorState';
import { ReportMenu } from '#shared/ui/ReportMenu';
import { Section } from '#shared/ui/Section';
import { TextSkeleton } from '#shared/ui/Skeletons';
import { CandidateRow, HolderRow } from './PanelRows';
import classes from './panel.module.css';
import { hourPeopleOptions, type PeopleFilter } from './queries';

type Props = { service: number; at: string; filter: PeopleFilter };

export function HourPeople({ service, at, filter }: Props) {
  const query = useQuery(hourPeopleOptions(service, at, filter));
  if (query.isPending) return <TextSkeleton lines={10} />;
  if (query.isError) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  return <People data={query.data} filter={filter} />;
}

function People({ data, filter }: { data: ServiceHourPeople; filter: PeopleFilter }) {
  const { service, onShift, at, thinnest, target, heads } = data;
  const { region, manager, language, peopleOf } = filter;
  const behind = {
    table: 'hour-people',
    title: r.people(),
    query: { service: service.slug, at, region, manager, language, peopleOf },
  };
  return (
    <>
      <p className={classes.sum} role="status">
        <b>{m.onShiftCount({ count: heads })}</b>
        {target > 0 ? ` · ${m.wanted({ count: target })}` : ''}
        <span className={classes.when}>
          <Moment at={at} />
        </span>
        {thinnest === at ? null : (
          <span className={classes.when}>
            {m.thinnest()} <Moment at={thinnest} show="time" />
          </span>
        )}
      </p>
      <Section title={m.onShift()}>
        {onShift.length === 0 ? <p className={classes.quiet}>{m.nobodyOnShift()}</p> : null}
        <ul className={classes.list}>
          {onShift.map((row) => (
            <HolderRow key={row.person.id} row={row} />
          ))}
        </ul>
      </Section>
      <Section title={m.couldClose()}>
        <Candidates data={data} />
      </Section>
      <Section title={m.notOnShift()} hint={data.off.length > 0 ? m.nearestFirst() : undefined}>
        <Off data={data} />
      </Section>
      <p className={classes.links}>
        <Link to="/coverage/$service" params={{ service: String(service.id) }}>
          {m.wholeWeek({ name: service.name })}
        </Link>
        <ReportMenu reports={[behind]} size="xs" />
      </p>
    </>
  );
}

function Candidates({ data: { candidates, mayKnowCandidates, service } }: { data: ServiceHourPeople }) {
  if (!mayKnowCandidates) return <p className={classes.quiet}>{m.candidatesHidden()}</p>;
  if (candidates.length === 0) return <p className={classes.quiet}>{m.noCandidates()}</p>;
  return (
    <ul className={classes.list}>
      {candidates.map((row) => (
        <CandidateRow key={row.candidacy.id} row={row} service={service.id} />
      ))}
    </ul>
  );
}

const FEW = 6;

/** The nearest in hours first; the rest when asked. */
function Off({ data: { off, offMore, onShift } }: { data: ServiceHourPeople }) {
  const [all, setAll] = useState(false);
  if (off.length === 0)
    return <p className={classes.quiet}>{onShift.length > 0 ? m.nobodyOff() : m.nobodyHolds()}</p>;
  const shown = all ? off : off.slice(0, FEW);
  const rest = off.length - shown.length;
  return (
    <>
      <ul className={classes.list}>
        {shown.map((row) => (
          <HolderRow key={row.person.id} row={row} />
        ))}
      </ul>
      {rest > 0 ? (
        <button type="button" className={classes.more} onClick={() => setAll(true)}>
          {m.showRest({ count: rest })}
        </button>
      ) : null}
      {all && offMore > 0 ? <p className={classes.quiet}>{m.offMore({ count: offMore })}</p> : null}
    </>
  );
}
