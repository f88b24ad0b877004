import { useNavigate } from '@tanstack/react-router';
import { m } from '#shared/i18n/gen/reviews';
import { useTime } from '#shared/time/useTime';
import { Keys } from '#shared/ui/Keys';
import type { Shown } from './CasePane';
import classes from './case.module.css';
import { searchOf } from './search';
import type { CaseText } from './useVersion';
import { ViewSwitch } from './ViewSwitch';

type Props = { text: CaseText; shown: Shown; changes: number; findings: number };

/** How the text is shown, which version it is, and how much is said about it. */
export function CaseBar({ text: { now, before }, shown, changes, findings }: Props) {
  const navigate = useNavigate();
  const show = (change: Partial<Shown>): void =>
    void navigate({ to: '.', search: searchOf({ ...shown, ...change }), replace: true });
  return (
    <div className={classes.bar}>
      {before ? <ViewSwitch view={shown.view} onView={(view) => show({ view })} /> : null}
      <Submitted number={now.number} at={now.submittedAt} />
      {before ? (
        <span className={classes.toggle}>
          <label>
            <input
              type="checkbox"
              checked={shown.marks}
              disabled={shown.view === 'sides'}
              onChange={(event) => show({ marks: event.currentTarget.checked })}
            />
            {m.changesSince({ number: before.number })}
          </label>
          <b>{changes}</b>
          {changes > 0 ? (
            <span className={classes.keys}>
              <Keys k="J K" />
            </span>
          ) : null}
        </span>
      ) : null}
      {findings > 0 ? <span className={classes.right}>{m.passages({ count: findings })}</span> : null}
    </div>
  );
}

function Submitted({ number, at }: { number: number; at: string }) {
  const time = useTime();
  const when = time.relative(at) ?? time.day(at);
  return (
    <time dateTime={at} title={time.full(at)}>
      {m.versionWhen({ number, when })}
    </time>
  );
}
