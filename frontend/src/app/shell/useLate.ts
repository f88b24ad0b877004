import { type ComponentType, useCallback, useEffect, useState } from 'react';

const IDLE_MS = 2_000;

/**
 * A part that is loaded while nothing else is going on, or when it is first wanted. Unlike lazy it then shows without
 * a pause, so that what is typed right after its shortcut arrives.
 */
export function useLate<P>(load: () => Promise<{ default: ComponentType<P> }>): {
  Part: ComponentType<P> | undefined;
  want: () => void;
} {
  const [Part, setPart] = useState<ComponentType<P>>();
  // Without a connection it is not there yet; it is asked for again when it is wanted.
  const want = useCallback(
    () =>
      void load().then(
        (loaded) => setPart(() => loaded.default),
        () => {},
      ),
    [load],
  );
  useEffect(() => {
    const timer = setTimeout(want, IDLE_MS);
    return () => clearTimeout(timer);
  }, [want]);
  return { Part, want };
}
