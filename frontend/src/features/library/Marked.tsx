import type { Part } from '#shared/api/schema';
import classes from './library.module.css';

/** A text as the server parted it, what was found marked. */
export function Marked({ parts }: { parts: readonly Part[] }) {
  return (
    <>
      {parts.map((part, i) =>
        part.hit ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have nothing but their place
          <mark key={i} className={classes.mark}>
            {part.text}
          </mark>
        ) : (
          part.text
        ),
      )}
    </>
  );
}
