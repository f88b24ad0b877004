import { hourText } from './heat';
import classes from './heat.module.css';

export const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** 00 to 23 in UTC, the present hour underlined by the sun. */
export function HourHead({ first, now, after }: { first: string; now: number; after?: readonly string[] }) {
  return (
    <tr className={classes.head}>
      <th scope="col">{first}</th>
      {hours.map((hour) => (
        <th key={hour} scope="col" data-now={hour === now || undefined}>
          {hourText(hour)}
        </th>
      ))}
      {after?.map((title) => (
        <th key={title} scope="col" className={classes.side}>
          {title}
        </th>
      ))}
    </tr>
  );
}
