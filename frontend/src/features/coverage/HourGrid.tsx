import { VisuallyHidden } from '@mantine/core';
import { useId, useMemo } from 'react';
import type { CoverageHourRow, CoverageHours } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/coverageHours';
import { useTime } from '#shared/time/useTime';
import { HourHead } from './HourHead';
import { HourRow } from './HourRow';
import { HubHours } from './HubHours';
import { grouped, hoursWhere, runsText } from './heat';
import classes from './heat.module.css';
import { RegionBars } from './RegionBars';
import type { OpenHour } from './search';
import { useGridKeys } from './useGridKeys';

type Props = {
  data: CoverageHours;
  rows: readonly CoverageHourRow[];
  stale: boolean;
  onOpen: (hour: OpenHour) => void;
};

const AFTER = 2;

/** Services by the 24 hours in UTC. */
export function HourGrid({ data, rows, stale, onOpen }: Props) {
  const about = useId();
  const { now, local } = useTime();
  const utc = Math.floor(local(now, 'UTC').minutes / 60);
  const groups = useMemo(() => grouped(rows, (row) => row.family), [rows]);
  const open = (row: number, hour: number): void => {
    const service = rows[row]?.service.id;
    if (service !== undefined) onOpen({ service, hour });
  };
  const keys = useGridKeys({ rows: rows.length, columns: 24 }, open);
  return (
    <>
      <VisuallyHidden id={about}>{[...data.regions.map(regionText), m.gridKeys()].join(' ')}</VisuallyHidden>
      <table
        {...keys.table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose cells are opened
        role="grid"
        className={`${classes.heat} ${classes.services}`}
        aria-label={m.grid()}
        aria-describedby={about}
        data-stale={stale || undefined}
      >
        <colgroup>
          <col className={classes.colName} />
          <col span={24} />
          <col className={classes.colSide} />
          <col className={classes.colSeason} />
        </colgroup>
        <thead>
          <tr className={classes.barRow} aria-hidden>
            <td />
            <td colSpan={24}>
              <RegionBars regions={data.regions} />
            </td>
            <td colSpan={AFTER} />
          </tr>
          <HourHead first={m.service()} now={utc} after={[m.coming(), m.worstSeason()]} />
        </thead>
        {groups.map(([family, members]) => (
          <tbody key={family}>
            <tr className={classes.group}>
              <th scope="rowgroup" colSpan={25 + AFTER}>
                {family}
              </th>
            </tr>
            {members.map(({ row, at }) => (
              <HourRow key={row.service.id} row={row} at={at} now={utc} tab={keys.tabColumn(at)} />
            ))}
          </tbody>
        ))}
        <HubHours hubs={data.hubs} after={AFTER} />
      </table>
    </>
  );
}

const regionText = ({ name, covers }: CoverageHours['regions'][number]): string =>
  m.regionHours({ region: name, hours: runsText(hoursWhere(covers)) });
