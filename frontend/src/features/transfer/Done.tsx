import { useEffect, useRef } from 'react';
import type { ImportReport } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/transfer';
import { StatusGlyph } from '#shared/ui/StatusGlyph';
import { totalOf } from './model';
import classes from './transfer.module.css';

/** What was imported; it takes the focus, since the button that did it is gone. */
export function Done({ report }: { report: ImportReport }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} role="status" className={classes.done}>
      <StatusGlyph glyph="done" label="" />
      <span>
        <strong>{m.imported()}</strong> {m.did(totalOf(report))}
      </span>
    </div>
  );
}
