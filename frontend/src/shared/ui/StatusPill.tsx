import type { ReactNode } from 'react';
import { type Glyph, StatusGlyph } from './StatusGlyph';
import { type Machine, shownState } from './states';
import classes from './status.module.css';

/** A word with its shape, for what is no machine's state: "On track". */
export function Pill({ glyph, children }: { glyph: Glyph; children: ReactNode }) {
  return (
    <span className={classes.pill} data-glyph={glyph}>
      <StatusGlyph glyph={glyph} size={13} label="" />
      {children}
    </span>
  );
}

type Props = { machine: Machine; state: string; children?: ReactNode };

/** The state of a thing; children say more than its name: "In review, round 2". */
export function StatusPill({ machine, state, children }: Props) {
  const { glyph, text } = shownState(machine, state);
  return <Pill glyph={glyph}>{children ?? text()}</Pill>;
}
