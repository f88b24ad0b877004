import type { NotificationChoices } from '#shared/api/schema';

/** The same choices with one of them set. */
export function withChoice(
  all: NotificationChoices,
  group: string,
  channel: string,
  on: boolean,
): NotificationChoices {
  const groups = all.groups.map((g) =>
    g.group === group
      ? { ...g, channels: g.channels.map((c) => (c.channel === channel ? { ...c, on } : c)) }
      : g,
  );
  return { ...all, groups };
}
