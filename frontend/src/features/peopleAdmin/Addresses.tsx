import { Button, Switch, TextInput } from '@mantine/core';
import { api } from '#shared/api/client';
import type { PersonEmail, PersonPage } from '#shared/api/schema';
import { Form } from '#shared/forms/Form';
import { useProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/peopleAdmin';
import { findAction } from '#shared/ui/ActionButton';
import { Section } from '#shared/ui/Section';
import { Tag } from '#shared/ui/Tag';
import { toast, toastProblem } from '#shared/ui/toast';
import classes from './peopleAdmin.module.css';
import { useReread } from './queries';

/** A person is found by every verified address, so that conflicts are not missed. */
export function Addresses({ person }: { person: PersonPage }) {
  const may = findAction(person.actions, 'change_emails')?.allowed ?? false;
  const emails = person.private?.emails ?? [];
  return (
    <Section title={m.addresses()} hint={m.addressesHint()}>
      <ul className={classes.list}>
        {emails.map((email) => (
          <Address key={email.email} person={person} email={email} may={may} />
        ))}
      </ul>
      {may ? <AddAddress person={person} /> : null}
    </Section>
  );
}

type AddressProps = { person: PersonPage; email: PersonEmail; may: boolean };

function Address({ person, email, may }: AddressProps) {
  const reread = useReread();
  const verify = api.useMutation('post', '/people/{id}/emails/verify');
  const choose = api.useMutation('post', '/people/{id}/emails/choose');
  const remove = api.useMutation('post', '/people/{id}/emails/remove');
  const input = { params: { path: { id: person.id } }, body: { email: email.email } };
  const then = (text: string) => ({
    onSuccess: () => {
      toast(text);
      reread();
    },
    onError: toastProblem,
  });
  return (
    <li>
      <span>
        {email.email} {email.primary ? <Tag>{m.primary()}</Tag> : null}{' '}
        {email.verifiedAt ? null : <Tag tone="warn">{m.unverified()}</Tag>}
      </span>
      {may ? (
        <span className={classes.acts}>
          {email.verifiedAt ? null : (
            <Button
              variant="default"
              size="xs"
              loading={verify.isPending}
              aria-label={m.verifyOf({ email: email.email })}
              onClick={() => verify.mutate(input, then(m.verifiedNow()))}
            >
              {m.verify()}
            </Button>
          )}
          {email.primary || !email.verifiedAt ? null : (
            <Button
              variant="default"
              size="xs"
              loading={choose.isPending}
              aria-label={m.chooseOf({ email: email.email })}
              onClick={() => choose.mutate(input, then(m.chosen()))}
            >
              {m.choose()}
            </Button>
          )}
          {email.primary ? null : (
            <Button
              variant="default"
              size="xs"
              loading={remove.isPending}
              aria-label={m.takeAwayOf({ email: email.email })}
              onClick={() => remove.mutate(input, then(m.takenAway()))}
            >
              {m.takeAway()}
            </Button>
          )}
        </span>
      ) : null}
    </li>
  );
}

const blank = { email: '', verified: true };

function AddAddress({ person }: { person: PersonPage }) {
  const form = useProblemForm({ mode: 'controlled', initialValues: blank });
  const reread = useReread();
  const add = api.useMutation('post', '/people/{id}/emails');
  const send = (body: typeof blank): void =>
    add.mutate(
      { params: { path: { id: person.id } }, body },
      {
        onSuccess: () => {
          form.reset();
          toast(m.addressAdded());
          reread();
        },
        onError: form.refuse,
      },
    );
  return (
    <Form
      form={form}
      label={m.addAddress()}
      onSend={send}
      buttons={
        <Button type="submit" variant="default" loading={add.isPending}>
          {m.addAddress()}
        </Button>
      }
    >
      <TextInput type="email" label={m.oneMore()} autoComplete="off" {...form.getInputProps('email')} />
      <Switch
        label={m.verified()}
        description={m.verifiedHint()}
        {...form.getInputProps('verified', { type: 'checkbox' })}
      />
    </Form>
  );
}
