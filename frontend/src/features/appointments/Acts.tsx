import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { api } from '#shared/api/client';
import type { AppointmentPage } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/appointments';
import { ActionButton, findAction } from '#shared/ui/ActionButton';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { nameOf } from '#shared/ui/names';
import { toast } from '#shared/ui/toast';
import classes from './appointments.module.css';
import { useReread } from './queries';

type Props = { appointment: AppointmentPage };

/** The second signature, or an end to it; both final. */
export function Acts({ appointment }: Props) {
  const [asked, setAsked] = useState<'sign' | 'decline'>();
  const close = (): void => setAsked(undefined);
  if (appointment.declined || !appointment.lacking) return null;
  return (
    <div className={classes.acts}>
      <ActionButton action={findAction(appointment.actions, 'sign')} onClick={() => setAsked('sign')}>
        {m.sign()}
      </ActionButton>
      <ActionButton
        action={findAction(appointment.actions, 'decline')}
        variant="default"
        onClick={() => setAsked('decline')}
      >
        {m.decline()}
      </ActionButton>
      {asked === 'sign' ? <Sign appointment={appointment} onClose={close} /> : null}
      {asked === 'decline' ? <Decline appointment={appointment} onClose={close} /> : null}
    </div>
  );
}

type DialogProps = Props & { onClose: () => void };

function Sign({ appointment, onClose }: DialogProps) {
  const reread = useReread();
  const sign = api.useMutation('post', '/appointments/{id}/sign');
  const send = (): void =>
    sign.mutate(
      { params: { path: { id: appointment.id } }, body: {} },
      {
        onSuccess: () => {
          toast(m.signed());
          reread();
          onClose();
        },
      },
    );
  const names = { name: nameOf(appointment.person), service: appointment.service.name };
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      onConfirm={send}
      title={m.signTitle(names)}
      consequence={m.signThen(names)}
      verb={m.sign()}
      pending={sign.isPending}
      error={sign.error}
    />
  );
}

function Decline({ appointment, onClose }: DialogProps) {
  const [reason, setReason] = useState('');
  const reread = useReread();
  const decline = api.useMutation('post', '/appointments/{id}/decline');
  const send = (): void =>
    decline.mutate(
      { params: { path: { id: appointment.id } }, body: { reason } },
      {
        onSuccess: () => {
          toast(m.declined());
          reread();
          onClose();
        },
      },
    );
  return (
    <ConfirmAct
      opened
      danger
      onClose={onClose}
      onConfirm={send}
      title={m.declineTitle({ name: nameOf(appointment.person), service: appointment.service.name })}
      consequence={m.declineThen()}
      verb={m.decline()}
      pending={decline.isPending}
      error={decline.error}
      ready={reason.trim() !== ''}
    >
      <Textarea
        label={m.reason()}
        required
        autosize
        minRows={3}
        maxLength={2000}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmAct>
  );
}
