import { useEffect } from 'react';

/** When a dialog is gone, what had the focus before it has it again; if that is gone too, the title of the page. */
export function useReturnFocus(opened: boolean): void {
  useEffect(() => {
    if (!opened) return;
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      else document.querySelector('h1')?.focus();
    };
  }, [opened]);
}
