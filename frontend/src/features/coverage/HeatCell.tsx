import { hourText } from './heat';
import classes from './heat.module.css';
import type { Risk } from './model';
import type { GridKeys } from './useGridKeys';

type Props = {
  row: number;
  hour: number;
  heads: number;
  risk: Risk;
  label: string;
  keys: GridKeys;
  now?: boolean;
  onOpen: (row: number, hour: number) => void;
};

/** One hour: its number on the colour of its risk; the hatch, the outline and the underline say it without colour. */
export function HeatCell({ row, hour, heads, risk, label, keys, now, onOpen }: Props) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid listens for all its cells
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid is opened
      role="gridcell"
      className={classes.cell}
      data-risk={risk}
      data-at={`${row}:${hour}`}
      data-hour={hourText(hour)}
      data-now={now || undefined}
      tabIndex={keys.tabIndex(row, hour)}
      aria-label={label}
      onFocus={() => keys.onFocus(row, hour)}
      onClick={() => onOpen(row, hour)}
    >
      {heads}
    </td>
  );
}
