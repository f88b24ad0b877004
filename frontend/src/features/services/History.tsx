import { useInfiniteQuery } from '@tanstack/react-query';
import type { ServiceStandingChange } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/services';
import { More, rowsOf } from '#shared/tables/More';
import { Moment } from '#shared/time/Moment';
import { PlainDate } from '#shared/time/PlainDate';
import { ErrorState } from '#shared/ui/ErrorState';
import { nameOf } from '#shared/ui/names';
import { Person } from '#shared/ui/PersonName';
import { Section } from '#shared/ui/Section';
import { TableSkeleton } from '#shared/ui/Skeletons';
import { StatusGlyph } from '#shared/ui/StatusGlyph';
import { shownState } from '#shared/ui/states';
import { historyOptions } from './queries';
import classes from './services.module.css';

const events: Record<ServiceStandingChange['event'], () => string> = {
  grant: m.becameSme,
  appoint: m.wasAppointed,
  renew: m.wasRenewed,
  lapse: m.hasLapsed,
  suspend: m.wasSuspended,
  lift: m.wasLifted,
  lift_founding: m.wasLifted,
  retire: m.becameEmeritus,
  restore: m.cameBack,
  revoke: m.wasRevoked,
};

/** How standings came and went, the newest first; who did it and why for those who may know. */
export function History({ id }: { id: number }) {
  const query = useInfiniteQuery(historyOptions(id));
  const rows = rowsOf(query.data);
  return (
    <Section title={m.history()}>
      {query.isPending ? <TableSkeleton rows={3} /> : null}
      {query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isSuccess && rows.length === 0 ? <p className={classes.quiet}>{m.noHistory()}</p> : null}
      <ol className={classes.history}>
        {rows.map((change) => (
          <Entry key={`${change.standingId} ${change.at} ${change.event}`} change={change} />
        ))}
      </ol>
      <More query={query} />
    </Section>
  );
}

function Entry({ change }: { change: ServiceStandingChange }) {
  return (
    <li>
      <StatusGlyph glyph={shownState('standing', change.to).glyph} label="" />
      <div>
        <span className={classes.what}>
          <Person person={change.person} size={22} both={false} /> <b>{events[change.event]()}</b>
        </span>
        {change.reason ? <p>{change.reason}</p> : null}
        <small>
          <Moment at={change.at} show="relative" />
          {change.actor ? <> · {m.by({ name: nameOf(change.actor) })}</> : null}
          {change.expiresOn ? (
            <>
              {' · '}
              {m.until()} <PlainDate date={change.expiresOn} />
            </>
          ) : null}
        </small>
      </div>
    </li>
  );
}
