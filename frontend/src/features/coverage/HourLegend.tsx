import { m } from '#shared/i18n/gen/coverageHours';
import { Keys } from '#shared/ui/Keys';
import classes from './heat.module.css';
import type { Risk } from './model';

const marks: readonly (readonly [Risk, number, () => string])[] = [
  ['none', 0, m.none],
  ['one', 1, m.one],
  ['under', 2, m.under],
  ['enough', 3, m.enough],
  ['deep', 6, m.deep],
];

export function HourLegend() {
  return (
    <div className={classes.legend}>
      <ul aria-label={m.legend()}>
        {marks.map(([risk, example, text]) => (
          <li key={risk}>
            <span className={classes.cell} data-risk={risk} aria-hidden>
              {example}
            </span>
            {text()}
          </li>
        ))}
      </ul>
      <span className={classes.hint}>
        <Keys k="← ↑ ↓ →" /> {m.keysMove()} <Keys k="↵" /> {m.keysWho()}
      </span>
    </div>
  );
}
