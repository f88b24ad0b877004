import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CoveragePerson, Region } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/coverage';
import { m as r } from '#shared/i18n/gen/reports';
import { More, rowsOf } from '#shared/tables/More';
import { dateText } from '#shared/time/format';
import { PlainDate } from '#shared/time/PlainDate';
import { Empty } from '#shared/ui/Empty';
import { ErrorState } from '#shared/ui/ErrorState';
import { PersonName } from '#shared/ui/PersonName';
import { ReportMenu } from '#shared/ui/ReportMenu';
import { TextSkeleton } from '#shared/ui/Skeletons';
import { StatusPill } from '#shared/ui/StatusPill';
import { stateText } from '#shared/ui/states';
import { Tag } from '#shared/ui/Tag';
import classes from './coverage.module.css';
import { askedOf, type Behind } from './model';
import { sitesOptions, usePeopleBehind } from './queries';

type Props = { behind: Behind | undefined; regions?: readonly Region[]; onClose: () => void };

/** The people behind a number, one click away. */
export function PeopleBehind({ behind, regions = [], onClose }: Props) {
  return (
    <Drawer
      opened={behind !== undefined}
      onClose={onClose}
      position="right"
      size={440}
      title={behind ? titleOf(behind, regions) : ''}
      classNames={{ title: classes.drawerTitle ?? '' }}
      closeButtonProps={{ 'aria-label': m.close() }}
    >
      {behind ? <People behind={behind} /> : null}
    </Drawer>
  );
}

function titleOf(
  { name: service, region, expiringWithin, leavingWithin, stage, on }: Behind,
  regions: readonly Region[],
): string {
  if (stage === 'open') return m.behindComing({ service });
  if (stage) return m.behindStage({ service, stage: stateText('candidacy', stage) });
  if (expiringWithin && on)
    return m.behindExpiringFrom({ service, count: expiringWithin, day: dateText(on, { year: true }) });
  if (expiringWithin) return m.behindExpiring({ service, count: expiringWithin });
  if (leavingWithin) return m.behindLeaving({ service, count: leavingWithin });
  const place = regions.find(({ slug }) => slug === region)?.name ?? m.world();
  return m.behind({ service, place });
}

function People({ behind }: { behind: Behind }) {
  const query = usePeopleBehind(behind);
  const sites = useQuery(sitesOptions()).data?.items;
  if (query.isPending) return <TextSkeleton lines={6} />;
  if (query.isError) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  const people = rowsOf(query.data);
  if (people.length === 0) return <Empty title={m.nobodyBehind()} />;
  return (
    <>
      <ul className={classes.people}>
        {people.map((person) => (
          <PersonRow
            key={`${person.id}-${person.candidacy?.id ?? ''}`}
            person={person}
            site={sites?.find(({ slug }) => slug === person.site)?.name}
          />
        ))}
      </ul>
      <More query={query} />
      <p className={classes.carry}>
        <ReportMenu reports={[{ table: 'people', title: r.people(), query: askedOf(behind) }]} size="xs" />
      </p>
    </>
  );
}

function PersonRow({ person, site }: { person: CoveragePerson; site: string | undefined }) {
  const { standing, candidacy } = person;
  return (
    <li>
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
    </li>
  );
}

function Standing({ state }: { state: string }) {
  if (state === 'outside_term') return <Tag tone="warn">{m.outsideTerm()}</Tag>;
  return <StatusPill machine="standing" state={state} />;
}
