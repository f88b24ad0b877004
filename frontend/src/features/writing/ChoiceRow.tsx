import { m } from '#shared/i18n/gen/writing';
import type { Piece } from './choices';
import classes from './conflict.module.css';
import type { Choice } from './merge';

const texts: Record<Choice, () => string> = { mine: m.mine, theirs: m.theirs, both: m.both };

type Props = { piece: Piece; onChoose: (choice: Choice) => void };

/** Both forms of a piece beside each other, and which is taken. */
export function ChoiceRow({ piece, onChoose }: Props) {
  const options: Choice[] = piece.joins ? ['mine', 'theirs', 'both'] : ['mine', 'theirs'];
  return (
    <li className={classes.piece} data-clash={piece.clash || undefined}>
      <fieldset>
        <legend>
          {piece.name}
          {piece.clash ? <span>{m.bothChanged()}</span> : null}
        </legend>
        <div className={classes.options}>
          {options.map((option) => (
            <label key={option}>
              <input
                type="radio"
                name={`piece-${piece.key}`}
                checked={piece.choice === option}
                onChange={() => onChoose(option)}
              />
              {texts[option]()}
            </label>
          ))}
        </div>
      </fieldset>
      <div className={classes.sides}>
        <Side text={piece.mine} taken={piece.choice !== 'theirs'} />
        <Side text={piece.theirs} taken={piece.choice !== 'mine'} />
      </div>
    </li>
  );
}

function Side({ text, taken }: { text: string; taken: boolean }) {
  return (
    <div className={classes.side} data-taken={taken || undefined}>
      {text === '' ? <em>{m.nothing()}</em> : text}
    </div>
  );
}
