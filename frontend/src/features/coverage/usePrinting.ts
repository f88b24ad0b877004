import { useSyncExternalStore } from 'react';

let printing = false;

function subscribe(tell: () => void): () => void {
  const put = (now: boolean) => () => {
    printing = now;
    tell();
  };
  const begin = put(true);
  const end = put(false);
  addEventListener('beforeprint', begin);
  addEventListener('afterprint', end);
  return () => {
    removeEventListener('beforeprint', begin);
    removeEventListener('afterprint', end);
    printing = false;
  };
}

/** Whether the page is just going to paper. */
export const usePrinting = (): boolean => useSyncExternalStore(subscribe, () => printing);
