import type { Interview, PersonRef } from '#shared/api/schema';

export type Happened = {
  at: string;
  what: 'asked' | 'accepted' | 'declined' | 'confirmed' | 'held' | 'cancelled';
  person?: PersonRef;
};

/** What the interview knows of its own past, the latest first. */
export function historyOf({ seats, confirmedAt, heldAt, cancelledAt }: Interview): Happened[] {
  const all: Happened[] = [];
  for (const { person, invitedAt, answeredAt, state } of seats) {
    all.push({ at: invitedAt, what: 'asked', person });
    if (answeredAt && (state === 'accepted' || state === 'declined'))
      all.push({ at: answeredAt, what: state, person });
  }
  if (confirmedAt) all.push({ at: confirmedAt, what: 'confirmed' });
  if (heldAt) all.push({ at: heldAt, what: 'held' });
  if (cancelledAt) all.push({ at: cancelledAt, what: 'cancelled' });
  return all.sort((a, b) => b.at.localeCompare(a.at));
}
