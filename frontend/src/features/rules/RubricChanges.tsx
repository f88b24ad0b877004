import type { CriterionChange, RubricDifference } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/rubrics';
import { Changed, Mark, Replaced } from './Changed';
import { Options } from './Criteria';
import { type Criterion, criterionOf, optionsChanged } from './criteria';
import classes from './criteria.module.css';

/** What one rubric has and another has not. */
export function RubricChanges({ difference: d }: { difference: RubricDifference }) {
  return (
    <ul className={classes.changes}>
      {d.changed.map((change) => (
        <ChangedCriterion key={change.after.key} change={change} />
      ))}
      {d.added.map((c) => (
        <Whole key={c.key} kind="added" criterion={criterionOf(c)} />
      ))}
      {d.removed.map((c) => (
        <Whole key={c.key} kind="removed" criterion={criterionOf(c)} />
      ))}
      {d.moved ? <li>{m.moved()}</li> : null}
    </ul>
  );
}

function Whole({ kind, criterion }: { kind: 'added' | 'removed'; criterion: Criterion }) {
  return (
    <li>
      <p className={classes.head}>
        <b>{criterion.title}</b> <Mark kind={kind} />
      </p>
      {kind === 'added' ? <Options criterion={criterion} /> : null}
    </li>
  );
}

function ChangedCriterion({ change }: { change: CriterionChange }) {
  const before = criterionOf(change.before);
  const after = criterionOf(change.after);
  return (
    <li>
      <p className={classes.head}>
        <b>
          <Changed from={before.title} to={after.title} />
        </b>{' '}
        <Mark kind="changed" />
      </p>
      <ol className={classes.options}>
        {optionsChanged(change).map((i) => (
          <li key={i}>
            <b>{i + 1}</b>
            <div>
              <p>
                <Changed from={before.options[i]?.label ?? ''} to={after.options[i]?.label ?? ''} />
              </p>
              <p>
                <Changed from={before.options[i]?.anchor ?? ''} to={after.options[i]?.anchor ?? ''} />
              </p>
            </div>
          </li>
        ))}
      </ol>
      {before.meets === after.meets ? null : (
        <p>
          {m.meets()} <Replaced from={before.meets} to={after.meets} />
        </p>
      )}
    </li>
  );
}
