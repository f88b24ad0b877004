import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { CoverageHourRow } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/coverageHours';
import { HeatCell } from './HeatCell';
import { hourRisk } from './heat';
import classes from './heat.module.css';
import { narrowedAlike } from './search';
import { cellLabel, seasonName } from './words';

type Props = {
  row: CoverageHourRow;
  at: number;
  now: number;
  /** At which hour Tab leads to it. */
  tab: number | undefined;
};

/** A service, its 24 numbers, who is coming, and its worst season; it stays as it is while one goes through others. */
export const HourRow = memo(function HourRow({ row, at, now, tab }: Props) {
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
            tab={hour === tab}
            now={hour === now}
          />
        );
      })}
      <td className={classes.side} data-title={m.coming()}>
        <Coming row={row} />
      </td>
      <td className={classes.side} data-title={m.worstSeason()}>
        <Worst row={row} />
      </td>
    </tr>
  );
});

/** How many are on the way; they are on the page of the service. */
function Coming({ row: { service, coming } }: { row: CoverageHourRow }) {
  if (!coming) return null;
  return (
    <Link
      to="/coverage/$service"
      params={{ service: String(service.id) }}
      search={narrowedAlike}
      hash="pipeline"
      aria-label={m.comingLabel({ name: service.name, count: coming })}
    >
      {`+${coming}`}
    </Link>
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
