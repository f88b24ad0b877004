import { http } from '#shared/api/client';
import { ifMatch } from '#shared/api/edit';
import type { Act, InboxItem } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/inbox';

/** What a person gives with an answer. */
export type Given = { conflict?: 'none' | 'declared'; reason: string; choice: string };

/** Which question comes before it is sent. */
export type Asks = 'nothing' | 'conflict' | 'choice' | 'reason' | 'note';

export type Answer = {
  /** The word of the button, and of the toast. */
  verb: () => string;
  done: () => string;
  asks: Asks;
  send: (item: InboxItem, given: Given) => Promise<unknown>;
};

const at = (item: InboxItem) => ({ params: { path: { id: item.subject.id } } });

const revised = (item: InboxItem) => ({
  params: { path: { id: item.subject.id } },
  headers: item.revision ? ifMatch(item.revision) : {},
});

type Declining = 'busy' | 'conflict' | 'not_my_area';

const declineReview: Answer = {
  verb: m.decline,
  done: m.declined,
  asks: 'choice',
  send: (item, { choice, reason }) =>
    http.POST('/assignments/{id}/decline', {
      ...at(item),
      body: { reason: choice as Declining, note: reason },
    }),
};

/** What can be answered in the list, by kind and action; everything else is done on its own page. */
const answers: Record<string, Answer> = {
  'review-offered/accept': {
    verb: m.accept,
    done: m.accepted,
    asks: 'conflict',
    send: (item, { conflict }) =>
      http.POST('/assignments/{id}/accept', { ...at(item), body: { conflict: conflict ?? 'none' } }),
  },
  'review-offered/decline': declineReview,
  'review-to-write/decline': { ...declineReview, verb: m.handBack, done: m.handedBack },
  'seat-offered/accept': {
    verb: m.accept,
    done: m.accepted,
    asks: 'conflict',
    send: (item, { conflict }) =>
      http.POST('/seats/{id}/accept', { ...at(item), body: { conflict: conflict ?? 'none' } }),
  },
  'seat-offered/decline': {
    verb: m.decline,
    done: m.declined,
    asks: 'reason',
    send: (item, { reason }) => http.POST('/seats/{id}/decline', { ...at(item), body: { reason } }),
  },
  'sign-off-asked/sign_off': {
    verb: m.signOff,
    done: m.signedOff,
    asks: 'note',
    send: (item, { reason }) =>
      http.POST('/tasks/{id}/sign-off', { ...revised(item), body: { note: reason } }),
  },
  'sign-off-asked/return': {
    verb: m.giveBack,
    done: m.gaveBack,
    asks: 'reason',
    send: (item, { reason }) => http.POST('/tasks/{id}/return', { ...revised(item), body: { note: reason } }),
  },
  'clock-moved/reconfirm': {
    verb: m.reconfirm,
    done: m.reconfirmed,
    asks: 'nothing',
    send: (item) => http.POST('/interviews/{id}/reconfirm', at(item)),
  },
  'attendance-to-confirm/confirm-attendance': {
    verb: m.confirmAttendance,
    done: m.confirmed,
    asks: 'nothing',
    send: (item) => http.POST('/interviews/{id}/attendance/confirm', at(item)),
  },
  'interview-to-hold/hold': {
    verb: m.sayHeld,
    done: m.ballotOpened,
    asks: 'nothing',
    send: (item) => http.POST('/interviews/{id}/hold', at(item)),
  },
  'bar-offered/take_bar': {
    verb: m.takeBar,
    done: m.barTaken,
    asks: 'nothing',
    send: (item) => http.POST('/candidacies/{id}/bar', { ...at(item), body: { number: item.number } }),
  },
  'appointment-to-sign/sign': {
    verb: m.sign,
    done: m.signed,
    asks: 'nothing',
    send: (item) => http.POST('/appointments/{id}/sign', { ...at(item), body: {} }),
  },
  'appointment-to-sign/decline': {
    verb: m.decline,
    done: m.declined,
    asks: 'reason',
    send: (item, { reason }) => http.POST('/appointments/{id}/decline', { ...at(item), body: { reason } }),
  },
  'skill-fix-to-resolve/resolve': {
    verb: m.close,
    done: m.closed,
    asks: 'nothing',
    send: (item) => http.POST('/skill-fixes/{id}/resolve', at(item)),
  },
  'renewal-due/renew': {
    verb: m.renew,
    done: m.renewed,
    asks: 'nothing',
    send: (item) => http.POST('/standings/{id}/renew', at(item)),
  },
};

export type Offered = { action: Act; answer: Answer };

/** The answers of an item that can be given in the list, in the server's order. */
export function offeredFor(item: InboxItem): Offered[] {
  return item.actions.flatMap((action) => {
    const answer = answers[`${item.kind}/${action.name}`];
    return answer ? [{ action, answer }] : [];
  });
}
