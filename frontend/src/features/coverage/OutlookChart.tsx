import { m } from '#shared/i18n/gen/coverageAhead';
import { dateText, monthText } from '#shared/time/format';
import { bandPath, meanPath, scaleOf, size, xOf, yearOf, yOf } from './chart';
import classes from './chart.module.css';
import type { Outlook } from './types';

/** Holders by month: a line, the band around it, and what is wanted. The table below says the same. */
export function OutlookChart({ data }: { data: Outlook }) {
  const points = yearOf(data);
  const dates = [data.on, ...data.months.map(({ on }) => on)].map((on) => on ?? '');
  const { most, ticks } = scaleOf(points, data.target);
  const line = { x1: size.left, x2: size.width - size.right };
  const target = yOf(data.target, most);
  return (
    <svg
      className={classes.chart}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={m.chartLabel({ name: data.service.name })}
    >
      {ticks.map((tick) => (
        <g key={tick}>
          <line className={classes.grid} {...line} y1={yOf(tick, most)} y2={yOf(tick, most)} />
          <text className={classes.tick} x={size.left - 8} y={yOf(tick, most) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      <path className={classes.band} d={bandPath(points, most)} />
      <path className={classes.mean} d={meanPath(points, most)} />
      {data.target > 0 ? (
        <>
          <line className={classes.target} {...line} y1={target} y2={target} />
          <text className={classes.targetText} x={size.width - size.right} y={target - 5} textAnchor="end">
            {m.wantedCount({ count: data.target })}
          </text>
        </>
      ) : null}
      {dates.map((date, i) =>
        i % 3 === 0 ? (
          <text
            key={date}
            className={classes.tick}
            data-minor={i % 6 === 0 ? undefined : true}
            x={xOf(i, dates.length)}
            y={size.height - 8}
            textAnchor={i === 0 ? 'start' : i === dates.length - 1 ? 'end' : 'middle'}
          >
            {i === 0 ? dateText(date) : monthText(date)}
          </text>
        ) : null,
      )}
    </svg>
  );
}
