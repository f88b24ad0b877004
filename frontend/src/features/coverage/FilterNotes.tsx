import type { Reason } from '#shared/api/schema';
import classes from './filters.module.css';

/** What the filter leaves out, in the server's words. */
export function FilterNotes({ notes = [] }: { notes?: readonly Reason[] | undefined }) {
  return (
    <p className={classes.notes} role="status">
      {notes.map(({ text }) => text).join(' ')}
    </p>
  );
}
