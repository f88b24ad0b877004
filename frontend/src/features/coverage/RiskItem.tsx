import { Link } from '@tanstack/react-router';
import { m } from '#shared/i18n/gen/coverageRisk';
import { Tag } from '#shared/ui/Tag';
import type { Behind } from './model';
import classes from './risk.module.css';
import { type Door, doorOfReason } from './risks';
import type { RiskReason, RiskRow } from './types';

type Open = (door: Door) => void;

const levels = { high: m.high, medium: m.medium, low: m.low };

const tones = { high: { tone: 'bad' }, medium: { tone: 'warn' }, low: {} } as const;

type Props = { row: RiskRow; behind: Behind; onOpen: Open };

/** A service with its numbers and what speaks against it. */
export function RiskItem({ row, behind, onOpen }: Props) {
  const { service, level, reasons } = row;
  const link = { to: '/coverage/$service', params: { service: String(service.id) } } as const;
  return (
    <li className={classes.item}>
      <div className={classes.name}>
        <h2>
          <Link {...link}>{service.name}</Link>
        </h2>
        <span>
          <Tag {...tones[level]}>{levels[level]()}</Tag> <small>{row.family}</small>
        </span>
      </div>
      <ul className={classes.reasons}>
        {reasons.map((reason) => (
          <li key={reason.code + reason.text}>
            <ReasonLine row={row} reason={reason} behind={behind} onOpen={onOpen} />
          </li>
        ))}
        {reasons.length === 0 ? <li className={classes.quiet}>{m.nothingAgainst()}</li> : null}
      </ul>
      <div className={classes.numbers}>
        <button
          type="button"
          aria-label={m.smesLabel({ name: service.name, count: row.smes })}
          onClick={() => onOpen({ behind })}
        >
          {row.target > 0 ? m.smesOf({ count: row.smes, target: row.target }) : m.smes({ count: row.smes })}
        </button>
        {row.coming ? (
          <button type="button" onClick={() => onOpen({ behind: comingOf(row, behind) })}>
            {m.comingCount({ count: row.coming })}
          </button>
        ) : null}
        {row.coming === 0 ? <span className={classes.quiet}>{m.comingCount({ count: 0 })}</span> : null}
      </div>
    </li>
  );
}

/** Who is on the way is counted by the region alone. */
const comingOf = ({ service }: RiskRow, { region }: Behind): Behind => ({
  service: service.slug,
  name: service.name,
  stage: 'open',
  ...(region ? { region } : {}),
});

function ReasonLine({ row, reason, behind, onOpen }: Props & { reason: RiskReason }) {
  const door = doorOfReason(row, reason, behind);
  if (!door) return <span>{reason.text}</span>;
  return (
    <button type="button" onClick={() => onOpen(door)}>
      {reason.text}
    </button>
  );
}
