import { m } from '#shared/i18n/gen/coverage';
import classes from './coverage.module.css';
import type { Risk } from './model';

const marks: readonly (readonly [Risk, string, () => string])[] = [
  ['none', '0', m.riskNone],
  ['one', '1', m.riskOne],
  ['under', '2', m.riskUnder],
  ['enough', '5', m.riskEnough],
  ['deep', '9', m.riskDeep],
];

export function Legend() {
  return (
    <ul className={classes.legend} aria-label={m.legend()}>
      {marks.map(([risk, example, text]) => (
        <li key={risk}>
          <span className={classes.cell} data-risk={risk} aria-hidden>
            {example}
          </span>
          {text()}
        </li>
      ))}
    </ul>
  );
}
