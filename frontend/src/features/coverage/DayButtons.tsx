import type { ReactNode } from 'react';

export type DayButton = {
  key: string | number;
  /** Aloud. */
  name: string;
  text: ReactNode;
  pressed: boolean;
  onPress: () => void;
};

type Props = { label: string; className: string | undefined; days: readonly DayButton[] };

/** Days beside each other, pressed or not. */
export function DayButtons({ label, className, days }: Props) {
  return (
    <fieldset className={className} aria-label={label}>
      {days.map(({ key, name, text, pressed, onPress }) => (
        <button key={key} type="button" aria-label={name} aria-pressed={pressed} onClick={onPress}>
          {text}
        </button>
      ))}
    </fieldset>
  );
}
