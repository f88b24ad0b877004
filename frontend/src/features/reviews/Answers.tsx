import { type ReactNode, useId } from 'react';
import classes from './answers.module.css';

export type Answer = { value: string; label: string; follows: ReactNode };

type Props = {
  question: string;
  hint?: string;
  answers: readonly Answer[];
  value: string | undefined;
  onAnswer: (value: string) => void;
};

/** A question with its answers, each with what follows from it; the first has the focus. */
export function Answers({ question, hint, answers, value, onAnswer }: Props) {
  const name = useId();
  return (
    <fieldset className={classes.answers}>
      <legend>{question}</legend>
      {hint ? <p className={classes.hint}>{hint}</p> : null}
      {answers.map((answer, i) => (
        <label key={answer.value} className={classes.answer}>
          <input
            type="radio"
            name={name}
            checked={value === answer.value}
            data-autofocus={i === 0 || undefined}
            onChange={() => onAnswer(answer.value)}
          />
          <span>
            <b>{answer.label}</b>
            <span className={classes.follows}>{answer.follows}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
