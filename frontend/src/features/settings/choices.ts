import type { NotificationChannel, NotificationChoices, NotificationGroup } from '#shared/api/schema';

export type Channel = NotificationChannel['channel'];
export type Pace = NotificationChannel['pace'];

/** The same choices with one of them set. */
export function withChoice(
  all: NotificationChoices,
  group: string,
  channel: Channel,
  pace: Pace,
): NotificationChoices {
  const groups = all.groups.map((g) =>
    g.group === group
      ? { ...g, channels: g.channels.map((c) => (c.channel === channel ? { ...c, pace } : c)) }
      : g,
  );
  return { ...all, groups };
}

/** The ways that there are: mail where it goes out, a webhook for who has one. */
export const channelsOf = (all: NotificationChoices): Channel[] => [
  'app',
  ...(all.mail.on ? (['mail'] as const) : []),
  ...(all.webhook ? (['webhook'] as const) : []),
];

export const wayOf = (group: NotificationGroup, channel: Channel): NotificationChannel | undefined =>
  group.channels.find((c) => c.channel === channel);
