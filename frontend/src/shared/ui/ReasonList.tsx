import classes from './confirm.module.css';
import { type Glyph, StatusGlyph } from './StatusGlyph';

type Reason = string | { code: string; text: string };

const textOf = (reason: Reason): string => (typeof reason === 'string' ? reason : reason.text);

/** Sentences of the server: why something is so, what is missing. */
export function ReasonList({ reasons, glyph = 'todo' }: { reasons: readonly Reason[]; glyph?: Glyph }) {
  if (reasons.length === 0) return null;
  return (
    <ul className={classes.reasons}>
      {reasons.map((reason) => (
        <li key={textOf(reason)}>
          <StatusGlyph glyph={glyph} label="" />
          <span>{textOf(reason)}</span>
        </li>
      ))}
    </ul>
  );
}
