import { Button, Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { http } from '#shared/api/client';
import type { PersonRef } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/candidacies';
import { useMe } from '#shared/me/me';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { Person } from '#shared/ui/PersonName';
import { PersonSearch } from '#shared/ui/PersonSearch';
import { ReasonList } from '#shared/ui/ReasonList';
import { toast } from '#shared/ui/toast';
import classes from './candidacies.module.css';
import { openingOptions, personOptions, servicesOptions, useReread } from './queries';

type Props = {
  /** Whom it is for, unless another is chosen. */
  first?: number | undefined;
  onClose: () => void;
};

/** Somebody's way to a service begins; whether it may, the server says as soon as both are chosen. */
export function OpenCandidacy({ first, onClose }: Props) {
  const me = useMe();
  const forOthers = me?.parts.manages || me?.parts.administers;
  const named = useQuery({ ...personOptions(first ?? 0), enabled: first !== undefined }).data;
  const [chosen, setPerson] = useState<PersonRef | null>();
  // Until somebody else is wanted: whom the address names, or oneself.
  const person = chosen === undefined ? (named ?? (forOthers ? undefined : me)) : (chosen ?? undefined);
  const [service, setService] = useState<string | null>(null);
  const { data: services } = useQuery(servicesOptions());
  const asked = person !== undefined && service !== null;
  const { data: opening } = useQuery({
    ...openingOptions(person?.id ?? 0, Number(service)),
    enabled: asked,
  });
  const navigate = useNavigate();
  const reread = useReread();
  const open = useMutation({
    mutationFn: () =>
      http.POST('/candidacies', { body: { person: person?.id ?? 0, service: Number(service) } }),
    onSuccess: ({ data }) => {
      toast(m.openedNow());
      onClose();
      reread();
      if (data) void navigate({ to: '/candidacies/$id', params: { id: String(data.id) } });
    },
  });
  const why = opening?.action.allowed === false ? opening.action.reason : undefined;
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      onConfirm={() => open.mutate()}
      title={m.openTitle()}
      consequence={m.openThen()}
      verb={m.openOne()}
      pending={open.isPending}
      error={open.error}
      ready={asked && opening?.action.allowed === true}
    >
      <Who person={person} onChoose={(who) => setPerson(who ?? null)} />
      <Select
        label={m.service()}
        data={(services?.items ?? []).map((s) => ({ value: String(s.id), label: s.name }))}
        value={service}
        onChange={setService}
        searchable
        comboboxProps={{ shadow: 'md' }}
      />
      {asked && why ? <ReasonList reasons={[why]} glyph="blocked" /> : null}
    </ConfirmAct>
  );
}

type WhoProps = { person: PersonRef | undefined; onChoose: (person: PersonRef | undefined) => void };

function Who({ person, onChoose }: WhoProps) {
  if (!person) return <PersonSearch label={m.who()} onPick={onChoose} />;
  return (
    <div className={classes.who}>
      <Person person={person} link={false} />
      <Button size="xs" variant="default" onClick={() => onChoose(undefined)}>
        {m.another()}
      </Button>
    </div>
  );
}
