import classes from './coverage.module.css';
import type { Risk } from './model';

type Props = { count: number; risk: Risk; label: string; onOpen: () => void };

/** A number on the colour of its risk; the hatch, the outline and the underline say it without colour. */
export function Cell({ count, risk, label, onOpen }: Props) {
  return (
    <button type="button" className={classes.cell} data-risk={risk} aria-label={label} onClick={onOpen}>
      {count}
    </button>
  );
}
