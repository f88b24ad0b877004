import { useState } from 'react';
import { Problem } from '../../api/problem';
import { type Piece, piecesOf, type Side, type Told } from './overtaken';

type Values = Record<string, unknown>;

export type Overtaken = {
  /** Somebody was in between. */
  shown: boolean;
  /** The fields that differ; none as long as nobody was in between. */
  pieces: readonly Piece[];
  choose: (name: string, side: Side) => void;
  /** There is another version: what was typed stays, what only they changed is taken over, the rest is asked. */
  show: (told: readonly Told<never>[], mine: Values, theirs: Values) => void;
  /** It was saved, or published: the next edit begins from this. */
  begin: (values: Values) => void;
};

/**
 * For what people edit from a revision: when a save comes too late, shows both versions field by field. put writes
 * a chosen value into the form.
 */
export function useOvertaken(began: Values, put: (name: string, value: unknown) => void): Overtaken {
  const [base, setBase] = useState(began);
  const [pieces, setPieces] = useState<readonly Piece[]>();
  const begin = (values: Values): void => {
    setBase(values);
    setPieces(undefined);
  };
  const show: Overtaken['show'] = (told, mine, theirs) => {
    const found = piecesOf(told, base, mine, theirs);
    for (const piece of found) if (piece.side === 'theirs') put(piece.name, piece.theirs);
    setBase(theirs);
    setPieces(found);
  };
  const choose = (name: string, side: Side): void => {
    const piece = pieces?.find((p) => p.name === name);
    if (!piece) return;
    put(name, piece[side]);
    setPieces((all) => all?.map((p) => (p.name === name ? { ...p, side } : p)));
  };
  return { shown: pieces !== undefined, pieces: pieces ?? [], choose, show, begin };
}

/** The server has another version than the one that was worked from. */
export const isLate = (error: unknown): boolean => error instanceof Problem && error.isStale;
