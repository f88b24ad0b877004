type Listener = () => void;

const listeners = new Set<Listener>();

/** Tells the app that the server no longer knows who asks. */
export const signedOut = {
  say(): void {
    for (const listener of listeners) listener();
  },
  /** @returns what ends the listening */
  listen(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Where to go after signing in: an address of ours, or the start. */
export function returnPath(asked: unknown): string {
  if (typeof asked !== 'string' || !asked.startsWith('/')) return '/';
  const url = new URL(asked, location.origin);
  if (url.origin !== location.origin || url.pathname === '/sign-in') return '/';
  return url.pathname + url.search + url.hash;
}
