import type { CoverageTotals } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/coverageHours';
import { Moment } from '#shared/time/Moment';
import classes from './heat.module.css';

type Props = { totals: CoverageTotals; coming: number | undefined; asOf: string };

/** The week in a line: hours at target, with no one, one person deep. */
export function Totals({ totals, coming, asOf }: Props) {
  const { withTarget, atTarget, empty, oneDeep, hours } = totals;
  return (
    <div className={classes.totals}>
      <dl>
        <div>
          <dt>{m.atTarget()}</dt>
          <dd>
            {withTarget > 0 ? m.percent({ count: Math.floor((atTarget / withTarget) * 100) }) : '–'}
            <small>{withTarget > 0 ? m.ofHours({ count: withTarget }) : m.noTargets()}</small>
          </dd>
        </div>
        <div data-tone={empty > 0 ? 'bad' : undefined}>
          <dt>{m.withNoOne()}</dt>
          <dd>
            {m.number({ count: empty })}
            <small>{m.ofHours({ count: hours })}</small>
          </dd>
        </div>
        <div data-tone={oneDeep > 0 ? 'warn' : undefined}>
          <dt>{m.oneDeep()}</dt>
          <dd>{m.number({ count: oneDeep })}</dd>
        </div>
        {coming === undefined ? null : (
          <div>
            <dt>{m.coming()}</dt>
            <dd>
              {m.number({ count: coming })}
              <small>{m.people({ count: coming })}</small>
            </dd>
          </div>
        )}
      </dl>
      <p>
        {m.asOf()} <Moment at={asOf} show="relative" />
      </p>
    </div>
  );
}
