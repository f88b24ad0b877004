import { useEffect, useRef } from 'react';
import type { View } from './view';

/** Does something once one of some views is shown: at once, or when the page has changed to the first of them. */
export function useInView(view: View, onView: (view: View) => void) {
  const waiting = useRef<{ views: readonly View[]; act: () => void }>(undefined);
  useEffect(() => {
    const { views, act } = waiting.current ?? {};
    if (!views?.includes(view)) return;
    waiting.current = undefined;
    act?.();
  });
  return (views: readonly [View, ...View[]], act: () => void): void => {
    if (views.includes(view)) act();
    else {
      waiting.current = { views, act };
      onView(views[0]);
    }
  };
}
