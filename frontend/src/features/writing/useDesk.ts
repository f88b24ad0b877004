import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Draft } from '#shared/api/schema';
import { deviceNow } from '#shared/time/device';
import { keeperOf } from './copy';
import { Desk } from './desk';
import { draftOptions, reviewersOptions, saveDraft } from './queries';
import type { DeskState } from './state';

/** Whether the draft may be for other reviewers than before. */
const asksOthers = (before: Draft | undefined, now: Draft): boolean =>
  before?.claimedLevel !== now.claimedLevel ||
  before.customerCase !== now.customerCase ||
  before.colleagues.length !== now.colleagues.length;

/** The desk of a draft for as long as its page is open. What is left unsaved is saved when the page is left. */
export function useDesk(draft: Draft, person: number): [Desk, DeskState] {
  const client = useQueryClient();
  const id = draft.showCaseId;
  const [desk] = useState(() => {
    const save: ConstructorParameters<typeof Desk>[1]['save'] = async (fields, revision) => {
      const before = client.getQueryData<Draft>(draftOptions(id).queryKey);
      const saved = await saveDraft(id, fields, revision);
      client.setQueryData(draftOptions(id).queryKey, saved);
      if (asksOthers(before, saved)) void client.invalidateQueries(reviewersOptions(id));
      return saved;
    };
    return new Desk(draft, { save, keeper: keeperOf(person, id), now: deviceNow });
  });
  useEffect(() => {
    const retry = (): void => desk.retry();
    const hide = (): void => {
      if (document.visibilityState === 'hidden') void desk.flush();
    };
    desk.rest(false);
    addEventListener('online', retry);
    document.addEventListener('visibilitychange', hide);
    return () => {
      removeEventListener('online', retry);
      document.removeEventListener('visibilitychange', hide);
      void desk.flush();
      desk.rest(true);
    };
  }, [desk]);
  return [desk, useSyncExternalStore(desk.watch, desk.state)];
}
