import { Link } from '@tanstack/react-router';
import type { CoverageHourRow } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/coverageHours';
import { HeatCell } from './HeatCell';
import { hourRisk } from './heat';
import classes from './heat.module.css';
import type { GridKeys } from './useGridKeys';
import { cellLabel, seasonName } from './words';

type Props = {
  row: CoverageHourRow;
  at: number;
  now: number;
  keys: GridKeys;
  onOpen: (row: number, hour: number) => void;
};

/** A service, its 24 numbers, who is coming, and its worst season. */
export function HourRow({ row, at, now, keys, onOpen }: Props) {
  const { service, heads, targets, belowHours } = row;
  return (
    <tr className={classes.row}>
      <th scope="row">
        <Link to="/coverage/$service" params={{ service: String(service.id) }} title={service.name}>
          {service.name}
        </Link>
      </th>
      {heads.map((count, hour) => {
        const target = targets[hour] ?? 0;
        const risk = hourRisk(count, target, belowHours.includes(hour));
        return (
          <HeatCell
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the hour
            key={hour}
            row={at}
            hour={hour}
            heads={count}
            risk={risk}
            label={cellLabel(service.name, hour, count, target, risk)}
            keys={keys}
            now={hour === now}
            onOpen={onOpen}
          />
        );
      })}
      <td className={classes.side}>{row.coming ? `+${row.coming}` : ''}</td>
      <td className={classes.side}>
        <Worst row={row} />
      </td>
    </tr>
  );
}

/** Which season is the worst, and what is left in it. */
function Worst({ row: { seasons, worst } }: { row: CoverageHourRow }) {
  const season = seasons.find((s) => s.season === worst);
  if (!season) return null;
  const text = m.worstTitle({
    season: seasonName(season.season),
    empty: season.empty,
    minimum: season.minimum,
  });
  return (
    <span className={classes.worst} title={text} data-bad={season.empty > 0 || undefined}>
      {seasonName(season.season)}
    </span>
  );
}
