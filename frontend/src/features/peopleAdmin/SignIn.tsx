import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '#shared/api/client';
import type { Invitation, PersonPage } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/peopleAdmin';
import { Moment } from '#shared/time/Moment';
import { ActionButton, findAction } from '#shared/ui/ActionButton';
import { Section } from '#shared/ui/Section';
import { StatusGlyph } from '#shared/ui/StatusGlyph';
import { toast, toastProblem } from '#shared/ui/toast';
import classes from './peopleAdmin.module.css';
import { useReread } from './queries';

/** Whether somebody may sign in, and the link by which they set a password. */
export function SignIn({ person }: { person: PersonPage }) {
  const reread = useReread();
  const [link, setLink] = useState<Invitation>();
  const path = { params: { path: { id: person.id } } };
  const invite = api.useMutation('post', '/people/{id}/invitations');
  const change = api.useMutation('put', '/people/{id}/account');
  const make = (): void =>
    invite.mutate(path, {
      onSuccess: (made) => {
        setLink(made);
        reread();
      },
      onError: toastProblem,
    });
  const disable = (disabled: boolean): void =>
    change.mutate(
      { ...path, body: { disabled } },
      {
        onSuccess: () => {
          toast(disabled ? m.disabled() : m.enabled());
          reread();
        },
        onError: toastProblem,
      },
    );
  return (
    <Section title={m.signIn()} hint={m.signInHint()}>
      <State person={person} />
      <div className={classes.acts}>
        <ActionButton
          action={findAction(person.actions, 'invite')}
          variant="default"
          loading={invite.isPending}
          onClick={make}
        >
          {person.account?.hasPassword ? m.newPassword() : m.invite()}
        </ActionButton>
        <ActionButton
          action={findAction(person.actions, 'disable_account')}
          variant="default"
          loading={change.isPending}
          onClick={() => disable(true)}
        >
          {m.disable()}
        </ActionButton>
        <ActionButton
          action={findAction(person.actions, 'enable_account')}
          variant="default"
          loading={change.isPending}
          onClick={() => disable(false)}
        >
          {m.enable()}
        </ActionButton>
      </div>
      {link ? <Secret link={link} /> : null}
    </Section>
  );
}

function State({ person: { account } }: { person: PersonPage }) {
  if (account?.disabledAt)
    return (
      <p className={classes.state}>
        <StatusGlyph glyph="blocked" label="" /> {m.isDisabled()} <Moment at={account.disabledAt} />
      </p>
    );
  return (
    <p className={classes.state}>
      <StatusGlyph glyph={account?.hasPassword ? 'done' : 'todo'} label="" />
      {account?.hasPassword ? m.hasPassword() : m.noPassword()}
    </p>
  );
}

/** Shown once; the secret stands behind the #, which browsers send to no server. */
function Secret({ link }: { link: Invitation }) {
  const url = `${location.origin}/invitation#${encodeURIComponent(link.secret ?? '')}`;
  const copy = (): void => {
    void navigator.clipboard?.writeText(url).then(() => toast(m.copied()));
  };
  return (
    <div className={classes.secret} role="status">
      <strong>{m.linkFor({ name: link.name })}</strong>
      <p>
        {m.linkOnce()} <Moment at={link.expiresAt} show="both" />
      </p>
      <TextInput
        readOnly
        aria-label={m.link()}
        value={url}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button size="xs" onClick={copy}>
        {m.copy()}
      </Button>
    </div>
  );
}
