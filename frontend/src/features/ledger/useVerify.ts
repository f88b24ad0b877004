import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { http } from '#shared/api/client';
import type { LedgerVerification } from '#shared/api/schema';
import { verificationsOptions } from './queries';

const at = (id: number) => ({ params: { path: { id } } });

type State = { now?: LedgerVerification; running: boolean; error?: unknown };

/** Verifies the whole ledger, step by step for as long as the page is open; another may go on with it. */
export function useVerify() {
  const client = useQueryClient();
  const [state, setState] = useState<State>({ running: false });
  const stopped = useRef(false);
  useEffect(() => {
    stopped.current = false;
    return () => {
      stopped.current = true;
    };
  }, []);

  const run = useCallback(
    async (first: () => Promise<LedgerVerification | undefined>): Promise<void> => {
      setState(({ now }) => ({ ...(now ? { now } : {}), running: true }));
      try {
        let now = await first();
        while (now && !now.finishedAt && !stopped.current) {
          setState({ now, running: true });
          now = (await http.POST('/ledger/verifications/{id}/continue', at(now.id))).data;
        }
        setState({ ...(now ? { now } : {}), running: false });
      } catch (error) {
        setState(({ now }) => ({ ...(now ? { now } : {}), running: false, error }));
      }
      void client.invalidateQueries({ queryKey: verificationsOptions().queryKey });
    },
    [client],
  );

  const begin = (expect: string): void =>
    void run(async () => (await http.POST('/ledger/verifications', { body: { expect } })).data);
  const goOn = (id: number): void =>
    void run(async () => (await http.POST('/ledger/verifications/{id}/continue', at(id))).data);
  return { ...state, begin, goOn };
}
