import { Button, type ButtonProps, Tooltip, VisuallyHidden } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import type { Action } from '../api/schema';

/** What the server says about one act on a thing; nothing when it does not offer it. */
export const findAction = <A extends Action>(
  actions: readonly A[] | undefined,
  name: string,
): A | undefined => actions?.find((action) => action.name === name);

type Props = ButtonProps & {
  /** From the server's actions. Without one there is no button. */
  action: Action | undefined;
  onClick: () => void;
  children: ReactNode;
};

/** A button of the server: on, or off with its reason in a sentence, and reachable either way. */
export function ActionButton({ action, onClick, children, ...rest }: Props) {
  const described = useId();
  if (!action) return null;
  if (action.allowed)
    return (
      <Button {...rest} onClick={onClick}>
        {children}
      </Button>
    );
  const reason = action.reason?.text ?? '';
  return (
    <>
      <Tooltip label={reason} multiline maw={320} events={{ hover: true, focus: true, touch: true }}>
        <Button
          {...rest}
          data-disabled
          aria-disabled
          aria-describedby={described}
          onClick={(event) => event.preventDefault()}
        >
          {children}
        </Button>
      </Tooltip>
      <VisuallyHidden id={described}>{reason}</VisuallyHidden>
    </>
  );
}
