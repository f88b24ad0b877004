import { m } from '#shared/i18n/gen/rubrics';
import type { Criterion } from './criteria';
import classes from './criteria.module.css';

/** Criteria with what each option looks like, as reviewers read them. */
export function Criteria({ criteria }: { criteria: readonly Criterion[] }) {
  return (
    <ol className={classes.criteria}>
      {criteria.map((criterion) => (
        <li key={criterion.key}>
          <h3>{criterion.title}</h3>
          <Options criterion={criterion} />
        </li>
      ))}
    </ol>
  );
}

/** Four options, the worst first; the first that meets says so. */
export function Options({ criterion }: { criterion: Criterion }) {
  return (
    <ol className={classes.options}>
      {Object.entries(criterion.options).map(([i, option]) => (
        <li key={i}>
          <b>{Number(i) + 1}</b>
          <div>
            <p className={classes.label}>
              {option.label}
              {Number(criterion.meets) === Number(i) + 1 ? (
                <span className={classes.meets}>{m.meets()}</span>
              ) : null}
            </p>
            <p>{option.anchor}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
