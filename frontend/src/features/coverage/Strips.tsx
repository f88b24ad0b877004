import { m } from '#shared/i18n/gen/whatIf';
import type { SideName } from './behind';
import { HeatCell } from './HeatCell';
import { HourHead } from './HourHead';
import { hourRisk } from './heat';
import heat from './heat.module.css';
import type { Touched } from './types';
import { useGridKeys } from './useGridKeys';
import classes from './whatIf.module.css';
import { cellLabel } from './words';

type Side = Touched['before'];

/** Which way an hour goes; nothing where it stays. */
export const wayOf = (before: number, after: number): 'up' | 'down' | undefined => {
  if (before === after) return undefined;
  return after > before ? 'up' : 'down';
};

/** As they stand below each other. */
const sides: readonly SideName[] = ['before', 'after'];

type Props = { row: Touched; onOpen: (hour: number, side: SideName) => void };

/** Two rows of 24 hours; what differs has a corner that points up or down. Each cell opens who is behind it. */
export default function Strips({ row, onOpen }: Props) {
  const { service, before } = row;
  const keys = useGridKeys({ rows: sides.length, columns: 24 }, (at, hour) =>
    onOpen(hour, sides[at] ?? 'after'),
  );
  return (
    <table
      {...keys.table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose cells are opened
      role="grid"
      className={`${heat.heat} ${classes.strips}`}
      aria-label={m.strips({ name: service.name })}
    >
      <colgroup>
        <col className={classes.colSide} />
        <col span={24} />
      </colgroup>
      <thead>
        <HourHead first={m.utc()} now={-1} />
      </thead>
      <tbody>
        {sides.map((name, at) => (
          <Strip
            key={name}
            at={at}
            title={name === 'before' ? m.before() : m.after()}
            side={row[name]}
            since={before}
            tab={keys.tabColumn(at)}
          />
        ))}
      </tbody>
    </table>
  );
}

type StripProps = { at: number; title: string; side: Side; since: Side; tab: number | undefined };

function Strip({ at, title, side, since, tab }: StripProps) {
  return (
    <tr className={heat.row}>
      <th scope="row">{title}</th>
      {side.heads.map((count, hour) => {
        const target = side.targets[hour] ?? 0;
        const risk = hourRisk(count, target);
        const was = since.heads[hour] ?? count;
        const way = wayOf(was, count);
        const label = cellLabel(title, hour, count, target, risk);
        return (
          <HeatCell
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the hour
            key={hour}
            row={at}
            hour={hour}
            heads={count}
            risk={risk}
            label={way ? `${label}, ${m.instead({ count: was })}` : label}
            tab={hour === tab}
            way={way}
          />
        );
      })}
    </tr>
  );
}
