import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { api } from '#shared/api/client';
import type { Calendar } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/calendars';
import { Moment } from '#shared/time/Moment';
import { Tag } from '#shared/ui/Tag';
import { toast, toastProblem } from '#shared/ui/toast';
import { CalendarName } from './CalendarName';
import { useReread } from './queries';
import { RemoveButton } from './RemoveButton';
import classes from './settings.module.css';

const at = (calendar: Calendar) => ({ params: { path: { id: calendar.id } } });

export function CalendarRow({ calendar }: { calendar: Calendar }) {
  const [renaming, setRenaming] = useState(false);
  return (
    <li className={classes.calendar}>
      {renaming ? (
        <CalendarName calendar={calendar} onDone={() => setRenaming(false)} />
      ) : (
        <p>
          <b>{calendar.name}</b> <span className={classes.host}>{calendar.address}</span>
        </p>
      )}
      <State calendar={calendar} />
      <Group gap="xs">
        <Refresh calendar={calendar} />
        {renaming ? null : (
          <Button variant="default" size="xs" onClick={() => setRenaming(true)}>
            {m.rename()}
          </Button>
        )}
        <Remove calendar={calendar} />
      </Group>
    </li>
  );
}

/** Of when the busy times are, and what was in the way since. */
function State({ calendar }: { calendar: Calendar }) {
  const { fetchedAt, failure, unread, waiting } = calendar;
  return (
    <div className={classes.state} role="status">
      {failure ? (
        <p>
          <Tag tone="warn">{m.failing()}</Tag> {failure.text}
        </p>
      ) : null}
      <p className={classes.hint}>
        {fetchedAt ? (
          <>
            {m.readAt()} <Moment at={fetchedAt} show="both" />
          </>
        ) : (
          m.neverRead()
        )}
        {waiting ? ` · ${m.reading()}` : null}
      </p>
      {unread > 0 ? <p className={classes.hint}>{m.unread({ count: unread })}</p> : null}
    </div>
  );
}

function Refresh({ calendar }: { calendar: Calendar }) {
  const reread = useReread();
  const refresh = api.useMutation('post', '/me/calendars/{id}/refresh');
  const send = (): void => refresh.mutate(at(calendar), { onSuccess: reread, onError: toastProblem });
  return (
    <Button variant="default" size="xs" onClick={send} loading={refresh.isPending || calendar.waiting}>
      {m.refresh()}
    </Button>
  );
}

function Remove({ calendar }: { calendar: Calendar }) {
  const reread = useReread();
  const remove = api.useMutation('delete', '/me/calendars/{id}');
  const gone = (): void => {
    toast(m.removed());
    reread();
  };
  return (
    <RemoveButton
      verb={m.remove()}
      title={m.removeTitle({ name: calendar.name })}
      consequence={m.removeThen()}
      onConfirm={() => remove.mutate(at(calendar), { onSuccess: gone })}
      remove={remove}
    />
  );
}
