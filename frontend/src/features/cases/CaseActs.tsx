import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ShowCasePage } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/cases';
import { ActionButton, findAction } from '#shared/ui/ActionButton';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { toast } from '#shared/ui/toast';
import { useWithdraw } from './queries';

/** What the reader may do with the case as a whole. */
export function CaseActs({ showCase: c }: { showCase: ShowCasePage }) {
  const write = findAction(c.actions, 'write');
  const asked = c.assignments.find((a) => a.state === 'offered' || a.state === 'accepted');
  const shown = write?.allowed && c.turn === 'author';
  return (
    <>
      {asked ? (
        <Button component={Link} to={`/reviews/${asked.id}`}>
          {m.toMyReview()}
        </Button>
      ) : null}
      {c.state === 'approved' ? (
        <Button variant="default" component={Link} to={`/library/${c.id}`}>
          {m.inLibrary()}
        </Button>
      ) : null}
      <Withdraw showCase={c} />
      {shown ? (
        <Button component={Link} to={`/cases/${c.id}/write`}>
          {c.state === 'draft' ? m.goOn() : m.answerAndChange()}
        </Button>
      ) : null}
    </>
  );
}

function Withdraw({ showCase: c }: { showCase: ShowCasePage }) {
  const [asking, setAsking] = useState(false);
  const withdraw = useWithdraw(c.id);
  const action = findAction(c.actions, 'withdraw');
  if (!action || c.turn === 'nobody') return null;
  const send = (): void =>
    withdraw.mutate(undefined, {
      onSuccess: () => {
        setAsking(false);
        toast(m.withdrawn());
      },
    });
  return (
    <>
      <ActionButton action={action} variant="default" onClick={() => setAsking(true)}>
        {m.withdraw()}
      </ActionButton>
      <ConfirmAct
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={send}
        title={m.withdrawTitle()}
        consequence={c.state === 'in_review' ? m.withdrawFromReviewers() : m.withdrawThen()}
        verb={m.withdraw()}
        keep={m.keepIt()}
        danger
        pending={withdraw.isPending}
        error={withdraw.error}
      />
    </>
  );
}
