import type { CoverageHourRow, CoverageHours } from '#shared/api/schema';
import { m as hours } from '#shared/i18n/gen/coverageHours';
import { m } from '#shared/i18n/gen/coveragePrint';
import { HourHead } from './HourHead';
import { HubHours } from './HubHours';
import { hourRisk } from './heat';
import heat from './heat.module.css';
import { isLong } from './print';
import classes from './print.module.css';
import { RegionBars } from './RegionBars';

type Props = { data: CoverageHours; rows: readonly CoverageHourRow[] };

/** The grid without anything to press. */
export function PrintGrid({ data, rows }: Props) {
  return (
    <table className={`${heat.heat} ${classes.grid}`}>
      <colgroup>
        <col className={classes.name} />
        <col span={24} />
        <col className={classes.side} />
        <col className={classes.side} />
      </colgroup>
      <thead>
        <tr className={heat.barRow}>
          <td />
          <td colSpan={24}>
            <RegionBars regions={data.regions} line={13} />
          </td>
          <td colSpan={2} />
        </tr>
        <HourHead first={m.serviceUtc()} now={-1} after={[m.smes(), hours.coming()]} />
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.service.id} row={row} />
        ))}
      </tbody>
      <HubHours hubs={data.hubs} after={2} />
    </table>
  );
}

function Row({ row: { service, heads, targets, belowHours, smes, coming } }: { row: CoverageHourRow }) {
  return (
    <tr className={heat.row}>
      <th scope="row" data-long={isLong(service.name) || undefined}>
        <span>{service.name}</span>
      </th>
      {heads.map((count, hour) => (
        <td
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the hour
          key={hour}
          className={heat.cell}
          data-risk={hourRisk(count, targets[hour] ?? 0, belowHours.includes(hour))}
        >
          {count}
        </td>
      ))}
      <td className={heat.side}>{hours.number({ count: smes })}</td>
      <td className={heat.side}>{coming ? `+${coming}` : ''}</td>
    </tr>
  );
}
