import { m } from '../i18n/gen/common';
import classes from './status.module.css';

/** Shapes of a state; colour only repeats them. */
export type Glyph = 'todo' | 'doing' | 'review' | 'done' | 'blocked' | 'off';

const texts: Record<Glyph, () => string> = {
  todo: m.glyphTodo,
  doing: m.glyphDoing,
  review: m.glyphReview,
  done: m.glyphDone,
  blocked: m.glyphBlocked,
  off: m.glyphOff,
};

const ring = { cx: 8, cy: 8, r: 6.25, fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 };

const line = {
  fill: 'none',
  stroke: 'var(--surface)',
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

const shapes: Record<Glyph, React.ReactNode> = {
  todo: <circle {...ring} strokeDasharray="2.2 1.73" />,
  doing: (
    <>
      <circle {...ring} />
      <path d="M8 4a4 4 0 0 1 0 8z" fill="currentColor" />
    </>
  ),
  review: (
    <>
      <circle {...ring} />
      <circle cx="8" cy="8" r="2.6" fill="currentColor" />
    </>
  ),
  done: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m4.9 8.2 2.1 2.1 4.1-4.3" {...line} strokeWidth="1.7" />
    </>
  ),
  blocked: (
    <>
      <path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z" fill="currentColor" />
      <path d="M4.5 8h7" {...line} strokeWidth="2" />
    </>
  ),
  off: (
    <>
      <circle {...ring} />
      <path d="M5.2 8h5.6" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
    </>
  ),
};

type Props = {
  glyph: Glyph;
  size?: number;
  /** What it says aloud; empty beside a text that says the same. */
  label?: string;
};

export function StatusGlyph({ glyph, size = 16, label = texts[glyph]() }: Props) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      className={classes.glyph}
      data-glyph={glyph}
      role="img"
      aria-label={label}
      aria-hidden={label === ''}
    >
      {shapes[glyph]}
    </svg>
  );
}
