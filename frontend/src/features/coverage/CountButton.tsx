import type { ReactNode } from 'react';
import classes from './coverage.module.css';

type Props = { count: number; label: string; onOpen: () => void; children?: ReactNode };

/** A number that opens the people behind it; nobody is behind a zero. */
export function CountButton({ count, label, onOpen, children }: Props) {
  if (count === 0)
    return <span className={children ? classes.plain : classes.none}>{children ?? count}</span>;
  return (
    <button type="button" className={classes.count} aria-label={label} onClick={onOpen}>
      {children ?? count}
    </button>
  );
}
