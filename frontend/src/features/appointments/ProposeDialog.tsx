import { Button, Modal, Select, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#shared/api/client';
import { useOnce } from '#shared/api/edit';
import type { PersonRef } from '#shared/api/schema';
import { Form } from '#shared/forms/Form';
import { useProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/appointments';
import { Person } from '#shared/ui/PersonName';
import { PersonSearch } from '#shared/ui/PersonSearch';
import { toast } from '#shared/ui/toast';
import { servicesOptions, useReread } from './queries';

const blank: { service: string; reason: string } = { service: '', reason: '' };

/** The first signature on a founding SME; the other one is asked for at once. */
export default function ProposeDialog({ onClose }: { onClose: () => void }) {
  const [person, setPerson] = useState<PersonRef>();
  const form = useProblemForm({ mode: 'controlled', initialValues: blank });
  const services = useQuery(servicesOptions());
  const once = useOnce();
  const reread = useReread();
  const propose = api.useMutation('post', '/appointments');
  const send = ({ service, reason }: typeof blank): void => {
    if (!person) return;
    propose.mutate(
      { body: { person: person.id, service: Number(service), reason }, ...once.init },
      {
        onSuccess: () => {
          toast(m.proposedNow());
          reread();
          onClose();
        },
        onError: form.refuse,
      },
    );
  };
  const founding = (services.data?.items ?? []).filter((one) => one.bootstrapRoute === 'founding_smes');
  return (
    <Modal opened onClose={onClose} title={m.proposeTitle()} closeButtonProps={{ 'aria-label': m.close() }}>
      <Form
        form={form}
        label={m.proposeTitle()}
        onSend={send}
        buttons={
          <>
            <Button type="submit" loading={propose.isPending} disabled={!person || !form.values.service}>
              {m.proposeAndSign()}
            </Button>
            <Button variant="default" onClick={onClose}>
              {m.cancel()}
            </Button>
          </>
        }
      >
        <p>{m.proposeThen()}</p>
        {person ? (
          <Person person={person} link={false} />
        ) : (
          <PersonSearch label={m.person()} onPick={setPerson} />
        )}
        <Select
          label={m.service()}
          description={m.serviceHint()}
          required
          searchable
          nothingFoundMessage={m.noService()}
          data={founding.map(({ id, name }) => ({ value: String(id), label: name }))}
          {...form.getInputProps('service')}
        />
        <Textarea
          label={m.reason()}
          description={m.reasonHint()}
          required
          autosize
          minRows={3}
          maxLength={2000}
          {...form.getInputProps('reason')}
        />
      </Form>
    </Modal>
  );
}
