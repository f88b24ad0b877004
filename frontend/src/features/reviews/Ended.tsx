import type { AssignmentPage } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/reviews';
import { findAction } from '#shared/ui/ActionButton';
import { Empty } from '#shared/ui/Empty';
import { Page } from '#shared/ui/Page';
import { stateText } from '#shared/ui/states';
import desk from './desk.module.css';
import { ToQueue } from './OfferPanel';
import panel from './panel.module.css';

const sentence = (asked: AssignmentPage): string =>
  findAction(asked.actions, 'review')?.reason?.text ?? m.endedText();

/** An assignment that ended without a review, and whose case is not shown any more. */
export function Ended({ asked }: { asked: AssignmentPage }) {
  return (
    <Page title={asked.title} crumbs={[{ to: '/reviews', text: m.title() }]}>
      <Empty title={stateText('assignment', asked.state)} action={<ToQueue />}>
        {sentence(asked)}
      </Empty>
    </Page>
  );
}

/** The same beside the case. */
export function EndedPanel({ asked }: { asked: AssignmentPage }) {
  return (
    <aside className={desk.desk} aria-label={m.offer()}>
      <div className={panel.panel}>
        <h2>{stateText('assignment', asked.state)}</h2>
        <p>{sentence(asked)}</p>
        <ToQueue />
      </div>
    </aside>
  );
}
