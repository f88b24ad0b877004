import { useEffect, useRef, useState } from 'react';
import { http } from '#shared/api/client';
import type { SystemCheck, SystemChecked } from '#shared/api/schema';

type State = {
  running: boolean;
  checked: SystemChecked[];
  /** Those that could not be asked, by their key. */
  unanswered: Record<string, unknown>;
};

const start: State = { running: false, checked: [], unanswered: {} };

/** Asks for one truth after the other, for as long as the page is open. */
export function useDoctor(checks: readonly SystemCheck[]) {
  const [state, setState] = useState(start);
  const stopped = useRef(false);
  useEffect(() => {
    stopped.current = false;
    return () => {
      stopped.current = true;
    };
  }, []);

  const ask = async ({ key }: SystemCheck): Promise<void> => {
    try {
      const { data } = await http.GET('/system/checks/{key}', { params: { path: { key } } });
      if (data) setState((now) => ({ ...now, checked: [...now.checked, data] }));
    } catch (error) {
      setState((now) => ({ ...now, unanswered: { ...now.unanswered, [key]: error } }));
    }
  };

  const run = async (): Promise<void> => {
    setState({ ...start, running: true });
    for (const check of checks) {
      if (stopped.current) return;
      await ask(check);
    }
    setState((now) => ({ ...now, running: false }));
  };

  const stop = (): void => {
    stopped.current = true;
    setState((now) => ({ ...now, running: false }));
  };

  const begin = (): void => {
    stopped.current = false;
    void run();
  };
  return { ...state, begin, stop };
}
