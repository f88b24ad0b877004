import { bandPath, meanPath, scaleOf, size, yearOf, yOf } from './chart';
import classes from './chart.module.css';
import type { Outlook } from './types';

const { left, right, top, bottom } = size;
const box = [left, top, size.width - left - right, size.height - top - bottom].join(' ');

/** The year of one service at a glance; the numbers beside it say the same. */
export function ForecastStrip({ row }: { row: Outlook }) {
  const points = yearOf(row);
  const { most } = scaleOf(points, row.target);
  const target = yOf(row.target, most);
  return (
    <svg className={classes.strip} viewBox={box} preserveAspectRatio="none" aria-hidden>
      <path className={classes.band} d={bandPath(points, most)} />
      <path className={classes.mean} d={meanPath(points, most)} />
      {row.target > 0 ? (
        <line className={classes.target} x1={left} x2={size.width - right} y1={target} y2={target} />
      ) : null}
    </svg>
  );
}
