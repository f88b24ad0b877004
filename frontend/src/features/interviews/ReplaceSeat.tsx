import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#shared/api/client';
import type { Interview, Seat } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/interviews';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { ErrorState } from '#shared/ui/ErrorState';
import { nameOf } from '#shared/ui/names';
import { TextSkeleton } from '#shared/ui/Skeletons';
import { toast } from '#shared/ui/toast';
import { Pool } from './Pool';
import { poolOptions, useReread } from './queries';

type Props = { seat: Seat; interview: Interview; onClose: () => void };

/** Somebody else at the same hour. */
export function ReplaceSeat({ seat, interview, onClose }: Props) {
  const { agreed } = interview;
  const pool = useQuery(
    poolOptions(interview.candidacyId, { wall: agreed.wall, zone: agreed.zone, fold: agreed.fold }),
  );
  const [person, setPerson] = useState<number>();
  const reread = useReread();
  const replace = api.useMutation('post', '/seats/{id}/replace');
  const send = (): void => {
    if (person === undefined) return;
    replace.mutate(
      { params: { path: { id: seat.id } }, body: { personId: person } },
      {
        onSuccess: () => {
          toast(m.replaced());
          onClose();
          reread();
        },
      },
    );
  };
  const kind = (pool.data?.items ?? []).filter((c) => seat.kind === 'shadow' || c.kind === seat.kind);
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      onConfirm={send}
      title={m.replaceTitle({ name: nameOf(seat.person) })}
      consequence={m.replaceThen()}
      verb={m.replace()}
      pending={replace.isPending}
      error={replace.error}
      ready={person !== undefined}
    >
      {pool.isPending ? <TextSkeleton lines={5} /> : null}
      {pool.isError ? <ErrorState error={pool.error} /> : null}
      <Pool people={kind} chosen={person === undefined ? [] : [person]} onToggle={setPerson} most={20} />
    </ConfirmAct>
  );
}
