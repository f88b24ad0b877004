import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { m } from '../i18n/gen/ui';
import classes from './confirm.module.css';
import { ProblemNote } from './ProblemNote';
import { useReturnFocus } from './useReturnFocus';

type Props = {
  opened: boolean;
  onClose: () => void;
  onConfirm: () => void;
  /** Verb and object: "Approve SC-1042?" */
  title: string;
  /** What follows from it, in one sentence. */
  consequence: ReactNode;
  /** The same verb as in the title: "Approve". */
  verb: string;
  /** What the safe button says: "Keep reviewing". */
  keep?: string;
  danger?: boolean;
  pending?: boolean;
  /** What the server said when it refused. */
  error?: unknown;
  /** Off until, for example, a reason is written. */
  ready?: boolean;
  children?: ReactNode;
};

/** A final act is asked for once more. The safe button comes first and has the focus. */
export function ConfirmAct(props: Props) {
  const { opened, onClose, onConfirm, title, consequence, verb, keep, danger, pending, error, children } =
    props;
  useReturnFocus(opened);
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': m.close() }}>
      <div className={classes.body}>
        <p>{consequence}</p>
        {children}
        {error ? <ProblemNote error={error} /> : null}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose} data-autofocus={children ? undefined : true}>
            {keep ?? m.cancel()}
          </Button>
          <Button
            onClick={onConfirm}
            loading={pending ?? false}
            disabled={props.ready === false}
            {...(danger ? { color: 'clay' } : {})}
          >
            {verb}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
