import { IconClockPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { keyOf, targetOf } from '#features/inbox/model';
import { kindText } from '#features/inbox/words';
import type { InboxItem } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/palette';
import { inboxOptions } from '#shared/me/inbox';
import { dateText } from '#shared/time/format';
import { type Time, useTime } from '#shared/time/useTime';
import { nameOf } from '#shared/ui/names';
import { contains, type Entry } from './entries';

const MOST = 4;

/** What waits for the person, the most urgent first; by its words once something was typed. */
export function useDoNow(text: string): Entry[] {
  const { data } = useQuery(inboxOptions());
  const time = useTime();
  const mine = (data?.items ?? []).filter((item) => item.turn === 'mine');
  const entries = mine.map((item) => entryOf(item, time));
  const matching = entries.filter((entry) => contains(`${entry.label} ${entry.description ?? ''}`, text));
  return matching.slice(0, MOST);
}

function entryOf(item: InboxItem, time: Time): Entry {
  const about = [item.title, item.person ? nameOf(item.person) : '', item.service?.name, due(item, time)];
  return {
    id: keyOf(item),
    to: pathOf(item),
    group: m.doNow(),
    label: kindText[item.kind](),
    description: about.filter(Boolean).join(', '),
    icon: <IconClockPlay size={18} stroke={1.6} aria-hidden />,
  };
}

function due(item: InboxItem, time: Time): string | undefined {
  if (item.dueOn) return m.due({ when: dateText(item.dueOn, { weekday: true }) });
  if (!item.dueAt) return undefined;
  return m.due({ when: time.relative(item.dueAt) ?? time.full(item.dueAt) });
}

/** What has no page of its own is answered in the inbox. */
function pathOf(item: InboxItem): string {
  const target = targetOf(item);
  if (!target) return '/inbox';
  return target.to.replace(/\$(\w+)/g, (_, name: string) => encodeURIComponent(target.params?.[name] ?? ''));
}
