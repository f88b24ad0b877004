import type { CoverageTotals } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/coverageHours';
import { Moment } from '#shared/time/Moment';
import classes from './heat.module.css';

type Props = {
  totals: CoverageTotals;
  coming: number | undefined;
  asOf: string;
  /** What the numbers open; on paper nothing does. */
  opens?: { risks: () => void; coming: () => void };
};

/** The week in a line: hours at target, with no one, one person deep. */
export function Totals({ totals, coming, asOf, opens }: Props) {
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
            <Opening count={empty} label={m.withNoOne()} onOpen={opens?.risks} />
            <small>{m.ofHours({ count: hours })}</small>
          </dd>
        </div>
        <div data-tone={oneDeep > 0 ? 'warn' : undefined}>
          <dt>{m.oneDeep()}</dt>
          <dd>
            <Opening count={oneDeep} label={m.oneDeep()} onOpen={opens?.risks} />
          </dd>
        </div>
        {coming === undefined ? null : (
          <div>
            <dt>{m.coming()}</dt>
            <dd>
              <Opening count={coming} label={m.coming()} onOpen={opens?.coming} />
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

type NumberProps = { count: number; label: string; onOpen: (() => void) | undefined };

function Opening({ count, label, onOpen }: NumberProps) {
  const text = m.number({ count });
  if (!onOpen || count === 0) return <>{text}</>;
  return (
    <button type="button" aria-label={m.openNumber({ label, count })} onClick={onOpen}>
      {text}
    </button>
  );
}
