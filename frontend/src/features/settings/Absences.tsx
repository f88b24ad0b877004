import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { api } from '#shared/api/client';
import { useOnce } from '#shared/api/edit';
import type { Absence, Me } from '#shared/api/schema';
import { Form } from '#shared/forms/Form';
import { useProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/settings';
import { PlainDate } from '#shared/time/PlainDate';
import { Empty } from '#shared/ui/Empty';
import { Section } from '#shared/ui/Section';
import { Tag } from '#shared/ui/Tag';
import { toast, toastProblem, toastUndo } from '#shared/ui/toast';
import { absencesOptions, useReread } from './queries';
import classes from './settings.module.css';

const kindText = (kind: string): string => (kind === 'away' ? m.away() : m.finishOnly());

/** One calendar for every part of the product: nobody is asked while away. */
export function Absences({ me }: { me: Me }) {
  const { data } = useSuspenseQuery(absencesOptions(me.id));
  return (
    <Section title={m.absences()} hint={m.absencesHint()}>
      {data.items.length === 0 ? <Empty title={m.noAbsences()} /> : null}
      <ul className={classes.list}>
        {data.items.map((absence) => (
          <AbsenceRow key={absence.id} absence={absence} me={me} />
        ))}
      </ul>
      <NewAbsence me={me} />
    </Section>
  );
}

function AbsenceRow({ absence, me }: { absence: Absence; me: Me }) {
  const reread = useReread();
  const remove = api.useMutation('delete', '/people/{id}/absences/{absence}');
  const add = api.useMutation('post', '/people/{id}/absences');
  const { kind, from, to, note } = absence;
  const again = (): void =>
    add.mutate(
      {
        params: { path: { id: me.id } },
        body: { kind: kind as 'away', from: from ?? '', to: to ?? '', note },
      },
      { onSuccess: reread, onError: toastProblem },
    );
  const drop = (): void =>
    remove.mutate(
      { params: { path: { id: me.id, absence: absence.id } } },
      {
        onSuccess: () => {
          toastUndo(m.absenceRemoved(), again);
          reread();
        },
        onError: toastProblem,
      },
    );
  return (
    <li className={classes.item}>
      <span>
        <PlainDate date={from ?? ''} weekday /> – <PlainDate date={to ?? ''} weekday />{' '}
        <Tag>{kindText(kind)}</Tag>
        {note ? <small>{note}</small> : null}
      </span>
      <Button variant="default" size="xs" onClick={drop} loading={remove.isPending}>
        {m.remove()}
      </Button>
    </li>
  );
}

const blank = { kind: 'away', from: '', to: '', note: '' };

function NewAbsence({ me }: { me: Me }) {
  const reread = useReread();
  const once = useOnce();
  const form = useProblemForm({ mode: 'controlled', initialValues: blank });
  const add = api.useMutation('post', '/people/{id}/absences');
  const kinds = [
    { value: 'away', label: m.away() },
    { value: 'finish_only', label: m.finishOnly() },
  ];
  const send = (values: typeof blank): void =>
    add.mutate(
      {
        params: { path: { id: me.id } },
        ...once.init,
        body: { ...values, kind: values.kind as 'away', to: values.to || values.from },
      },
      {
        onSuccess: () => {
          form.reset();
          once.renew();
          toast(m.absenceAdded());
          reread();
        },
        onError: form.refuse,
      },
    );
  return (
    <Form
      form={form}
      onSend={send}
      label={m.addAbsence()}
      buttons={
        <Button type="submit" variant="default" loading={add.isPending}>
          {m.addAbsence()}
        </Button>
      }
    >
      <NativeSelect
        label={m.absenceKind()}
        description={m.absenceKindHint()}
        data={kinds}
        {...form.getInputProps('kind')}
      />
      <Group gap="sm" align="start">
        <TextInput type="date" label={m.firstDay()} {...form.getInputProps('from')} />
        <TextInput type="date" label={m.lastDay()} {...form.getInputProps('to')} />
      </Group>
      <TextInput label={m.absenceNote()} description={m.absenceNoteHint()} {...form.getInputProps('note')} />
    </Form>
  );
}
