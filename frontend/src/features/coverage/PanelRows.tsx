import { Link } from '@tanstack/react-router';
import type { HourCandidate, HourPerson, LocalTime } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/coveragePanel';
import { spanText } from '#shared/time/format';
import { wallClock, wallDay, wallOffset } from '#shared/time/wall';
import { nameOf } from '#shared/ui/names';
import { Person } from '#shared/ui/PersonName';
import { StatusPill } from '#shared/ui/StatusPill';
import { Tag } from '#shared/ui/Tag';
import { writeChanges } from './changes';
import classes from './panel.module.css';

/** Wed 14:00 Taipei GMT+8 */
export function Local({ local, site }: { local: LocalTime; site: { name: string } }) {
  return (
    <span className={classes.local}>
      <b>{wallClock(local)}</b> {site.name} <small>{`${wallDay(local)} · ${wallOffset(local)}`}</small>
    </span>
  );
}

/** Somebody with standing: on shift, or with the reason why not. */
export function HolderRow({ row }: { row: HourPerson }) {
  const { person, reason, minutesAway, title } = row;
  return (
    <li>
      <Person person={person} size={28} sub={title} />
      <span className={classes.facts}>
        <Local local={row.local} site={row.site} />
        {reason ? <span>{reason.text}</span> : null}
        {minutesAway ? <span>{m.hoursAway({ span: spanText(minutesAway) })}</span> : null}
        {reason ? null : (
          <Link
            to="/coverage/what-if"
            search={{ c: writeChanges([{ kind: 'leaves', personId: person.id, on: '' }]) }}
            aria-label={m.whatIfWithoutLabel({ name: nameOf(person) })}
          >
            {m.whatIfWithout()}
          </Link>
        )}
      </span>
    </li>
  );
}

/** Somebody on the way to standing: how far, and whether they work at this hour. */
export function CandidateRow({ row, service }: { row: HourCandidate; service: number }) {
  const { person, candidacy, onShift, title } = row;
  return (
    <li>
      <Person person={person} size={28} sub={title} />
      <span className={classes.facts}>
        <Local local={row.local} site={row.site} />
        <span className={classes.marks}>
          <StatusPill machine="candidacy" state={candidacy.stage} />
          {onShift ? <Tag tone="sun">{m.worksThen()}</Tag> : null}
        </span>
        <span className={classes.marks}>
          <Link to="/candidacies/$id" params={{ id: String(candidacy.id) }}>
            {m.openCandidacy()}
          </Link>
          <Link
            to="/coverage/what-if"
            search={{ c: writeChanges([{ kind: 'gains', personId: person.id, serviceId: service }]) }}
            aria-label={m.whatIfGainsLabel({ name: nameOf(person) })}
          >
            {m.whatIfGains()}
          </Link>
        </span>
      </span>
    </li>
  );
}
