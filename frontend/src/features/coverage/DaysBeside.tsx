import { m } from '#shared/i18n/gen/coveragePanel';
import { m as w } from '#shared/i18n/gen/whatIfPeople';
import { dateText } from '#shared/time/format';
import type { DayBeside } from './behind';
import { DayButtons } from './DayButtons';
import { hourRisk } from './heat';
import heat from './heat.module.css';
import classes from './panel.module.css';

type Props = {
  days: readonly DayBeside[];
  hour: number;
  chosen: string;
  onDay: (date: string) => void;
};

/** The same hour on each day of the week, before the changes and after them. */
export function DaysBeside({ days, hour, chosen, onDay }: Props) {
  const buttons = days.map(({ date, before, after, targets }) => {
    const day = dateText(date, { weekday: true });
    const was = before[hour] ?? 0;
    const count = after[hour] ?? 0;
    return {
      key: date,
      name: w.dayLabel({ day, before: was, after: count }),
      text: (
        <>
          <span>{day}</span>
          <span className={heat.cell} data-risk={hourRisk(count, targets[hour] ?? 0)}>
            {was === count ? count : w.change({ before: was, after: count })}
          </span>
        </>
      ),
      pressed: date === chosen,
      onPress: () => onDay(date),
    };
  });
  return <DayButtons label={m.dayOfHour()} className={classes.days} days={buttons} />;
}
