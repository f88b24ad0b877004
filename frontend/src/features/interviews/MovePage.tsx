import { Button } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { m } from '#shared/i18n/gen/slots';
import { Moment } from '#shared/time/Moment';
import { findAction } from '#shared/ui/ActionButton';
import { nameOf } from '#shared/ui/names';
import { Page } from '#shared/ui/Page';
import { PageSkeleton } from '#shared/ui/Skeletons';
import { interviewOptions, otherHoursOptions } from './queries';
import { FoundToMove } from './slots/FoundToMove';
import { Refused } from './slots/Refused';

const MoveByHand = lazy(() => import('./Move').then((f) => ({ default: f.MoveByHand })));

type Props = { id: number; from: string | undefined; onFrom: (from: string | undefined) => void };

/** Another hour for an interview that stays what it is, the same people first. */
export function MovePage({ id, from, onFrom }: Props) {
  const { data } = useSuspenseQuery(interviewOptions(id));
  const [byHand, setByHand] = useState(false);
  const found = useQuery({ ...otherHoursOptions(id, from), placeholderData: (before) => before });
  const move = findAction(data.actions, 'move');
  return (
    <Page
      title={m.moveTitle({ name: nameOf(data.candidate), service: data.service.name })}
      meta={
        <>
          {m.now()} <Moment at={data.startsAt} />
        </>
      }
      width="wide"
      crumbs={[
        { to: '/interviews', text: m.interviews() },
        { to: '/interviews/$id', params: { id: String(id) }, text: nameOf(data.candidate) },
      ]}
      actions={
        move?.allowed ? (
          <Button variant="default" onClick={() => setByHand(true)}>
            {m.byHand()}
          </Button>
        ) : undefined
      }
    >
      {found.isPending ? <PageSkeleton sections={[330, 480]} /> : null}
      {found.isError ? (
        <Refused error={found.error} id={data.candidacyId} retry={() => void found.refetch()} />
      ) : null}
      {found.isSuccess ? (
        <FoundToMove
          interview={data}
          found={found.data}
          from={from}
          onFrom={onFrom}
          pending={found.isPlaceholderData}
        />
      ) : null}
      <Suspense>{byHand ? <MoveByHand interview={data} onClose={() => setByHand(false)} /> : null}</Suspense>
    </Page>
  );
}
