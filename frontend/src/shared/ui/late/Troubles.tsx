import { StatusGlyph } from '../StatusGlyph';
import classes from './troubles.module.css';

type Props = {
  /** What wants attention, in sentences. */
  troubles: readonly string[];
  label: string;
  /** What is said when nothing does. */
  well: string;
};

/** What wants attention, or that nothing does. */
export function Troubles({ troubles, label, well }: Props) {
  if (troubles.length === 0)
    return (
      <p className={classes.well}>
        <StatusGlyph glyph="done" label="" />
        {well}
      </p>
    );
  return (
    <ul className={classes.troubles} aria-label={label}>
      {troubles.map((text) => (
        <li key={text}>
          <StatusGlyph glyph="blocked" label="" />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
