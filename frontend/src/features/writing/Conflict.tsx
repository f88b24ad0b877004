import { Button, Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Draft } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/writing';
import { Moment } from '#shared/time/Moment';
import { ChoiceRow } from './ChoiceRow';
import { chooseAll, chooseOne, type Differences, differencesOf, put } from './choices';
import classes from './conflict.module.css';
import type { Fields } from './fields';
import type { Choice } from './merge';

type Props = {
  base: Fields;
  mine: Fields;
  theirs: Draft;
  onClose: () => void;
  onDone: (fields: Fields) => void;
};

/** The draft was changed elsewhere too: both versions, piece by piece, and what to take of each. */
export function Conflict({ base, mine, theirs, onClose, onDone }: Props) {
  const found = useMemo(() => differencesOf(base, mine, theirs), [base, mine, theirs]);
  const [chosen, setChosen] = useState<Differences>();
  const now = chosen ?? found;
  const clashes = now.pieces.filter((piece) => piece.clash).length;
  const set = (key: string, choice: Choice): void => setChosen(chooseOne(now, key, choice));
  return (
    <Modal
      opened
      onClose={onClose}
      size="72rem"
      title={m.conflictTitle()}
      closeButtonProps={{ 'aria-label': m.close() }}
    >
      <div className={classes.body}>
        <p>{clashes > 0 ? m.conflictChoose({ count: clashes }) : m.conflictClean()}</p>
        <div className={classes.heads}>
          <div>
            <b>{m.mine()}</b>
            <Button size="xs" variant="default" onClick={() => setChosen(chooseAll(now, 'mine'))}>
              {m.takeMine()}
            </Button>
          </div>
          <div>
            <b>{m.theirs()}</b>
            <small>
              <Moment at={theirs.updatedAt} show="both" />
            </small>
            <Button size="xs" variant="default" onClick={() => setChosen(chooseAll(now, 'theirs'))}>
              {m.takeTheirs()}
            </Button>
          </div>
        </div>
        <ol className={classes.pieces}>
          {now.pieces.map((piece) => (
            <ChoiceRow key={piece.key} piece={piece} onChoose={(choice) => set(piece.key, choice)} />
          ))}
        </ol>
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {m.later()}
          </Button>
          <Button onClick={() => onDone(put(now, mine))}>{m.saveChosen()}</Button>
        </div>
      </div>
    </Modal>
  );
}
