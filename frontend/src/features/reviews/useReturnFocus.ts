import { useEffect, useState } from 'react';

/** When a dialog is gone, what had the focus before it has it again, if it is still there. */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
}
