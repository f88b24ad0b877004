import { VisuallyHidden } from '@mantine/core';
import { m } from '#shared/i18n/gen/whatIf';
import { HourHead, hours } from './HourHead';
import { hourRisk, hourText } from './heat';
import heat from './heat.module.css';
import type { Touched } from './types';
import classes from './whatIf.module.css';

type Side = Touched['before'];

/** Which way an hour goes; nothing where it stays. */
export const wayOf = (before: number, after: number): 'up' | 'down' | undefined => {
  if (before === after) return undefined;
  return after > before ? 'up' : 'down';
};

/** Two rows of 24 hours; what differs has a corner that points up or down. */
export function Strips({ row }: { row: Touched }) {
  const { service, before, after } = row;
  return (
    <table className={`${heat.heat} ${classes.strips}`} aria-label={m.strips({ name: service.name })}>
      <colgroup>
        <col className={classes.colSide} />
        <col span={24} />
      </colgroup>
      <thead>
        <HourHead first={m.utc()} now={-1} />
      </thead>
      <tbody>
        <Strip title={m.before()} side={before} />
        <Strip title={m.after()} side={after} since={before} />
      </tbody>
    </table>
  );
}

function Strip({ title, side, since }: { title: string; side: Side; since?: Side }) {
  return (
    <tr className={heat.row}>
      <th scope="row">{title}</th>
      {hours.map((hour) => {
        const count = side.heads[hour] ?? 0;
        const was = since?.heads[hour] ?? count;
        const way = wayOf(was, count);
        return (
          <td
            key={hour}
            className={`${heat.cell} ${classes.still}`}
            data-risk={hourRisk(count, side.targets[hour] ?? 0)}
            data-way={way}
            data-hour={hourText(hour)}
          >
            {count}
            {way ? <VisuallyHidden>{m.instead({ count: was })}</VisuallyHidden> : null}
          </td>
        );
      })}
    </tr>
  );
}
