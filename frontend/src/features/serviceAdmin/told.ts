import type { Told } from '#shared/forms/late/overtaken';
import { m } from '#shared/i18n/gen/serviceAdmin';
import { dateText } from '#shared/time/format';

const text = (value: string): string => value;

/** What a service is, as it is said where two changed it at once. */
export const serviceTold = (): Told<never>[] => [
  { name: 'name', label: m.name(), text },
  { name: 'family', label: m.family(), text },
  { name: 'launchedOn', label: m.launched(), text: (v: string) => (v ? dateText(v) : '') },
  { name: 'targetSmes', label: m.target(), text },
  { name: 'bootstrapRoute', label: m.route(), text: (route: string) => m.routeShort({ route }) },
];
