import { NativeSelect, Switch } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { NotificationChannel, NotificationChoices, NotificationGroup } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/settings';
import { Section } from '#shared/ui/Section';
import { Tag } from '#shared/ui/Tag';
import { type Channel, channelsOf, type Pace, wayOf } from './choices';
import classes from './notifications.module.css';
import { choicesOptions } from './queries';
import { Times } from './Times';
import { useChoose } from './useChoose';
import { Webhook } from './Webhook';

const names: Record<Channel, () => string> = { app: m.byBell, mail: m.byMail, webhook: m.byWebhook };
const paces: Record<Pace, () => string> = { at_once: m.atOnce, digest: m.inDigest, off: m.off };

/** What I want to hear of, by which way, and when. */
export function Notifications() {
  const { data } = useSuspenseQuery(choicesOptions());
  return (
    <>
      <Section title={m.notifications()} hint={hintOf(data)}>
        <Table all={data} />
      </Section>
      {data.mail.on || data.webhook ? <Times times={data.times} /> : null}
      <Webhook hook={data.webhook} />
    </>
  );
}

function hintOf({ mail }: NotificationChoices): string {
  if (!mail.on) return m.notificationsHint();
  return mail.address ? m.mailHint({ address: mail.address }) : m.noAddressHint();
}

function Table({ all }: { all: NotificationChoices }) {
  const channels = channelsOf(all);
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{m.whatItIsAbout()}</th>
          {channels.map((channel) => (
            <th key={channel} scope="col">
              {names[channel]()}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {all.groups.map((group) => (
          <Row key={group.group} group={group} channels={channels} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ group, channels }: { group: NotificationGroup; channels: Channel[] }) {
  return (
    <tr>
      <th scope="row">
        <span className={classes.about}>{group.about}</span>
        {group.why.map((reason) => (
          <small key={reason.code}>{reason.text}</small>
        ))}
      </th>
      {channels.map((channel) => {
        const way = wayOf(group, channel);
        return (
          <td key={channel} data-channel={names[channel]()}>
            {way ? <Choice group={group} way={way} /> : null}
          </td>
        );
      })}
    </tr>
  );
}

/** One way has one answer, two, or three: a word, a switch, a list. */
function Choice({ group, way }: { group: NotificationGroup; way: NotificationChannel }) {
  const choose = useChoose();
  const label = m.choiceOf({ about: group.about, channel: names[way.channel]() });
  if (way.paces.length === 1) return <Tag>{m.alwaysTold()}</Tag>;
  if (way.paces.length === 2) {
    return (
      <Switch
        aria-label={label}
        checked={way.pace !== 'off'}
        onChange={(event) => choose(group.group, way, event.currentTarget.checked ? 'at_once' : 'off')}
      />
    );
  }
  return (
    <NativeSelect
      aria-label={label}
      size="xs"
      data={way.paces.map((value) => ({ value, label: paces[value as Pace]() }))}
      value={way.pace}
      onChange={(event) => choose(group.group, way, event.currentTarget.value as Pace)}
    />
  );
}
