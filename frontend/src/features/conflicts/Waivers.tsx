import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#shared/api/client';
import type { ConflictWaiver } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/conflicts';
import { More, rowsOf } from '#shared/tables/More';
import { Moment } from '#shared/time/Moment';
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
import { kindText } from './kinds';
import { useReread, waiversOptions } from './queries';
import { Two } from './Two';

/** What was waived, for whom towards whom, and why; what was taken back stays to be read. */
export function Waivers() {
  const query = useInfiniteQuery(waiversOptions());
  const rows = rowsOf(query.data);
  return (
    <Section title={m.waivers()} hint={m.waiversHint()}>
      {query.isPending ? <TableSkeleton rows={2} /> : null}
      {query.error ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isSuccess && rows.length === 0 ? <Empty title={m.noneWaived()} /> : null}
      <ul className={classes.list}>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
      <More query={query} />
    </Section>
  );
}

function Row({ row }: { row: ConflictWaiver }) {
  const [asked, setAsked] = useState(false);
  const reread = useReread();
  const revoke = api.useMutation('post', '/conflict-waivers/{id}/revoke');
  const send = (): void =>
    revoke.mutate(
      { params: { path: { id: row.id } } },
      {
        onSuccess: () => {
          toast(m.revokedToast());
          setAsked(false);
          reread();
        },
      },
    );
  return (
    <li data-over={row.revokedAt ? true : undefined}>
      <div>
        <Two person={row.person} other={row.other} sign="→" /> <Tag>{kindText(row.kind)}</Tag>
        <p>{row.reason}</p>
        <small>
          {m.waivedBy({ name: nameOf(row.waivedBy) })} · <Moment at={row.waivedAt} show="relative" />
        </small>
      </div>
      {row.revokedAt ? <Tag>{m.revoked()}</Tag> : null}
      <ActionButton
        action={findAction(row.actions, 'revoke')}
        variant="default"
        size="xs"
        onClick={() => setAsked(true)}
      >
        {m.revoke()}
      </ActionButton>
      <ConfirmAct
        opened={asked}
        onClose={() => setAsked(false)}
        onConfirm={send}
        title={m.revokeTitle({ person: nameOf(row.person), other: nameOf(row.other) })}
        consequence={m.revokeThen()}
        verb={m.revoke()}
        pending={revoke.isPending}
        error={revoke.error}
      />
    </li>
  );
}
