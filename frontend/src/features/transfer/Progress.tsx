import { useEffect, useState } from 'react';
import type { ImportReport } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/transfer';
import classes from './transfer.module.css';
import type { Chosen } from './useImport';

type Props = {
  doing: 'checking' | 'importing' | undefined;
  files: readonly Chosen[];
  /** What was looked at, and is imported now. */
  report: ImportReport | undefined;
};

const SECOND = 1000;

/** That it goes on, of how much and for how long; the server answers once, when all of it is done. */
export function Progress({ doing, ...what }: Props) {
  return (
    <div aria-live="polite" className={classes.progress}>
      {doing ? <Going key={doing} doing={doing} {...what} /> : null}
    </div>
  );
}

function Going({ doing, files, report }: Props) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const clock = setInterval(() => setSeconds((n) => n + 1), SECOND);
    return () => clearInterval(clock);
  }, []);
  const size = Math.max(1, Math.round(files.reduce((sum, file) => sum + file.size, 0) / 1024));
  const rows = report?.files.reduce((sum, file) => sum + file.rows, 0) ?? 0;
  return (
    <>
      <span>
        {doing === 'checking'
          ? m.checking({ files: files.length, size })
          : m.importing({ files: files.length, rows })}
      </span>
      <i className={classes.bar} aria-hidden />
      {seconds > 2 ? <small aria-hidden>{m.seconds({ count: seconds })}</small> : null}
    </>
  );
}
