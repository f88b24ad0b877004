import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '#shared/api/client';
import { ifMatch } from '#shared/api/edit';
import type { ServicePage } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/serviceAdmin';
import { PlainDate } from '#shared/time/PlainDate';
import { useTime } from '#shared/time/useTime';
import { ActionButton, findAction } from '#shared/ui/ActionButton';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { Section } from '#shared/ui/Section';
import { toast, toastProblem } from '#shared/ui/toast';
import { coverageOptions, useReread } from './queries';
import classes from './serviceAdmin.module.css';

/** From which day on nobody becomes SME of it anew, or taking that back. */
export function Retirement({ service }: { service: ServicePage }) {
  const [asking, setAsking] = useState(false);
  const reread = useReread();
  const resume = api.useMutation('post', '/services/{id}/resume');
  const takeBack = (): void =>
    resume.mutate(
      { params: { path: { id: service.id } }, headers: ifMatch(service.revision) },
      {
        onSuccess: () => {
          toast(m.resumed());
          reread();
        },
        onError: toastProblem,
      },
    );
  return (
    <Section title={m.retirement()} hint={m.retirementHint()}>
      {service.retiredOn ? (
        <div className={classes.retired}>
          <p>
            {m.retiredFrom()} <PlainDate date={service.retiredOn} weekday />
          </p>
          <ActionButton
            action={findAction(service.actions, 'resume')}
            variant="default"
            loading={resume.isPending}
            onClick={takeBack}
          >
            {m.resume()}
          </ActionButton>
        </div>
      ) : (
        <ActionButton
          action={findAction(service.actions, 'retire')}
          variant="default"
          color="clay"
          onClick={() => setAsking(true)}
        >
          {m.retire()}
        </ActionButton>
      )}
      {asking ? <Ask service={service} onClose={() => setAsking(false)} /> : null}
    </Section>
  );
}

function Ask({ service, onClose }: { service: ServicePage; onClose: () => void }) {
  const { local, now } = useTime();
  const [on, setOn] = useState(local(now, 'UTC').date);
  const coverage = useQuery(coverageOptions(service.slug));
  const reread = useReread();
  const retire = api.useMutation('post', '/services/{id}/retire');
  const send = (): void =>
    retire.mutate(
      { params: { path: { id: service.id } }, headers: ifMatch(service.revision), body: { on } },
      {
        onSuccess: () => {
          toast(m.retired());
          reread();
          onClose();
        },
      },
    );
  const { world } = coverage.data ?? {};
  const candidates = Object.values(world?.candidacies ?? {}).reduce((sum, count) => sum + count, 0);
  return (
    <ConfirmAct
      opened
      danger
      onClose={onClose}
      onConfirm={send}
      title={m.retireTitle({ name: service.name })}
      consequence={m.retireThen()}
      verb={m.retire()}
      keep={m.keep()}
      pending={retire.isPending}
      error={retire.error}
      ready={on !== ''}
    >
      {world ? (
        <p>
          <Link to="/services/$id" params={{ id: String(service.id) }}>
            {m.concerns({ smes: world.counting, candidates })}
          </Link>
        </p>
      ) : null}
      <TextInput
        type="date"
        label={m.retiredFrom()}
        description={m.utcDay()}
        value={on}
        data-autofocus
        onChange={(event) => setOn(event.currentTarget.value)}
      />
    </ConfirmAct>
  );
}
