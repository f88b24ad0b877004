import { m as h } from '#shared/i18n/gen/coveragePanel';
import { m } from '#shared/i18n/gen/whatIfPeople';
import { spanText } from '#shared/time/format';
import { PlainDate } from '#shared/time/PlainDate';
import { Person } from '#shared/ui/PersonName';
import { StatusPill } from '#shared/ui/StatusPill';
import { Tag } from '#shared/ui/Tag';
import { Local } from './PanelRows';
import classes from './panel.module.css';
import type { Beside } from './types';

type Then = Beside['before'];

/** Somebody before the changes and after them: which way they go, where they are, and why. */
export function BesideRow({ row }: { row: Beside }) {
  const { person, title, before, after, changes } = row;
  const comes = !before.counted && after.counted;
  const goes = before.counted && !after.counted;
  const why = comes ? before.reason : after.reason;
  return (
    <li>
      <Person person={person} size={28} sub={title} />
      <span className={classes.facts}>
        {goes ? <Tag tone="warn">{m.goes()}</Tag> : null}
        {comes ? <Tag tone="sun">{m.comes()}</Tag> : null}
        <Place then={before} />
        {sameClock(before, after) ? null : (
          <>
            <span>{m.thenAt()}</span>
            <Place then={after} />
          </>
        )}
        {before.local ? null : <Standing row={row} />}
        {changes.map((text) => (
          <span key={text}>{text}</span>
        ))}
        {why && !saidByChange.has(why.code) ? <span>{why.text}</span> : null}
        {goes || comes || !after.minutesAway ? null : (
          <span>{h.hoursAway({ span: spanText(after.minutesAway) })}</span>
        )}
      </span>
    </li>
  );
}

/** Reasons that the change of the person says already. */
const saidByChange = new Set(['changed', 'no-standing']);

const sameClock = (before: Then, after: Then): boolean =>
  before.site.id === after.site.id && before.local?.zone === after.local?.zone;

/** Where they are, and what their clock shows at the hour. */
function Place({ then: { local, site, region } }: { then: Then }) {
  if (local) return <Local local={local} site={site} />;
  return <span>{`${site.name} · ${region.toUpperCase()}`}</span>;
}

function Standing({ row: { standing } }: { row: Beside }) {
  if (!standing) return null;
  return (
    <span className={classes.marks}>
      <StatusPill machine="standing" state={standing.state} />
      {standing.expiresOn ? (
        <span>
          {m.until()} <PlainDate date={standing.expiresOn} />
        </span>
      ) : null}
    </span>
  );
}
