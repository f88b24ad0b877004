import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { QueueItem } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/reviews';
import { ActionButton, findAction } from '#shared/ui/ActionButton';
import { Person } from '#shared/ui/PersonName';
import { StatusPill } from '#shared/ui/StatusPill';
import { Tag } from '#shared/ui/Tag';
import { AuthorNow } from './AuthorNow';
import { Due } from './Due';
import type { Asking } from './Queue';
import classes from './queue.module.css';

type Props = { item: QueueItem; onAsk: (asking: Asking) => void };

const to = (item: QueueItem) => ({ to: '/reviews/$assignment', params: { assignment: item.id } }) as const;

export function QueueRow({ item, onAsk }: Props) {
  return (
    <li className={classes.row} data-row>
      <div className={classes.what}>
        <span className={classes.title}>
          <Link {...to(item)}>{item.title}</Link>
        </span>
        <span className={classes.about}>
          <StatusPill machine="assignment" state={item.state} />
          <Tag>{item.service.name}</Tag>
          <span>{m.claims({ level: item.claimedLevel })}</span>
          {item.versionNumber > 1 ? <span>{m.roundNumber({ round: item.versionNumber })}</span> : null}
          {item.asDeveloper ? <span>{m.asDeveloper()}</span> : null}
        </span>
      </div>
      <div className={classes.author}>
        <Person person={item.author} size={26} both={false} sub={<AuthorNow person={item.author} />} />
      </div>
      <Due asked={item} />
      <Acts item={item} onAsk={onAsk} />
    </li>
  );
}

function Acts({ item, onAsk }: Props) {
  const accepted = item.state === 'accepted';
  return (
    <div className={classes.acts}>
      {accepted ? (
        <Button size="xs" variant="light" renderRoot={(props) => <Link {...props} {...to(item)} />}>
          {m.review()}
        </Button>
      ) : null}
      <ActionButton
        action={findAction(item.actions, 'accept')}
        size="xs"
        variant="light"
        onClick={() => onAsk({ item, for: 'accept' })}
      >
        {m.accept()}
      </ActionButton>
      <ActionButton
        action={findAction(item.actions, 'decline')}
        size="xs"
        variant="default"
        onClick={() => onAsk({ item, for: 'decline' })}
      >
        {accepted ? m.handBack() : m.decline()}
      </ActionButton>
    </div>
  );
}
