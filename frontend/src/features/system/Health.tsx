import type { System } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/system';
import { Troubles } from '#shared/ui/late/Troubles';
import { type Trouble, troublesOf } from './model';

const texts: Record<Trouble['kind'], (count: number) => string> = {
  pending: m.troublePending,
  late: (count) => m.troubleLate({ count }),
  troubled: (count) => m.troubleTroubled({ count }),
  versions: m.troubleVersions,
  zones: m.troubleZones,
};

const textOf = (trouble: Trouble): string => texts[trouble.kind]('count' in trouble ? trouble.count : 0);

export function Health({ system }: { system: System }) {
  return <Troubles troubles={troublesOf(system).map(textOf)} label={m.attention()} well={m.allWell()} />;
}
