import { Button, Group, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { api } from '#shared/api/client';
import type { Calendars as List } from '#shared/api/schema';
import { Form } from '#shared/forms/Form';
import { useProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/calendars';
import { Empty } from '#shared/ui/Empty';
import { Section } from '#shared/ui/Section';
import { toast } from '#shared/ui/toast';
import { CalendarRow } from './CalendarRow';
import { calendarsOptions, useReread } from './queries';
import classes from './settings.module.css';

/** Calendars elsewhere: nobody arranges an interview over what is in them. */
export function Calendars() {
  const { data } = useSuspenseQuery(calendarsOptions());
  return (
    <Section title={m.title()} hint={m.hint()}>
      {data.items.length === 0 ? <Empty title={m.none()}>{m.noneHint()}</Empty> : null}
      <ul className={classes.list}>
        {data.items.map((calendar) => (
          <CalendarRow key={calendar.id} calendar={calendar} />
        ))}
      </ul>
      <Room list={data} />
    </Section>
  );
}

function Room({ list }: { list: List }) {
  return list.items.length < list.most ? (
    <NewCalendar />
  ) : (
    <p className={classes.hint}>{m.full({ count: list.most })}</p>
  );
}

const blank = { name: '', url: '' };

function NewCalendar() {
  const form = useProblemForm({ mode: 'controlled', initialValues: blank });
  const reread = useReread();
  const add = api.useMutation('post', '/me/calendars');
  const send = (body: typeof blank): void =>
    add.mutate(
      { body },
      {
        onSuccess: () => {
          form.reset();
          toast(m.added());
          reread();
        },
        onError: form.refuse,
      },
    );
  return (
    <Form
      form={form}
      onSend={send}
      label={m.add()}
      buttons={
        <Group>
          <Button type="submit" variant="default" loading={add.isPending}>
            {m.add()}
          </Button>
        </Group>
      }
    >
      <TextInput label={m.name()} placeholder={m.namePlaceholder()} {...form.getInputProps('name')} />
      <TextInput
        label={m.address()}
        description={m.addressHint()}
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        {...form.getInputProps('url')}
      />
    </Form>
  );
}
