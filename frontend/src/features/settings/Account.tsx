import { Button, PasswordInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { api } from '#shared/api/client';
import type { PersonEmail, PersonPage, SessionView } from '#shared/api/schema';
import { Form } from '#shared/forms/Form';
import { useProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/settings';
import { Moment } from '#shared/time/Moment';
import { Section } from '#shared/ui/Section';
import { Tag } from '#shared/ui/Tag';
import { toast, toastProblem } from '#shared/ui/toast';
import { agentText } from './agent';
import { sessionsOptions, useReread } from './queries';
import classes from './settings.module.css';

export function Account({ self }: { self: PersonPage }) {
  return (
    <>
      <Addresses self={self} />
      <Password />
      <Sessions />
    </>
  );
}

function Addresses({ self }: { self: PersonPage }) {
  return (
    <Section title={m.addresses()} hint={m.addressesHint()}>
      <ul className={classes.list}>
        {(self.private?.emails ?? []).map((email) => (
          <Address key={email.email} email={email} self={self} />
        ))}
      </ul>
    </Section>
  );
}

function Address({ email, self }: { email: PersonEmail; self: PersonPage }) {
  const reread = useReread();
  const choose = api.useMutation('post', '/people/{id}/emails/choose');
  const send = (): void =>
    choose.mutate(
      { params: { path: { id: self.id } }, body: { email: email.email } },
      { onSuccess: reread, onError: toastProblem },
    );
  return (
    <li className={classes.item}>
      <span>
        {email.email} {email.primary ? <Tag>{m.primary()}</Tag> : null}{' '}
        {email.verifiedAt ? null : <Tag tone="warn">{m.unverified()}</Tag>}
      </span>
      {email.primary || !email.verifiedAt ? null : (
        <Button variant="default" size="xs" onClick={send} loading={choose.isPending}>
          {m.mailHere()}
        </Button>
      )}
    </li>
  );
}

const blank = { current: '', new: '' };

function Password() {
  const form = useProblemForm({ mode: 'uncontrolled', initialValues: blank });
  const reread = useReread();
  const change = api.useMutation('put', '/me/password');
  const send = (body: typeof blank): void =>
    change.mutate(
      { body },
      {
        onSuccess: () => {
          form.reset();
          toast(m.passwordChanged());
          reread();
        },
        onError: form.refuse,
      },
    );
  const eye = { visibilityToggleButtonProps: { 'aria-label': m.showPassword() } };
  return (
    <Section title={m.password()} hint={m.passwordHint()}>
      <Form
        form={form}
        onSend={send}
        buttons={
          <Button type="submit" variant="default" loading={change.isPending}>
            {m.changePassword()}
          </Button>
        }
      >
        <PasswordInput
          label={m.currentPassword()}
          autoComplete="current-password"
          {...eye}
          key={form.key('current')}
          {...form.getInputProps('current')}
        />
        <PasswordInput
          label={m.newPassword()}
          description={m.passwordRule()}
          autoComplete="new-password"
          {...eye}
          key={form.key('new')}
          {...form.getInputProps('new')}
        />
      </Form>
    </Section>
  );
}

function Sessions() {
  const { data } = useSuspenseQuery(sessionsOptions());
  return (
    <Section title={m.sessions()} hint={m.sessionsHint()}>
      <ul className={classes.list}>
        {data.items.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
    </Section>
  );
}

function SessionRow({ session }: { session: SessionView }) {
  const reread = useReread();
  const end = api.useMutation('delete', '/me/sessions/{id}');
  const send = (): void =>
    end.mutate({ params: { path: { id: session.id } } }, { onSuccess: reread, onError: toastProblem });
  return (
    <li className={classes.item}>
      <span>
        {agentText(session.agent) || m.unknownBrowser()}{' '}
        {session.current ? <Tag>{m.thisBrowser()}</Tag> : null}
        <small>
          {session.address} · {m.lastUsed()} <Moment at={session.seenAt} show="both" />
        </small>
      </span>
      {session.current ? null : (
        <Button variant="default" size="xs" onClick={send} loading={end.isPending}>
          {m.signOutThere()}
        </Button>
      )}
    </li>
  );
}
