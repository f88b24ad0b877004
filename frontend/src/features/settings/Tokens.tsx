import { Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#shared/api/client';
import type { Token } from '#shared/api/schema';
import { Form } from '#shared/forms/Form';
import { useProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/settings';
import { Moment } from '#shared/time/Moment';
import { Section } from '#shared/ui/Section';
import { Tags } from '#shared/ui/Tag';
import { toast } from '#shared/ui/toast';
import { tokensOptions, useReread } from './queries';
import { RemoveButton } from './RemoveButton';
import { Secret } from './Secret';
import classes from './settings.module.css';

/** Keys for programs that act as me; a secret is shown once. */
export function Tokens() {
  const { data } = useSuspenseQuery(tokensOptions());
  const [made, setMade] = useState<Token>();
  return (
    <Section title={m.tokens()} hint={m.tokensHint()}>
      {made?.secret ? <Secret secret={made.secret} /> : null}
      <ul className={classes.list}>
        {data.items.map((token) => (
          <TokenRow key={token.id} token={token} />
        ))}
      </ul>
      <NewToken onMade={setMade} />
    </Section>
  );
}

function TokenRow({ token }: { token: Token }) {
  const reread = useReread();
  const revoke = api.useMutation('delete', '/me/tokens/{id}');
  const send = (): void =>
    revoke.mutate(
      { params: { path: { id: token.id } } },
      {
        onSuccess: () => {
          toast(m.revoked());
          reread();
        },
      },
    );
  return (
    <li className={classes.item}>
      <span>
        <b>{token.name}</b> <Tags items={token.scopes} most={3} />
        <small>
          {m.expires()} <Moment at={token.expiresAt} show="both" /> ·{' '}
          {token.lastUsedAt ? (
            <>
              {m.lastUsed()} <Moment at={token.lastUsedAt} show="both" />
            </>
          ) : (
            m.neverUsed()
          )}
        </small>
      </span>
      <RemoveButton
        verb={m.revoke()}
        title={m.revokeTitle({ name: token.name })}
        consequence={m.revokeThen()}
        onConfirm={send}
        remove={revoke}
      />
    </li>
  );
}

const blank = { name: '', scopes: ['read'] as string[], days: '90' };

function NewToken({ onMade }: { onMade: (token: Token) => void }) {
  const form = useProblemForm({ mode: 'controlled', initialValues: blank });
  const reread = useReread();
  const make = api.useMutation('post', '/me/tokens');
  const send = (values: typeof blank): void =>
    make.mutate(
      { body: { ...values, days: Number(values.days) } },
      {
        onSuccess: (token) => {
          form.reset();
          onMade(token);
          reread();
        },
        onError: form.refuse,
      },
    );
  const days = ['7', '30', '90', '366'].map((value) => ({ value, label: m.days({ count: Number(value) }) }));
  return (
    <Form
      form={form}
      onSend={send}
      label={m.newToken()}
      buttons={
        <Button type="submit" variant="default" loading={make.isPending}>
          {m.newToken()}
        </Button>
      }
    >
      <TextInput label={m.tokenName()} description={m.tokenNameHint()} {...form.getInputProps('name')} />
      <Checkbox.Group label={m.scopes()} {...form.getInputProps('scopes')}>
        <Group gap="md" mt="xs">
          <Checkbox value="read" label={m.scopeRead()} />
          <Checkbox value="write" label={m.scopeWrite()} />
          <Checkbox value="admin" label={m.scopeAdmin()} />
        </Group>
      </Checkbox.Group>
      <NativeSelect label={m.lifetime()} data={days} {...form.getInputProps('days')} />
    </Form>
  );
}
