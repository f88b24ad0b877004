import type { ServiceHoursDay } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/coveragePanel';
import { dateText } from '#shared/time/format';
import { hourRisk } from './heat';
import heat from './heat.module.css';
import classes from './panel.module.css';

type Props = {
  days: readonly ServiceHoursDay[];
  hour: number;
  chosen: string;
  onDay: (date: string) => void;
};

/** The same hour on each day of the week, with its number. */
export function DayChoice({ days, hour, chosen, onDay }: Props) {
  return (
    <fieldset className={classes.days} aria-label={m.dayOfHour()}>
      {days.map(({ date: on, heads, targets }) => {
        const date = on ?? '';
        const count = heads[hour] ?? 0;
        const text = dateText(date, { weekday: true });
        return (
          <button
            key={date}
            type="button"
            aria-pressed={date === chosen}
            aria-label={m.dayLabel({ day: text, count })}
            onClick={() => onDay(date)}
          >
            <span>{text}</span>
            <span className={heat.cell} data-risk={hourRisk(count, targets[hour] ?? 0)}>
              {count}
            </span>
          </button>
        );
      })}
    </fieldset>
  );
}
