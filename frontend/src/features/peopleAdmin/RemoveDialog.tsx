import { Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#shared/api/client';
import { Problem } from '#shared/api/problem';
import type { PersonPage, PersonRef } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/peopleAdmin';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { nameOf } from '#shared/ui/names';
import { Person } from '#shared/ui/PersonName';
import { PersonSearch } from '#shared/ui/PersonSearch';
import { ReasonList } from '#shared/ui/ReasonList';
import { TextSkeleton } from '#shared/ui/Skeletons';
import { toast } from '#shared/ui/toast';
import { held, isName } from './model';
import { holdingOptions, useReread } from './queries';

type Props = { person: PersonPage; onClose: () => void };

/** Asked for with a reason and the name typed once more; first what would need somebody else. */
export default function RemoveDialog({ person, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const [successor, setSuccessor] = useState<PersonRef>();
  const holding = useQuery(holdingOptions(person.id));
  const reread = useReread();
  const remove = api.useMutation('post', '/people/{id}/remove');
  const send = (): void =>
    remove.mutate(
      {
        params: { path: { id: person.id } },
        body: { reason, ...(successor ? { successorId: successor.id } : {}) },
      },
      {
        onSuccess: () => {
          toast(m.removed());
          reread();
          onClose();
        },
      },
    );
  const refused = remove.error instanceof Problem ? remove.error.reasons : [];
  return (
    <ConfirmAct
      opened
      danger
      onClose={onClose}
      onConfirm={send}
      title={m.removeTitle({ name: nameOf(person) })}
      consequence={m.removeThen()}
      verb={m.remove()}
      keep={m.keep()}
      pending={remove.isPending}
      error={remove.error}
      ready={reason.trim() !== '' && isName(typed, person.name)}
    >
      {holding.isPending ? <TextSkeleton lines={2} /> : null}
      {holding.data ? (
        <ReasonList reasons={held(holding.data).map(([kind, count]) => m.holds({ kind, count }))} />
      ) : null}
      {holding.data && holding.data.mentoring.length > 0 ? (
        successor ? (
          <Person person={successor} link={false} sub={m.mentorsOn()} />
        ) : (
          <PersonSearch
            label={m.successor()}
            description={m.successorHint()}
            without={[person.id]}
            onPick={setSuccessor}
          />
        )
      ) : null}
      <Textarea
        label={m.reason()}
        description={m.reasonHint()}
        required
        autosize
        minRows={2}
        maxLength={500}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        label={m.typeName({ name: person.name })}
        required
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <ReasonList reasons={refused} glyph="blocked" />
    </ConfirmAct>
  );
}
