import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CoveragePerson, Region } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/coverage';
import { m as r } from '#shared/i18n/gen/reports';
import { dateText } from '#shared/time/format';
import { useWeekText } from '#shared/time/late/PlainWeek';
import { PlainDate } from '#shared/time/PlainDate';
import { PersonName } from '#shared/ui/PersonName';
import { ReportMenu } from '#shared/ui/ReportMenu';
import { StatusPill } from '#shared/ui/StatusPill';
import { stateText } from '#shared/ui/states';
import { Tag } from '#shared/ui/Tag';
import classes from './coverage.module.css';
import { askedOf, type Behind } from './model';
import { PeopleList } from './PeopleList';
import { sitesOptions, usePeopleBehind } from './queries';
import { SidePanel } from './SidePanel';

type Props = { behind: Behind | undefined; regions?: readonly Region[]; onClose: () => void };

/** The people behind a number, one click away. */
export function PeopleBehind({ behind, regions = [], onClose }: Props) {
  const weekText = useWeekText();
  // What was opened stays while it moves out of sight.
  const [last, setLast] = useState(behind);
  if (behind && behind !== last) setLast(behind);
  return (
    <SidePanel
      size={440}
      opened={behind !== undefined}
      onClose={onClose}
      title={last ? titleOf(last, regions, weekText) : ''}
    >
      {last ? <People behind={last} /> : null}
    </SidePanel>
  );
}

function titleOf(
  { name: service, region, expiringWithin, leavingWithin, stage, on, week }: Behind,
  regions: readonly Region[],
  weekText: (week: string) => string,
): string {
  if (stage === 'open') return m.behindComing({ service });
  if (stage) return m.behindStage({ service, stage: stateText('candidacy', stage) });
  if (expiringWithin && on)
    return m.behindExpiringFrom({ service, count: expiringWithin, day: dateText(on, { year: true }) });
  if (expiringWithin) return m.behindExpiring({ service, count: expiringWithin });
  if (leavingWithin) return m.behindLeaving({ service, count: leavingWithin });
  const place = regions.find(({ slug }) => slug === region)?.name ?? m.world();
  return week ? m.behindWeek({ service, place, week: weekText(week) }) : m.behind({ service, place });
}

function People({ behind }: { behind: Behind }) {
  const query = usePeopleBehind(behind);
  const sites = useQuery(sitesOptions()).data?.items;
  return (
    <PeopleList
      query={query}
      rowKey={({ id, candidacy }) => `${id}-${candidacy?.id ?? ''}`}
      row={(person) => (
        <PersonRow person={person} site={sites?.find(({ slug }) => slug === person.site)?.name} />
      )}
    >
      <p className={classes.carry}>
        <ReportMenu reports={[{ table: 'people', title: r.people(), query: askedOf(behind) }]} size="xs" />
      </p>
    </PeopleList>
  );
}

function PersonRow({ person, site }: { person: CoveragePerson; site: string | undefined }) {
  const { standing, candidacy } = person;
  return (
    <>
      <span className={classes.service}>
        <Link to="/people/$id" params={{ id: String(person.id) }}>
          <PersonName person={person} />
        </Link>
        <small>
          {person.title}
          {site ? ` · ${site}` : ''}
        </small>
      </span>
      <span className={classes.side}>
        {standing ? <Standing state={standing.state} /> : null}
        {standing?.expiresOn ? (
          <small>
            {m.until()} <PlainDate date={standing.expiresOn} />
          </small>
        ) : null}
        {candidacy ? (
          <Link to="/candidacies/$id" params={{ id: String(candidacy.id) }}>
            {stateText('candidacy', candidacy.stage)}
          </Link>
        ) : null}
      </span>
    </>
  );
}

function Standing({ state }: { state: string }) {
  if (state === 'outside_term') return <Tag tone="warn">{m.outsideTerm()}</Tag>;
  return <StatusPill machine="standing" state={state} />;
}
