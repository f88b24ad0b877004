import { Problem } from '#shared/api/problem';
import { sentenceOf } from '#shared/ui/ProblemNote';
import classes from './desk.module.css';
import type { Writing } from './saver';
import { saveText } from './words';

/** Whether what was written is safe. */
export function SaveLine({ writing: { state, problem } }: { writing: Writing }) {
  const refused = state === 'refused' && problem instanceof Problem;
  return (
    <span className={classes.save} data-state={state} role="status">
      {refused ? sentenceOf(problem) : saveText[state]()}
    </span>
  );
}
