import { m } from '#shared/i18n/gen/slots';
import type { Sitting } from './Band';

const texts: Record<Sitting['role'], () => string> = {
  candidate: m.candidate,
  sme: m.sme,
  developer: m.developer,
  shadow: m.shadow,
  viewer: m.you,
};

/** What somebody is in the meeting. */
export const roleText = ({ role, chair }: Pick<Sitting, 'role' | 'chair'>): string =>
  chair ? m.chair() : texts[role]();
