import { VisuallyHidden } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import { m } from '#shared/i18n/gen/writing';
import { Markdown } from '#shared/markdown/Markdown';
import { isOpen, type Placed } from './hits';
import classes from './writing.module.css';

/** The text as its readers will see it, with what the guard found marked. */
export function Preview({ text, hits }: { text: string; hits: readonly Placed[] }) {
  const later = useDeferredValue(text);
  const marked = useDeferredValue(hits);
  const passages = useMemo(
    () =>
      marked.flatMap((placed) =>
        placed.span && isOpen(placed)
          ? [{ ...placed.span, name: 'hit', label: m.kind({ kind: placed.hit.kind }) }]
          : [],
      ),
    [marked],
  );
  return (
    <section className={classes.preview} aria-label={m.preview()}>
      <VisuallyHidden component="h2">{m.preview()}</VisuallyHidden>
      {later.trim() === '' ? (
        <p className={classes.muted}>{m.previewEmpty()}</p>
      ) : (
        <Markdown source={later} passages={passages} />
      )}
    </section>
  );
}
