import { onlineManager, type QueryClient } from '@tanstack/react-query';
import { recall, remember } from './remembered';

/** The service worker opens the page without a connection; it is told which files this window has loaded. */
async function install(): Promise<void> {
  // Over plain http there is none.
  if (!('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register('/sw.js');
  const { active } = await navigator.serviceWorker.ready;
  const tell = (list: PerformanceObserverEntryList): void =>
    active?.postMessage(list.getEntries().map(({ name }) => name));
  new PerformanceObserver(tell).observe({ type: 'resource', buffered: true });
}

/** Sees to it that a window that is loaded anew without a connection opens with what it knew. */
export function prepare(queries: QueryClient): void {
  remember(queries);
  void install().catch(() => {});
}

/** The server cannot be reached: goes on with what this window knew, where it knew anything. */
export function goOn(queries: QueryClient): boolean {
  onlineManager.setOnline(navigator.onLine);
  return recall(queries);
}
