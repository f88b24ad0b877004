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
            {withTarget > 0 ? (
              <Opening
                count={Math.floor((atTarget / withTarget) * 100)}
                label={m.atTarget()}
                onOpen={opens?.risks}
                of="percent"
              />
            ) : (
              '–'
            )}
            <small>{withTarget > 0 ? m.ofHours({ count: withTarget }) : m.noTargets()}</small>
          </dd>
        </div>
        <div data-tone={empty > 0 ? 'bad' : undefined}>
          <dt>{m.withNoOne()}</dt>
          <dd>
            <Opening count={empty} label={m.withNoOne()} onOpen={opens?.risks} of="hours" />
            <small>{m.ofHours({ count: hours })}</small>
          </dd>
        </div>
        <div data-tone={oneDeep > 0 ? 'warn' : undefined}>
          <dt>{m.oneDeep()}</dt>
          <dd>
            <Opening count={oneDeep} label={m.oneDeep()} onOpen={opens?.risks} of="hours" />
          </dd>
        </div>
        {coming === undefined ? null : (
          <div>
            <dt>{m.coming()}</dt>
            <dd>
              <Opening count={coming} label={m.coming()} onOpen={opens?.coming} of="people" />
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

type NumberProps = {
  count: number;
  label: string;
  onOpen: (() => void) | undefined;
  of: 'percent' | 'hours' | 'people';
};

/** A number of hours opens them by their services, worst first; one of people opens who. */
function Opening({ count, label, onOpen, of }: NumberProps) {
  const text = of === 'percent' ? m.percent({ count }) : m.number({ count });
  if (!onOpen || (count === 0 && of !== 'percent')) return <>{text}</>;
  return (
    <button
      type="button"
      aria-label={of === 'people' ? m.openNumber({ label, count }) : m.openWhere({ label, text })}
      onClick={onOpen}
    >
      {text}
    </button>
  );
}
