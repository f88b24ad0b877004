import { useSyncExternalStore } from 'react';
import { useClock } from './clock';

const MINUTE = 60_000;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;
let tick = Date.now();

function beat(): void {
  tick = Date.now();
  for (const tell of listeners) tell();
  timer = setTimeout(beat, MINUTE - (Date.now() % MINUTE));
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  if (listeners.size === 1) {
    tick = Date.now();
    timer = setTimeout(beat, MINUTE - (tick % MINUTE));
  }
  return () => {
    listeners.delete(tell);
    if (listeners.size === 0) clearTimeout(timer);
  };
}

/** The server's time in milliseconds, anew at each full minute: one timer for the whole page. */
export function useNow(): number {
  const { skew } = useClock();
  return useSyncExternalStore(subscribe, () => tick) + skew;
}
