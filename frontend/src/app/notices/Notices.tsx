import { Drawer } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Me, Notification } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/notices';
import { More, rowsOf } from '#shared/tables/More';
import { Moment } from '#shared/time/Moment';
import { Empty } from '#shared/ui/Empty';
import { ErrorState } from '#shared/ui/ErrorState';
import { TextSkeleton } from '#shared/ui/Skeletons';
import classes from './notices.module.css';
import { useNotices, useRead } from './queries';
import { noticeTarget } from './target';

type Props = { me: Me; onClose: () => void };

/** What I was told, newest first. */
export default function Notices({ me, onClose }: Props) {
  const query = useNotices();
  const rows = rowsOf(query.data);
  useRead(me.unread > 0 ? rows[0]?.id : undefined);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={420}
      title={m.title()}
      closeButtonProps={{ 'aria-label': m.close() }}
    >
      {query.isPending ? <TextSkeleton lines={6} /> : null}
      {query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isSuccess && rows.length === 0 ? <Empty title={m.none()}>{m.noneText()}</Empty> : null}
      <ul className={classes.list}>
        {rows.map((told) => (
          <Notice key={told.id} told={told} to={noticeTarget(told, me)} onFollow={onClose} />
        ))}
      </ul>
      <More query={query} />
    </Drawer>
  );
}

type NoticeProps = { told: Notification; to: string | undefined; onFollow: () => void };

function Notice({ told, to, onFollow }: NoticeProps) {
  return (
    <li className={classes.notice} data-new={told.readAt ? undefined : true}>
      {to ? (
        <Link to={to} onClick={onFollow}>
          {told.title}
        </Link>
      ) : (
        <span>{told.title}</span>
      )}
      <span className={classes.when}>
        <Moment at={told.createdAt} show="relative" />
      </span>
    </li>
  );
}
