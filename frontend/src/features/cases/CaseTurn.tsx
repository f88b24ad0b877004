import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ShowCasePage } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/cases';
import { Moment } from '#shared/time/Moment';
import classes from './case.module.css';

type Props = { showCase: ShowCasePage; mine: boolean; onReviewers: (() => void) | undefined };

/** Whose turn it is and what they do; nothing once all is decided. */
export function CaseTurn({ showCase: c, mine, onReviewers }: Props) {
  if (c.needsReviewer && onReviewers)
    return (
      <Panel
        tone="next"
        action={
          <Button size="xs" onClick={onReviewers}>
            {m.findReviewer()}
          </Button>
        }
      >
        {m.needsReviewer()}
      </Panel>
    );
  if (c.state === 'in_review')
    return (
      <Panel>
        {m.reviewing({ number: c.currentVersion })}{' '}
        {c.reviewsDueAt ? (
          <>
            {m.reviewsDue()} <Moment at={c.reviewsDueAt} show="both" />
          </>
        ) : null}
      </Panel>
    );
  if (!mine || c.turn !== 'author') return null;
  const open = c.findings.filter((f) => f.blocking && f.state === 'open').length;
  return (
    <Panel tone="next">{c.state === 'draft' ? m.yourTurnDraft() : m.yourTurnChanges({ count: open })}</Panel>
  );
}

type PanelProps = { tone?: 'next'; action?: ReactNode; children: ReactNode };

function Panel({ tone, action, children }: PanelProps) {
  return (
    <div className={classes.turn} data-tone={tone}>
      <p>{children}</p>
      {action}
    </div>
  );
}
