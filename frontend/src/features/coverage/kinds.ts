import { m } from '#shared/i18n/gen/whatIf';
import type { Kind } from './changes';

const texts: Record<Kind, () => string> = {
  leaves: m.leaves,
  away: m.away,
  moves: m.moves,
  hours: m.hours,
  gains: m.gains,
};

export const kindText = (kind: Kind): string => texts[kind]();
