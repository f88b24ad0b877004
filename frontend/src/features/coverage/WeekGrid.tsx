import type { ServiceHours } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/coverageService';
import { dateText } from '#shared/time/format';
import { useTime } from '#shared/time/useTime';
import { HeatCell } from './HeatCell';
import { HourHead } from './HourHead';
import { HourLegend } from './HourLegend';
import { HubHours } from './HubHours';
import { hourRisk } from './heat';
import classes from './heat.module.css';
import { useGridKeys } from './useGridKeys';
import { cellLabel } from './words';

type Props = { data: ServiceHours; onOpen: (hour: number, day: string) => void };

/** Seven days of a service by the 24 hours in UTC. */
export function WeekGrid({ data, onOpen }: Props) {
  const { now, local } = useTime();
  const utc = local(now, 'UTC');
  const open = (row: number, hour: number): void => {
    const day = data.days[row];
    if (day?.date) onOpen(hour, day.date);
  };
  const keys = useGridKeys({ rows: data.days.length, columns: 24 }, open);
  const hour = Math.floor(utc.minutes / 60);
  return (
    <>
      <table
        {...keys.table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose cells are opened
        role="grid"
        className={classes.heat}
        aria-label={m.grid({ name: data.service.name })}
      >
        <colgroup>
          <col className={classes.colDay} />
          <col span={24} />
        </colgroup>
        <thead>
          <HourHead first={m.day()} now={hour} />
        </thead>
        <tbody>
          {data.days.map(({ date: on, heads, targets }, row) => {
            const date = on ?? '';
            const day = dateText(date, { weekday: true });
            return (
              <tr key={date} className={classes.row}>
                <th scope="row" data-today={date === utc.date || undefined}>
                  {day}
                </th>
                {heads.map((count, at) => {
                  const target = targets[at] ?? 0;
                  const risk = hourRisk(count, target);
                  return (
                    <HeatCell
                      // biome-ignore lint/suspicious/noArrayIndexKey: the place is the hour
                      key={at}
                      row={row}
                      hour={at}
                      heads={count}
                      risk={risk}
                      label={cellLabel(day, at, count, target, risk)}
                      tab={at === keys.tabColumn(row)}
                      now={date === utc.date && at === hour}
                    />
                  );
                })}
              </tr>
            );
          })}
        </tbody>
        <HubHours hubs={data.hubs} after={0} />
      </table>
      <HourLegend />
    </>
  );
}
