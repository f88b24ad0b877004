import { Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '#shared/api/client';
import type { CandidacyPage } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/candidacies';
import { useMe } from '#shared/me/me';
import { ActionButton, findAction } from '#shared/ui/ActionButton';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { toast } from '#shared/ui/toast';
import { useReread } from './queries';

/** Arranging, and for the candidate choosing, leads to panels and hours; withdrawing asks once more. */
export function Acts({ candidacy }: { candidacy: CandidacyPage }) {
  const [asked, setAsked] = useState(false);
  const me = useMe();
  const navigate = useNavigate();
  const arrange = (): void =>
    void navigate({
      to: '/candidacies/$id/arrange',
      params: { id: String(candidacy.id) },
    });
  return (
    <>
      {me?.id === candidacy.person.id ? (
        <ActionButton action={findAction(candidacy.actions, 'choose')} onClick={arrange}>
          {m.choose()}
        </ActionButton>
      ) : (
        <ActionButton action={findAction(candidacy.actions, 'arrange')} onClick={arrange}>
          {m.arrange()}
        </ActionButton>
      )}
      <ActionButton
        action={findAction(candidacy.actions, 'withdraw')}
        variant="default"
        onClick={() => setAsked(true)}
      >
        {m.withdraw()}
      </ActionButton>
      {asked ? <Withdraw candidacy={candidacy} onClose={() => setAsked(false)} /> : null}
    </>
  );
}

function Withdraw({ candidacy, onClose }: { candidacy: CandidacyPage; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const reread = useReread();
  const withdraw = api.useMutation('post', '/candidacies/{id}/withdraw');
  const send = (): void =>
    withdraw.mutate(
      { params: { path: { id: candidacy.id } }, body: { reason } },
      {
        onSuccess: () => {
          onClose();
          toast(m.withdrawn());
          reread();
        },
      },
    );
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      onConfirm={send}
      title={m.withdrawTitle({ service: candidacy.service.name })}
      consequence={m.withdrawThen()}
      verb={m.withdraw()}
      keep={m.keep()}
      pending={withdraw.isPending}
      error={withdraw.error}
      danger
    >
      <Textarea
        label={m.reason()}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        minRows={2}
      />
    </ConfirmAct>
  );
}
