import { m } from '#shared/i18n/gen/coverageHours';
import { daysOfAddress, type HourFilter, weekdaysOf } from './search';
import { Weekdays } from './Weekdays';

type Props = { filter: HourFilter; onDays: (weekdays: string) => void };

/** Over which days of the week the least is taken. */
export function DayFilter({ filter, onDays }: Props) {
  return (
    <Weekdays label={m.days()} chosen={weekdaysOf(filter)} onChange={(days) => onDays(daysOfAddress(days))} />
  );
}
