import { weekdays } from '#shared/time/format';
import { DayButtons } from './DayButtons';
import filters from './filters.module.css';

type Props = { label: string; chosen: readonly number[]; onChange: (days: number[]) => void };

/** Days of the week to choose from, Monday first; the last that is chosen stays. */
export function Weekdays({ label, chosen, onChange }: Props) {
  const short = new Map(weekdays('short'));
  const days = weekdays('long').map(([day, name]) => ({
    key: day,
    name,
    text: short.get(day),
    pressed: chosen.includes(day),
    onPress: () => onChange(toggled(chosen, day)),
  }));
  return <DayButtons label={label} className={filters.days} days={days} />;
}

/** The days after one was pressed, in order. */
export function toggled(chosen: readonly number[], day: number): number[] {
  const next = chosen.includes(day) ? chosen.filter((d) => d !== day) : [...chosen, day].sort();
  return next.length > 0 ? next : [...chosen];
}
