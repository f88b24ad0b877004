import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { m } from '../i18n/gen/ui';
import { sentenceOf } from './ProblemNote';
import classes from './toast.module.css';

const SHORT = 5_000;
const LONG = 10_000;

let shown = 0;

const shared = { closeButtonProps: { 'aria-label': m.close() }, withBorder: false };

/** It is done: the same word as on the button. */
export function toast(message: string): void {
  notifications.show({ ...shared, message, autoClose: SHORT });
}

/** It is done, and can be undone for ten seconds. */
export function toastUndo(message: string, undo: () => void): void {
  const id = `undo-${++shown}`;
  const act = (): void => {
    notifications.hide(id);
    undo();
  };
  const body = (
    <span className={classes.undo}>
      {message}
      <Button variant="subtle" size="xs" onClick={act}>
        {m.undo()}
      </Button>
    </span>
  );
  notifications.show({ ...shared, id, message: body, autoClose: LONG });
}

/** It could not be done, and no place on the page says so. */
export function toastProblem(error: unknown): void {
  notifications.show({ ...shared, color: 'clay', message: sentenceOf(error), autoClose: LONG });
}
