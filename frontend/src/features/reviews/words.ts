import type { Review } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/reviews';
import type { DeclineReason } from './queries';
import type { SaveState } from './saver';

export const verdictText: Record<Exclude<Review['verdict'], ''>, () => string> = {
  approve: m.verdictApprove,
  changes: m.verdictChanges,
  not_accept: m.verdictNotAccept,
};

export const reasonText: Record<DeclineReason, () => string> = {
  busy: m.reasonBusy,
  conflict: m.reasonConflict,
  not_my_area: m.reasonNotMyArea,
};

export const saveText: Record<SaveState, () => string> = {
  saved: m.saved,
  unsaved: m.unsaved,
  saving: m.saving,
  offline: m.offline,
  refused: m.notSaved,
};

/** The levels of a case: what each is called, and what shows it. */
export const levels = [
  { name: m.level1, guide: m.level1Guide },
  { name: m.level2, guide: m.level2Guide },
  { name: m.level3, guide: m.level3Guide },
  { name: m.level4, guide: m.level4Guide },
] as const;
