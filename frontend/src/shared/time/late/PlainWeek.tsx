import { useTime } from '../useTime';
import { weekText } from './week';

/** Says an ISO week by its days as text: 23–29 Nov. */
export function useWeekText(): (week: string) => string {
  const { today } = useTime();
  return (week) => weekText(week, today.slice(0, 4));
}

/** The days of an ISO week, 2026-W48: 23–29 Nov. The year is shown where it is not this one. */
export function PlainWeek({ week }: { week: string }) {
  const text = useWeekText();
  return <time dateTime={week}>{text(week)}</time>;
}
