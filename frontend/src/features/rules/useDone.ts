import { useEffect, useState } from 'react';

/**
 * Goes on once what was typed is safe. The guard of unsaved work leaves the page first, so that it does
 * not ask about what was just published.
 */
export function useDone(go: () => void): [done: boolean, finish: () => void] {
  const [done, setDone] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it goes once
  useEffect(() => {
    if (done) go();
  }, [done]);
  return [done, () => setDone(true)];
}
