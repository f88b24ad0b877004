import { useNavigate } from '@tanstack/react-router';
import { Suspense, useRef, useState } from 'react';
import type { QueueItem } from '#shared/api/schema';
import { useListKeys } from '#shared/hotkeys/useListKeys';
import { m } from '#shared/i18n/gen/reviews';
import { findAction } from '#shared/ui/ActionButton';
import { Empty } from '#shared/ui/Empty';
import { Keys } from '#shared/ui/Keys';
import { AcceptDialog, DeclineDialog } from './dialogs';
import { QueueRow } from './QueueRow';
import classes from './queue.module.css';

export type Asking = { item: QueueItem; for: 'accept' | 'decline' };

/** The rows, and the dialogs that answer them. */
export function Queue({ items }: { items: QueueItem[] }) {
  const list = useRef<HTMLUListElement>(null);
  const [asking, setAsking] = useState<Asking>();
  const navigate = useNavigate();
  const ask = (name: Asking['for']) => (index: number) => {
    const item = items[index];
    if (item && findAction(item.actions, name)?.allowed) setAsking({ item, for: name });
  };
  useListKeys(list, {
    name: m.title(),
    keys: [
      { keys: 'a', text: m.accept(), run: ask('accept') },
      { keys: 'x', text: m.declineOrHandBack(), run: ask('decline') },
    ],
  });
  const close = (): void => setAsking(undefined);
  const open = (id: number): void =>
    void navigate({ to: '/reviews/$assignment', params: { assignment: id } });
  if (items.length === 0) return <Empty title={m.empty()}>{m.emptyText()}</Empty>;
  return (
    <>
      <p className={classes.hints}>
        <span>
          <Keys k="J K" /> {m.keyMove()}
        </span>
        <span>
          <Keys k="↵" /> {m.keyOpen()}
        </span>
        <span>
          <Keys k="A" /> {m.keyAccept()}
        </span>
        <span>
          <Keys k="X" /> {m.keyDecline()}
        </span>
      </p>
      <ul className={classes.list} ref={list}>
        {items.map((item) => (
          <QueueRow key={item.id} item={item} onAsk={setAsking} />
        ))}
      </ul>
      <Suspense>
        {asking?.for === 'accept' ? (
          <AcceptDialog asked={asking.item} onClose={close} onAccepted={() => open(asking.item.id)} />
        ) : null}
        {asking?.for === 'decline' ? <DeclineDialog asked={asking.item} onClose={close} /> : null}
      </Suspense>
    </>
  );
}
