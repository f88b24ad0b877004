import { Button, PasswordInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, http } from '#shared/api/client';
import { Form } from '#shared/forms/Form';
import { useProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/access';
import { Empty } from '#shared/ui/Empty';
import { ErrorState } from '#shared/ui/ErrorState';
import { TextSkeleton } from '#shared/ui/Skeletons';
import classes from './access.module.css';
import { useEnter } from './queries';

/** The secret stands after the #, so that no server's log has it; it leaves the address at once. */
function takeSecret(): string {
  const secret = decodeURIComponent(location.hash.slice(1));
  if (secret) history.replaceState(history.state, '', location.pathname);
  return secret;
}

/** Asked by post, since an address would be kept in logs. */
const read = (secret: string) => ({
  queryKey: ['invitation', secret],
  queryFn: async () => (await http.POST('/invitations/read', { body: { secret } })).data,
  enabled: secret !== '',
  retry: false,
  staleTime: Number.POSITIVE_INFINITY,
});

export function InvitationPage() {
  const [secret] = useState(takeSecret);
  const invitation = useQuery(read(secret));
  if (secret === '') return <Over />;
  if (invitation.isPending) return <Waiting />;
  if (!invitation.data) return <Refused error={invitation.error} retry={() => void invitation.refetch()} />;
  return <Choose secret={secret} name={invitation.data.name} />;
}

function Waiting() {
  return (
    <div className={classes.page}>
      <TextSkeleton lines={4} />
    </div>
  );
}

function Refused({ error, retry }: { error: unknown; retry: () => void }) {
  if ((error as { status?: number } | null)?.status === 404) return <Over />;
  return (
    <div className={classes.page}>
      <ErrorState error={error} retry={retry} />
    </div>
  );
}

function Over() {
  return (
    <Empty page title={m.invitationOver()} action={<Link to="/sign-in">{m.signIn()}</Link>}>
      {m.invitationOverText()}
    </Empty>
  );
}

function Choose({ secret, name }: { secret: string; name: string }) {
  const enter = useEnter();
  const accept = api.useMutation('post', '/invitations/accept');
  const form = useProblemForm({ mode: 'uncontrolled', initialValues: { password: '' } });
  const send = ({ password }: { password: string }): void =>
    accept.mutate(
      { body: { secret, password } },
      { onSuccess: (me) => enter(me, '/'), onError: form.refuse },
    );
  return (
    <div className={classes.page}>
      <title>{`${m.invitationTitle({ name })} · Assay`}</title>
      <h1 tabIndex={-1} data-page-title>
        {m.invitationTitle({ name })}
      </h1>
      <p className={classes.lead}>{m.invitationLead()}</p>
      <Form
        form={form}
        onSend={send}
        buttons={
          <Button type="submit" size="md" loading={accept.isPending}>
            {m.invitationAccept()}
          </Button>
        }
      >
        <PasswordInput
          label={m.newPassword()}
          description={m.passwordRule()}
          autoComplete="new-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': m.showPassword() }}
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
      </Form>
    </div>
  );
}
