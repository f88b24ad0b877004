import { Button, Group, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '#shared/api/client';
import type { PersonRef, ServiceDeveloper, ServicePage } from '#shared/api/schema';
import { Form } from '#shared/forms/Form';
import { useProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/serviceAdmin';
import { Person } from '#shared/ui/PersonName';
import { PersonSearch } from '#shared/ui/PersonSearch';
import { toast } from '#shared/ui/toast';
import { type Seniority, seniorities } from './model';
import { useReread } from './queries';

type Props = {
  service: ServicePage;
  /** Nobody: somebody new is chosen first. */
  developer: ServiceDeveloper | undefined;
  onClose: () => void;
};

type Values = { seniority: Seniority; from: string; until: string };

/** How and when somebody develops the service. A last day ends it; what they did stays. */
export default function DeveloperDialog({ service, developer, onClose }: Props) {
  const [person, setPerson] = useState<PersonRef | undefined>(developer?.person);
  const form = useProblemForm<Values>({
    mode: 'controlled',
    initialValues: {
      seniority: (developer?.seniority ?? 'senior') as Seniority,
      from: developer?.from ?? '',
      until: developer?.until ?? '',
    },
  });
  const reread = useReread();
  const set = api.useMutation('put', '/services/{id}/developers/{person}');
  const send = ({ seniority, from, until }: Values): void => {
    if (!person) return;
    set.mutate(
      {
        params: { path: { id: service.id, person: person.id } },
        body: { seniority, from: from || null, until: until || null },
      },
      {
        onSuccess: () => {
          toast(m.saved());
          reread();
          onClose();
        },
        onError: form.refuse,
      },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={developer ? m.changeDeveloper() : m.addDeveloper()}
      closeButtonProps={{ 'aria-label': m.close() }}
    >
      <Form
        form={form}
        label={m.developers()}
        onSend={send}
        buttons={
          <>
            <Button type="submit" loading={set.isPending} disabled={!person}>
              {m.save()}
            </Button>
            <Button variant="default" onClick={onClose}>
              {m.cancel()}
            </Button>
          </>
        }
      >
        {person ? (
          <Person person={person} link={false} />
        ) : (
          <PersonSearch
            label={m.person()}
            without={service.developers.map((one) => one.person.id)}
            onPick={setPerson}
          />
        )}
        <NativeSelect
          label={m.seniority()}
          data={seniorities.map((seniority) => ({ value: seniority, label: m.seniorityText({ seniority }) }))}
          {...form.getInputProps('seniority')}
        />
        <Group grow align="start">
          <TextInput
            type="date"
            label={m.firstDay()}
            description={m.utcDay()}
            {...form.getInputProps('from')}
          />
          <TextInput
            type="date"
            label={m.lastDay()}
            description={m.utcDay()}
            {...form.getInputProps('until')}
          />
        </Group>
      </Form>
    </Modal>
  );
}
