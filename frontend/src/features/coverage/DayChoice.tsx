import type { ServiceHoursDay } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/coveragePanel';
import { dateText } from '#shared/time/format';
import { DayButtons } from './DayButtons';
import { hourRisk } from './heat';
import heat from './heat.module.css';
import type { Risk } from './model';
import classes from './panel.module.css';

type Props = {
  days: readonly ServiceHoursDay[];
  hour: number;
  chosen: string;
  onDay: (date: string) => void;
};

/** The same hour on each day of the week, with its number. */
export function DayChoice({ days, hour, chosen, onDay }: Props) {
  const buttons = days.map(({ date: on, heads, targets }) => {
    const date = on ?? '';
    const count = heads[hour] ?? 0;
    const day = dateText(date, { weekday: true });
    return {
      key: date,
      name: m.dayLabel({ day, count }),
      text: <Day day={day} count={count} risk={hourRisk(count, targets[hour] ?? 0)} />,
      pressed: date === chosen,
      onPress: () => onDay(date),
    };
  });
  return <DayButtons label={m.dayOfHour()} className={classes.days} days={buttons} />;
}

function Day({ day, count, risk }: { day: string; count: number; risk: Risk }) {
  return (
    <>
      <span>{day}</span>
      <span className={heat.cell} data-risk={risk}>
        {count}
      </span>
    </>
  );
}
