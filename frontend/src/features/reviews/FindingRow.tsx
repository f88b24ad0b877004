import type { RefObject } from 'react';
import type { Finding, ShowCasePage } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/reviews';
import { ActionButton, findAction } from '#shared/ui/ActionButton';
import { nameOf } from '#shared/ui/names';
import { ProblemNote } from '#shared/ui/ProblemNote';
import { StatusPill } from '#shared/ui/StatusPill';
import { Tag } from '#shared/ui/Tag';
import { toast } from '#shared/ui/toast';
import { showPassage } from './focus';
import notes from './notes.module.css';
import panel from './panel.module.css';
import { plainQuote } from './passage';
import { useClear } from './queries';
import { anchorOfFinding } from './released';

type Props = {
  finding: Finding;
  number: number;
  page: ShowCasePage;
  doc: RefObject<HTMLDivElement | null>;
};

/** A released finding: who made it, where it stands, what the author answered, and settling it (S7). */
export function FindingRow({ finding, number, page, doc }: Props) {
  const clear = useClear();
  const by = page.reviews.find((review) => review.id === finding.reviewId);
  const anchor = anchorOfFinding(finding.id);
  return (
    <li className={notes.note} id={anchor}>
      <p className={panel.verdictLine}>
        <span className={notes.sign} aria-hidden>
          {number}
        </span>
        {finding.blocking ? <Tag tone="warn">{m.blocking()}</Tag> : <Tag>{m.remark()}</Tag>}
        <StatusPill machine="finding" state={finding.state} />
        {by ? <span>{nameOf(by.reviewer)}</span> : null}
      </p>
      {finding.quote ? (
        <blockquote className={notes.quote}>
          <button type="button" onClick={() => showPassage(doc.current, anchor)} title={m.toPassage()}>
            {plainQuote(finding.quote)}
          </button>
        </blockquote>
      ) : null}
      <p>{finding.text}</p>
      {finding.answer ? (
        <p className={notes.answerText}>
          <span>{m.answer()}</span> {finding.answer}
        </p>
      ) : null}
      {clear.error ? <ProblemNote error={clear.error} /> : null}
      <ActionButton
        action={findAction(finding.actions, 'clear')}
        size="xs"
        variant="default"
        loading={clear.isPending}
        onClick={() => clear.mutate(finding.id, { onSuccess: () => toast(m.settled()) })}
      >
        {m.settle()}
      </ActionButton>
    </li>
  );
}
