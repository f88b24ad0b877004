import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import type { AssignmentPage } from '#shared/api/schema';
import { useHotkeys } from '#shared/hotkeys/useHotkeys';
import { m } from '#shared/i18n/gen/reviews';
import { Moment } from '#shared/time/Moment';
import { ActionButton, findAction } from '#shared/ui/ActionButton';
import { Keys } from '#shared/ui/Keys';
import desk from './desk.module.css';
import { AcceptDialog, DeclineDialog } from './dialogs';
import type { Measure } from './model';
import panel from './panel.module.css';
import { SealedNotice } from './SealedNotice';

type Props = { asked: AssignmentPage; measures: readonly Measure[] };

/** An offer: why me, until when, what it will be judged by, and the answer. */
export function OfferPanel({ asked, measures }: Props) {
  const [asking, setAsking] = useState<'accept' | 'decline'>();
  const navigate = useNavigate();
  const close = (): void => setAsking(undefined);
  const accept = findAction(asked.actions, 'accept');
  const decline = findAction(asked.actions, 'decline');
  useHotkeys(m.offer(), [
    { keys: 'a', text: m.accept(), run: () => setAsking('accept'), when: accept?.allowed ?? false },
    { keys: 'x', text: m.decline(), run: () => setAsking('decline'), when: decline?.allowed ?? false },
  ]);
  return (
    <aside className={desk.desk} aria-label={m.offer()}>
      <div className={panel.panel}>
        <h2>{m.offerTitle()}</h2>
        {accept?.until ? (
          <p className={panel.since}>
            {m.ifAccepted()} <Moment at={accept.until} show="both" />
          </p>
        ) : null}
        {asked.reasons.length > 0 ? (
          <div>
            <h3>{m.whyYou()}</h3>
            <ul className={panel.reasons}>
              {asked.reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </div>
        ) : null}
        {measures.length > 0 ? (
          <div>
            <h3>{m.judgedBy()}</h3>
            <ul className={panel.reasons}>
              {measures.map(({ key, title }) => (
                <li key={key}>{title}</li>
              ))}
            </ul>
          </div>
        ) : null}
        <SealedNotice asked={asked} />
      </div>
      <div className={`${desk.foot} ${desk.offerFoot}`}>
        <div className={panel.pair}>
          <ActionButton action={decline} variant="default" onClick={() => setAsking('decline')}>
            {m.decline()}{' '}
            <span className={desk.buttonKeys}>
              <Keys k="X" />
            </span>
          </ActionButton>
          <ActionButton action={accept} onClick={() => setAsking('accept')}>
            {m.accept()}{' '}
            <span className={desk.buttonKeys}>
              <Keys k="A" />
            </span>
          </ActionButton>
        </div>
      </div>
      <Suspense>
        {asking === 'accept' ? <AcceptDialog asked={asked} onClose={close} onAccepted={close} /> : null}
        {asking === 'decline' ? (
          <DeclineDialog asked={asked} onClose={close} onDeclined={() => void navigate({ to: '/reviews' })} />
        ) : null}
      </Suspense>
    </aside>
  );
}

/** Back to the list. */
export function ToQueue() {
  const navigate = useNavigate();
  return (
    <Button variant="default" onClick={() => void navigate({ to: '/reviews' })}>
      {m.toQueue()}
    </Button>
  );
}
