import { m } from '#shared/i18n/gen/coverageHours';
import { weekdays as names } from '#shared/time/format';
import classes from './filters.module.css';
import { type HourFilter, toggledDay, weekdaysOf } from './search';

const short = new Map(names('short'));

type Props = { filter: HourFilter; onDays: (weekdays: string) => void };

/** Over which days of the week the least is taken. */
export function DayFilter({ filter, onDays }: Props) {
  const chosen = weekdaysOf(filter);
  return (
    <fieldset className={classes.days}>
      <legend>{m.days()}</legend>
      {names('long').map(([day, name]) => (
        <button
          key={day}
          type="button"
          aria-label={name}
          aria-pressed={chosen.includes(day)}
          onClick={() => onDays(toggledDay(filter, day))}
        >
          {short.get(day)}
        </button>
      ))}
    </fieldset>
  );
}
