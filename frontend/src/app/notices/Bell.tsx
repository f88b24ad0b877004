import { ActionIcon } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBell } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { m } from '#shared/i18n/gen/notices';
import { useMe } from '#shared/me/me';
import classes from './notices.module.css';

const Notices = lazy(() => import('./Notices'));

const MOST = 99;

/** How much was told and not read, and the way to read it. */
export function Bell() {
  const me = useMe();
  const [opened, { open, close }] = useDisclosure(false);
  const unread = me?.unread ?? 0;
  return (
    <>
      <ActionIcon
        className={classes.bell}
        aria-label={unread > 0 ? m.unread({ count: unread }) : m.title()}
        aria-haspopup="dialog"
        onClick={open}
      >
        <IconBell size={17} stroke={1.7} aria-hidden />
        {unread > 0 ? (
          <span className={classes.count} aria-hidden>
            {unread > MOST ? `${MOST}+` : unread}
          </span>
        ) : null}
      </ActionIcon>
      <Suspense>{opened && me ? <Notices me={me} onClose={close} /> : null}</Suspense>
    </>
  );
}
