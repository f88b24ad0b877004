import { useEffect, useState } from 'react';
import { m } from '#shared/i18n/gen/transfer';
import classes from './transfer.module.css';
import type { Chosen } from './useImport';

type Props = { doing: 'checking' | 'importing' | undefined; files: readonly Chosen[] };

const SECOND = 1000;

/** That it goes on, and for how long; the server answers once, when all of it is done. */
export function Progress({ doing, files }: Props) {
  return (
    <div aria-live="polite" className={classes.progress}>
      {doing ? <Going key={doing} doing={doing} files={files} /> : null}
    </div>
  );
}

function Going({ doing, files }: Props) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const clock = setInterval(() => setSeconds((n) => n + 1), SECOND);
    return () => clearInterval(clock);
  }, []);
  const size = Math.max(1, Math.round(files.reduce((sum, file) => sum + file.size, 0) / 1024));
  const said = { files: files.length, size };
  return (
    <>
      <span>{doing === 'checking' ? m.checking(said) : m.importing(said)}</span>
      <i className={classes.bar} aria-hidden />
      {seconds > 2 ? <small aria-hidden>{m.seconds({ count: seconds })}</small> : null}
    </>
  );
}
