import { type ReactNode, useRef } from 'react';
import type { InterviewOption } from '#shared/api/schema';
import { useHotkeys } from '#shared/hotkeys/useHotkeys';
import { m } from '#shared/i18n/gen/slots';
import { Keys } from '#shared/ui/Keys';
import { OptionCard } from './OptionCard';
import classes from './options.module.css';

type Props = {
  options: readonly InterviewOption[];
  place: number;
  onChoose: (place: number) => void;
  /** Enter on the chosen one. */
  onOpen: () => void;
  /** What is shown inside of the chosen one, where there is no room beside the list. */
  inside?: ReactNode;
  actions?: ReactNode;
};

/** The ranked options: arrows or j and k choose, Enter opens. */
export function Options({ options, place, onChoose, onOpen, inside, actions }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const go = (by: number): void => {
    const next = Math.max(0, Math.min(options.length - 1, place + by));
    onChoose(next);
    list.current?.querySelector<HTMLElement>(`input[value="${next}"]`)?.focus();
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
        {actions}
      </div>
      <div className={classes.list} ref={list} role="radiogroup" aria-label={m.options()}>
        {options.map((option, i) => (
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
    </section>
  );
}
