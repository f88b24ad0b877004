import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Review } from '#shared/api/schema';
import type { Measure } from './model';
import { reviewOptions, saveReview } from './queries';
import { Saver, type Writing } from './saver';

type Kept = Writing & { saver: Saver };

/** My draft of a review, saved while it is written. */
export function useWriting(id: number, review: Review, measures: readonly Measure[]): Kept {
  const client = useQueryClient();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what comes of a save is known here already
  const store = useMemo(() => {
    const listeners = new Set<() => void>();
    const tell = (): void => {
      for (const listener of listeners) listener();
    };
    const send = async (revision: number, draft: Writing['draft']): Promise<Review> => {
      const saved = (await saveReview(id, revision, draft)) as Review;
      client.setQueryData(reviewOptions(id).queryKey, saved);
      return saved;
    };
    const subscribe = (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    };
    const saver = new Saver(id, review, measures, send, tell);
    return { saver, subscribe, read: () => saver.writing };
  }, [id, measures, client]);
  const writing = useSyncExternalStore(store.subscribe, store.read);
  useEffect(() => {
    if (store.saver.writing.state === 'unsaved') store.saver.later(0);
    return () => store.saver.stop();
  }, [store]);
  return { ...writing, saver: store.saver };
}
