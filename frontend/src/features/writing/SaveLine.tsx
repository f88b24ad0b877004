import { Loader } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCloudOff, IconGitMerge, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { m } from '#shared/i18n/gen/writing';
import { Moment } from '#shared/time/Moment';
import type { Desk } from './desk';
import type { DeskState, Status } from './state';
import classes from './writing.module.css';

const icon = { size: 15, stroke: 1.8, 'aria-hidden': true } as const;

const icons: Record<Status, ReactNode> = {
  saved: <IconCheck {...icon} />,
  edited: <IconPencil {...icon} />,
  saving: <Loader size={13} />,
  offline: <IconCloudOff {...icon} />,
  refused: <IconAlertTriangle {...icon} />,
  conflict: <IconGitMerge {...icon} />,
};

const texts: Record<Status, () => string> = {
  saved: m.saved,
  edited: m.keptHere,
  saving: m.saving,
  offline: m.offline,
  refused: m.notTaken,
  conflict: m.twoVersions,
};

/** Whether what is written is safe, and where. */
export function SaveLine({ desk, state }: { desk: Desk; state: DeskState }) {
  const { status, draft } = state;
  return (
    <span className={classes.save} data-status={status}>
      {icons[status]}
      <span role="status">{texts[status]()}</span>
      {status === 'saved' && draft.revision > 1 ? (
        <span className={classes.muted}>
          <Moment at={draft.updatedAt} show="relative" />
        </span>
      ) : null}
      {status === 'offline' || status === 'refused' ? (
        <button type="button" className={classes.linkButton} onClick={() => desk.retry()}>
          {m.tryNow()}
        </button>
      ) : null}
    </span>
  );
}
