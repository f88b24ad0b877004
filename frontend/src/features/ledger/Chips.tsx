import { CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { m } from '#shared/i18n/gen/ledger';
import classes from './ledger.module.css';
import type { Search } from './search';

type Chip = { text: ReactNode; keys: (keyof Search)[] };

type Props = { chips: readonly Chip[]; onRemove: (keys: (keyof Search)[]) => void };

/** What narrows the list and has no field of its own; each can be taken away. */
export function Chips({ chips, onRemove }: Props) {
  const shown = chips.filter(({ text }) => text);
  if (shown.length === 0) return null;
  return (
    <ul className={classes.chips}>
      {shown.map(({ text, keys }) => (
        <li key={keys.join()}>
          <span>{text}</span>
          <CloseButton size={20} aria-label={m.removeFilter()} onClick={() => onRemove(keys)} />
        </li>
      ))}
    </ul>
  );
}
