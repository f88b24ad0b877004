import { Button, CopyButton, Group } from '@mantine/core';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#shared/api/client';
import { m } from '#shared/i18n/gen/calendarLink';
import { Moment } from '#shared/time/Moment';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { KeyList, Section } from '#shared/ui/Section';
import { toast } from '#shared/ui/toast';
import { calendarLinkOptions } from './queries';
import classes from './settings.module.css';

/** The private address at which my calendar program reads what I have before me. */
export function CalendarLink() {
  const { data } = useSuspenseQuery(calendarLinkOptions());
  const [path, setPath] = useState<string>();
  return (
    <Section title={m.title()} hint={m.hint()}>
      {path ? <Address url={new URL(path, window.location.origin).href} /> : null}
      {data.exists && data.createdAt ? (
        <KeyList
          items={[
            [m.made(), <Moment key="made" at={data.createdAt} show="both" />],
            [m.used(), data.usedAt ? <Moment key="used" at={data.usedAt} show="both" /> : m.unused()],
          ]}
        />
      ) : (
        <p>{m.none()}</p>
      )}
      <Group gap="sm" mt="md">
        <Make exists={data.exists} onMade={setPath} />
        {data.exists ? <End onEnded={() => setPath(undefined)} /> : null}
      </Group>
    </Section>
  );
}

function Address({ url }: { url: string }) {
  return (
    <div className={classes.secret} role="status">
      <p>{m.once()}</p>
      <code>{url}</code>
      <CopyButton value={url}>
        {({ copied, copy }) => (
          <Button size="xs" onClick={copy}>
            {copied ? m.copied() : m.copy()}
          </Button>
        )}
      </CopyButton>
      <p>{m.how()}</p>
    </div>
  );
}

function useReadAgain(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: calendarLinkOptions().queryKey });
}

/** A first address is made at once; a new one ends the other, so that is asked. */
function Make({ exists, onMade }: { exists: boolean; onMade: (path: string) => void }) {
  const [asked, setAsked] = useState(false);
  const readAgain = useReadAgain();
  const make = api.useMutation('post', '/me/calendar-link');
  const send = (): void =>
    make.mutate(
      {},
      {
        onSuccess: (made) => {
          setAsked(false);
          onMade(made.path);
          readAgain();
        },
      },
    );
  return (
    <>
      <Button variant="default" loading={make.isPending} onClick={() => (exists ? setAsked(true) : send())}>
        {exists ? m.renew() : m.make()}
      </Button>
      <ConfirmAct
        opened={asked}
        onClose={() => setAsked(false)}
        onConfirm={send}
        title={m.renewTitle()}
        consequence={m.renewThen()}
        verb={m.renew()}
        pending={make.isPending}
        error={make.error}
      />
    </>
  );
}

function End({ onEnded }: { onEnded: () => void }) {
  const [asked, setAsked] = useState(false);
  const readAgain = useReadAgain();
  const end = api.useMutation('delete', '/me/calendar-link');
  const send = (): void =>
    end.mutate(
      {},
      {
        onSuccess: () => {
          setAsked(false);
          toast(m.ended());
          onEnded();
          readAgain();
        },
      },
    );
  return (
    <>
      <Button variant="default" onClick={() => setAsked(true)}>
        {m.end()}
      </Button>
      <ConfirmAct
        opened={asked}
        onClose={() => setAsked(false)}
        onConfirm={send}
        title={m.endTitle()}
        consequence={m.endThen()}
        verb={m.end()}
        pending={end.isPending}
        error={end.error}
        danger
      />
    </>
  );
}
