import { VisuallyHidden } from '@mantine/core';
import classes from './meter.module.css';

type Props = {
  value: number;
  max: number;
  /** What is measured, aloud. */
  label: string;
  /** A mark on the scale, such as the score to pass. */
  mark?: number;
  tone?: 'accent' | 'done';
};

const percent = (value: number, max: number): string =>
  `${max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0}%`;

export function Meter({ value, max, label, mark, tone = 'accent' }: Props) {
  return (
    <span className={classes.meter} data-tone={tone}>
      <i style={{ width: percent(value, max) }} />
      {mark === undefined ? null : <em style={{ left: percent(mark, max) }} />}
      <VisuallyHidden>
        <meter aria-label={label} min={0} max={max} value={value} />
      </VisuallyHidden>
    </span>
  );
}

/** A few steps, each its own piece; the numbers are printed beside it. */
export function Pips({ value, max }: { value: number; max: number }) {
  return (
    <span className={classes.pips} aria-hidden>
      {Array.from({ length: max }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pips have nothing but their place
        <i key={i} data-on={i < value || undefined} />
      ))}
    </span>
  );
}
