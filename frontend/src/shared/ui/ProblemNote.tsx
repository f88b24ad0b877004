import { Problem } from '../api/problem';
import { m } from '../i18n/gen/ui';
import classes from './confirm.module.css';

/** What the server said, in one sentence. */
export function sentenceOf(error: unknown): string {
  return error instanceof Problem ? error.detail : m.brokenPage();
}

/** An error beside what it is about; the rest of the page stays. */
export function ProblemNote({ error }: { error: unknown }) {
  const more = error instanceof Problem ? error.more : [];
  return (
    <div role="alert" className={classes.note}>
      <p>{sentenceOf(error)}</p>
      {more.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}
