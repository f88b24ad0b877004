import type { PersonRef, SiteRef } from '#shared/api/schema';
import type { Told } from '#shared/forms/late/overtaken';
import { m } from '#shared/i18n/gen/peopleAdmin';
import { dateText } from '#shared/time/format';
import { nameOf } from '#shared/ui/names';

const day = (date: string): string => (date ? dateText(date) : '');

/** What is kept of a person, as it is said where two changed it at once. */
export const identityTold = (sites: readonly Pick<SiteRef, 'id' | 'name'>[]): Told<never>[] => [
  { name: 'name', label: m.name(), text: (v: string) => v },
  { name: 'nativeName', label: m.nativeName(), text: (v: string) => v },
  { name: 'title', label: m.jobTitle(), text: (v: string) => v },
  {
    name: 'siteId',
    label: m.site(),
    text: (id: string) => sites.find((site) => String(site.id) === id)?.name ?? id,
  },
  { name: 'manager', label: m.manager(), text: (v: PersonRef | null) => (v ? nameOf(v) : '') },
  { name: 'startedOn', label: m.startedOn(), text: day },
  { name: 'leavesOn', label: m.leavesOn(), text: day },
];
