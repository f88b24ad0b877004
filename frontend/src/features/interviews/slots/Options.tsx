import { Button } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { InterviewOption } from '#shared/api/schema';
import { useHotkeys } from '#shared/hotkeys/useHotkeys';
import { m } from '#shared/i18n/gen/slots';
import { Keys } from '#shared/ui/Keys';
import { OptionCard } from './OptionCard';
import classes from './options.module.css';

/** A card is a third of a phone's screen; the best come first. */
const FEW = 5;

type Props = {
  options: readonly InterviewOption[];
  place: number;
  onChoose: (place: number) => void;
  /** Enter on the chosen one. */
  onOpen: () => void;
  /** What is shown inside of the chosen one, where there is no room beside the list. */
  inside?: ReactNode;
  /** Where cards are long: the first few only, until more are wanted. */
  few: boolean;
};

/** The ranked options: arrows or j and k choose, Enter opens. */
export function Options({ options, place, onChoose, onOpen, inside, few }: Props) {
  const [all, setAll] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const shown = few && !all ? options.slice(0, Math.max(FEW, place + 1)) : options;
  const focus = (at: number): void =>
    list.current?.querySelector<HTMLElement>(`input[value="${at}"]`)?.focus();
  const go = (by: number): void => {
    const next = Math.max(0, Math.min(options.length - 1, place + by));
    flushSync(() => onChoose(next));
    focus(next);
  };
  const showAll = (): void => {
    flushSync(() => setAll(true));
    focus(shown.length);
  };
  useHotkeys(m.options(), [
    { keys: 'j', text: m.keyNext(), run: () => go(1) },
    { keys: 'k', text: m.keyPrevious(), run: () => go(-1) },
    { keys: 'Enter', text: m.keyOpen(), run: onOpen },
  ]);
  return (
    <section aria-label={m.options()}>
      <div className={classes.listHead}>
        <h2>{m.options()}</h2>
        <span className={classes.hint}>
          <Keys k="J K" /> {m.hintMove()} <Keys k="↵" /> {m.hintOpen()}
        </span>
      </div>
      <div className={classes.list} ref={list} role="radiogroup" aria-label={m.options()}>
        {shown.map((option, i) => (
          <OptionCard
            key={`${option.startsAt}-${option.people.map(({ person }) => person.id).join('-')}`}
            option={option}
            place={i}
            on={i === place}
            best={i === 0}
            onChoose={() => onChoose(i)}
          >
            {i === place ? inside : null}
          </OptionCard>
        ))}
      </div>
      {shown.length < options.length ? (
        <Button variant="default" fullWidth mt="sm" onClick={showAll}>
          {m.more({ count: options.length - shown.length })}
        </Button>
      ) : null}
    </section>
  );
}
