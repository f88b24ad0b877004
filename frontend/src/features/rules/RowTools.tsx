import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { m } from '#shared/i18n/gen/rules';
import classes from './parts.module.css';

type Props = {
  /** What is moved or removed, aloud. */
  name: string;
  first: boolean;
  last: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** Order and removal of one thing of a list. Alt and an arrow do the same from any of its fields. */
export function RowTools({ name, first, last, onMove, onRemove }: Props) {
  return (
    <>
      <ActionIcon
        variant="subtle"
        size={34}
        className={classes.tool}
        aria-label={m.moveUp({ name })}
        aria-disabled={first}
        {...(first ? { 'data-disabled': true } : {})}
        onClick={() => (first ? undefined : onMove(-1))}
      >
        <IconArrowUp size={17} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        size={34}
        className={classes.tool}
        aria-label={m.moveDown({ name })}
        aria-disabled={last}
        {...(last ? { 'data-disabled': true } : {})}
        onClick={() => (last ? undefined : onMove(1))}
      >
        <IconArrowDown size={17} />
      </ActionIcon>
      <ActionIcon variant="subtle" size={34} aria-label={m.removeNamed({ name })} onClick={onRemove}>
        <IconTrash size={17} />
      </ActionIcon>
    </>
  );
}

/** Which way Alt and an arrow move; nothing for any other press. */
export function moveOf(event: React.KeyboardEvent): -1 | 1 | undefined {
  if (!event.altKey || event.nativeEvent.isComposing) return undefined;
  if (event.code === 'ArrowUp') return -1;
  return event.code === 'ArrowDown' ? 1 : undefined;
}
