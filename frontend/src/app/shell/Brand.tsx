import { m } from '#shared/i18n/gen/shell';
import classes from './shell.module.css';

/** The sun half above the horizon. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden>
      <path d="M2 12a10 10 0 0 1 20 0z" fill="var(--sun)" />
      <path d="M2 12a10 10 0 0 0 20 0z" fill="var(--mark-night)" />
    </svg>
  );
}

export function Brand() {
  return (
    <div className={classes.brand}>
      <Mark />
      {m.appName()}
    </div>
  );
}
