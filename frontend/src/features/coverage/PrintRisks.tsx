import { m } from '#shared/i18n/gen/coverageRisk';
import { rowsOf } from '#shared/tables/More';
import { comingText, MOST_BESIDE } from './BreakList';
import classes from './print.module.css';
import { useRisks } from './queries';
import type { HourFilter } from './search';
import type { RiskRow } from './types';

/** Six services of two reasons of two lines fit beside the grid. */
const REASONS = 2;

/** What would break first, in words; those that stand beside the grid on the screen. */
export function PrintRisks({ filter }: { filter: HourFilter }) {
  const rows = rowsOf(useRisks(filter, MOST_BESIDE).data).slice(0, MOST_BESIDE);
  return (
    <section className={classes.risks}>
      <h2>{m.wouldBreak()}</h2>
      {rows.length === 0 ? <p>{m.nothingBreaks()}</p> : null}
      <ol>
        {rows.map((row) => (
          <li key={row.service.id}>
            <h3>
              {row.service.name} <small>{comingText(row)}</small>
            </h3>
            {told(row).map(({ code, text }) => (
              <p key={code + text}>{text}</p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Where no one is on shift the target is missed too: that needs no line of its own. */
const told = ({ reasons }: RiskRow) =>
  reasons
    .filter(({ code }) => code !== 'below-target-hours' || reasons[0]?.code !== 'empty-hours')
    .slice(0, REASONS);
