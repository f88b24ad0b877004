import { hourText } from './heat';
import classes from './heat.module.css';
import type { Risk } from './model';

type Props = {
  row: number;
  hour: number;
  heads: number;
  risk: Risk;
  label: string;
  /** Tab leads to it. */
  tab: boolean;
  now?: boolean;
  /** Which way it goes in a comparison. */
  way?: 'up' | 'down' | undefined;
};

/**
 * One hour: its number on the colour of its risk; the hatch, the outline and the underline say it without colour. Its
 * table listens for it.
 */
export function HeatCell({ row, hour, heads, risk, label, tab, now, way }: Props) {
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid is opened
      role="gridcell"
      className={classes.cell}
      data-risk={risk}
      data-at={`${row}:${hour}`}
      data-hour={hourText(hour)}
      data-now={now || undefined}
      data-way={way}
      tabIndex={tab ? 0 : -1}
      aria-label={label}
    >
      {heads}
    </td>
  );
}
