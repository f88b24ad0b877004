import { Textarea } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#shared/api/client';
import type { DeclaredConflict } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/conflicts';
import { More, rowsOf } from '#shared/tables/More';
import { Moment } from '#shared/time/Moment';
import { PlainDate } from '#shared/time/PlainDate';
import { ActionButton, findAction } from '#shared/ui/ActionButton';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { Empty } from '#shared/ui/Empty';
import { ErrorState } from '#shared/ui/ErrorState';
import { nameOf } from '#shared/ui/names';
import { Section } from '#shared/ui/Section';
import { TableSkeleton } from '#shared/ui/Skeletons';
import { Tag } from '#shared/ui/Tag';
import { toast } from '#shared/ui/toast';
import classes from './conflicts.module.css';
import { declaredOptions, useReread } from './queries';
import { Two } from './Two';

/** What people declared, in both directions; what has ended stays to be read. */
export function Declared() {
  const query = useInfiniteQuery(declaredOptions());
  const rows = rowsOf(query.data);
  return (
    <Section title={m.declared()} hint={m.declaredHint()}>
      {query.isPending ? <TableSkeleton rows={3} /> : null}
      {query.error ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isSuccess && rows.length === 0 ? <Empty title={m.noneDeclared()} /> : null}
      <ul className={classes.list}>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
      <More query={query} />
    </Section>
  );
}

function Row({ row }: { row: DeclaredConflict }) {
  const [asked, setAsked] = useState(false);
  return (
    <li data-over={row.endedAt ? true : undefined}>
      <div>
        <Two person={row.person} other={row.other} sign="–" />
        <p>{row.reason}</p>
        <small>
          {m.declaredBy({ name: nameOf(row.declaredBy) })} · <Moment at={row.declaredAt} show="relative" />
          {row.endsOn ? (
            <>
              {' · '}
              {m.until()} <PlainDate date={row.endsOn} />
            </>
          ) : null}
          {row.endReason ? ` · ${row.endReason}` : null}
        </small>
      </div>
      {row.endedAt ? <Tag>{m.ended()}</Tag> : null}
      <ActionButton
        action={findAction(row.actions, 'end')}
        variant="default"
        size="xs"
        onClick={() => setAsked(true)}
      >
        {m.end()}
      </ActionButton>
      <EndDialog row={row} opened={asked} onClose={() => setAsked(false)} />
    </li>
  );
}

function EndDialog({
  row,
  opened,
  onClose,
}: {
  row: DeclaredConflict;
  opened: boolean;
  onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const reread = useReread();
  const end = api.useMutation('post', '/conflicts/{id}/end');
  const send = (): void =>
    end.mutate(
      { params: { path: { id: row.id } }, body: { reason } },
      {
        onSuccess: () => {
          toast(m.endedToast());
          onClose();
          reread();
        },
      },
    );
  return (
    <ConfirmAct
      opened={opened}
      onClose={onClose}
      onConfirm={send}
      title={m.endTitle({ person: nameOf(row.person), other: nameOf(row.other) })}
      consequence={m.endThen()}
      verb={m.end()}
      ready={reason.trim() !== ''}
      pending={end.isPending}
      error={end.error}
    >
      <Textarea
        label={m.reason()}
        autosize
        minRows={3}
        maxLength={2000}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmAct>
  );
}
