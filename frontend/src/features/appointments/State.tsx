import type { Appointment } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/appointments';
import { Pill } from '#shared/ui/StatusPill';

/** Declined, in effect, or whose signature it waits for. */
export function State({ of }: { of: Appointment }) {
  if (of.declined) return <Pill glyph="off">{m.declined()}</Pill>;
  if (of.lacking) return <Pill glyph="doing">{m.waitsFor({ capacity: of.lacking })}</Pill>;
  return <Pill glyph="done">{m.inEffect()}</Pill>;
}
