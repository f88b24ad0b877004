import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { type CoverageSearch, changed, closed, type OpenHour } from './search';

export type Go = (search: CoverageSearch, how?: { replace?: boolean }) => void;

export type HourDoor = {
  open: (hour: OpenHour) => void;
  /** Another day of the same hour. */
  turn: (day: string) => void;
  close: () => void;
};

/** The hour beside the page lives in the address: the back button closes what was opened, and so does closing it. */
export function useOpenHour(search: CoverageSearch, go: Go): HourDoor {
  const router = useRouter();
  const pushed = useRef(false);
  const opener = useRef<Element>(null);
  const shown = search.hour !== undefined || search.service !== undefined;
  useEffect(() => {
    if (shown) return;
    pushed.current = false;
    // The panel is in its place at once, so that it cannot know itself what had the focus before.
    if (opener.current instanceof HTMLElement) opener.current.focus();
    opener.current = null;
  }, [shown]);
  return {
    open: (hour) => {
      pushed.current = true;
      opener.current = document.activeElement;
      go(changed(closed(search), hour));
    },
    turn: (day) => go(changed(search, { day }), { replace: true }),
    close: () => {
      if (pushed.current) router.history.back();
      else go(closed(search), { replace: true });
    },
  };
}
