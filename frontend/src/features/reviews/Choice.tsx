import { VisuallyHidden } from '@mantine/core';
import { type MouseEvent, type ReactNode, useId } from 'react';
import classes from './choice.module.css';

export type ChoiceOption = {
  value: number;
  label: string;
  /** What it looks like, in words. */
  anchor?: string;
  /** Marks it with a ring, and says why aloud. */
  ring?: string | undefined;
};

type Props = {
  place: number;
  title: string;
  /** At the right of the title. */
  hint?: ReactNode;
  options: readonly ChoiceOption[];
  value: number;
  active: boolean;
  error?: string | undefined;
  /** Without the numbers. */
  plain?: boolean;
  onChoose: (value: number) => void;
  onPlace: (place: number) => void;
  children?: ReactNode;
};

/** One row of options, chosen by mouse, by arrows, or by the keys 1 to 4 while it has the focus. */
export function Choice(props: Props) {
  const { place, title, hint, options, value, active, error, plain, onChoose, onPlace, children } = props;
  const name = useId();
  return (
    <fieldset
      className={classes.place}
      data-place={place}
      data-active={active || undefined}
      data-bare={plain || undefined}
      aria-describedby={error ? `${name}-error` : undefined}
      onFocus={() => onPlace(place)}
    >
      <legend className={classes.legend}>
        <span>{title}</span>
        <span className={classes.legendHint}>{hint}</span>
      </legend>
      <div className={classes.options} data-error={error ? true : undefined} data-plain={plain || undefined}>
        {options.map((option) => (
          <label key={option.value} data-on={option.value === value || undefined} title={option.anchor}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              aria-invalid={error ? true : undefined}
              onChange={() => onChoose(option.value)}
              onMouseDown={stay}
              onClick={(event) => event.currentTarget.focus()}
            />
            {plain ? null : <b>{option.value}</b>}
            <span>{option.label}</span>
            {option.ring ? <Ring text={option.ring} /> : null}
            {option.anchor ? <VisuallyHidden>{option.anchor}</VisuallyHidden> : null}
          </label>
        ))}
      </div>
      {error ? (
        <p className={classes.error} id={`${name}-error`}>
          {error}
        </p>
      ) : null}
      {active ? <Anchors options={options} value={value} /> : null}
      {children}
    </fieldset>
  );
}

/** The focus opens a place and closes another: not before the click, or the option would move away from under it. */
const stay = (event: MouseEvent): void => event.preventDefault();

function Ring({ text }: { text: string }) {
  return (
    <>
      <i className={classes.ring} aria-hidden />
      <VisuallyHidden>{text}</VisuallyHidden>
    </>
  );
}

/** What each option looks like; read aloud with the option itself. */
function Anchors({ options, value }: { options: readonly ChoiceOption[]; value: number }) {
  if (!options.some((option) => option.anchor)) return null;
  return (
    <ol className={classes.anchors} aria-hidden>
      {options.map((option) => (
        <li key={option.value} data-on={option.value === value || undefined}>
          <b>{option.value}</b>
          <span>{option.anchor}</span>
        </li>
      ))}
    </ol>
  );
}
