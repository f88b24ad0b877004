import { Button, Modal, Select } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '#shared/api/client';
import { useOnce } from '#shared/api/edit';
import type { Service } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/cases';
import { ProblemNote } from '#shared/ui/ProblemNote';
import classes from './cases.module.css';
import { servicesOptions } from './queries';

/** Services below the names of their families. */
function grouped(services: readonly Service[]) {
  const families = [...new Set(services.map((s) => s.family))].sort();
  return families.map((family) => ({
    group: family,
    items: services.filter((s) => s.family === family).map((s) => ({ value: String(s.id), label: s.name })),
  }));
}

/** The one thing to know before writing: which service it is about. */
export function StartCase({ onClose }: { onClose: () => void }) {
  const { data } = useQuery(servicesOptions());
  const [service, setService] = useState<string | null>(null);
  const navigate = useNavigate();
  const client = useQueryClient();
  const once = useOnce();
  const start = api.useMutation('post', '/show-cases', {
    onSuccess: (draft) => {
      once.renew();
      void client.invalidateQueries();
      void navigate({ to: '/cases/$id/write', params: { id: String(draft.showCaseId) } });
    },
  });
  const send = (): void => {
    if (service) start.mutate({ ...once.init, body: { serviceId: Number(service) } });
  };
  return (
    <Modal opened onClose={onClose} title={m.startTitle()} closeButtonProps={{ 'aria-label': m.close() }}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <p>{m.startText()}</p>
        <Select
          label={m.whichService()}
          placeholder={m.serviceName()}
          data={grouped(data?.items ?? [])}
          value={service}
          onChange={setService}
          searchable
          nothingFoundMessage={m.noService()}
          maxDropdownHeight={260}
          comboboxProps={{ shadow: 'md' }}
          data-autofocus
        />
        {start.error ? <ProblemNote error={start.error} /> : null}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {m.cancel()}
          </Button>
          <Button type="submit" disabled={!service} loading={start.isPending}>
            {m.startWriting()}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
