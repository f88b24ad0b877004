import { dateText, daysBetween, relativeDays } from './format';
import { useTime } from './useTime';

type Props = {
  /** 2026-11-26 */
  date: string;
  /** relative: tomorrow, up to a week, with the date on hovering. */
  show?: 'date' | 'relative';
  weekday?: boolean;
};

/** A date without a time, the same in every zone. The year is shown where it is not this one. */
export function PlainDate({ date, show = 'date', weekday = false }: Props) {
  const { today } = useTime();
  const text = dateText(date, { weekday, year: date.slice(0, 4) !== today.slice(0, 4) });
  const near = show === 'relative' ? relativeDays(daysBetween(today, date)) : undefined;
  return (
    <time dateTime={date} title={near ? text : undefined}>
      {near ?? text}
    </time>
  );
}
