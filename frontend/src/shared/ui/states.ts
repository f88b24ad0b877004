import { m } from '../i18n/gen/common';
import type { Glyph } from './StatusGlyph';

type Shown = { glyph: Glyph; text: () => string };

/** How each state of each machine is drawn and called; the server's words, the glossary's translations. */
export const states = {
  task: {
    todo: { glyph: 'todo', text: m.taskTodo },
    doing: { glyph: 'doing', text: m.taskDoing },
    submitted: { glyph: 'review', text: m.taskSubmitted },
    done: { glyph: 'done', text: m.taskDone },
    waived: { glyph: 'done', text: m.taskWaived },
    accredited: { glyph: 'done', text: m.taskAccredited },
  },
  plan: {
    active: { glyph: 'doing', text: m.planActive },
    completed: { glyph: 'done', text: m.planCompleted },
    cancelled: { glyph: 'off', text: m.planCancelled },
  },
  showCase: {
    draft: { glyph: 'todo', text: m.caseDraft },
    in_review: { glyph: 'review', text: m.caseInReview },
    changes_requested: { glyph: 'doing', text: m.caseChangesRequested },
    approved: { glyph: 'done', text: m.caseApproved },
    not_accepted: { glyph: 'blocked', text: m.caseNotAccepted },
    withdrawn: { glyph: 'off', text: m.caseWithdrawn },
  },
  assignment: {
    offered: { glyph: 'todo', text: m.assignmentOffered },
    accepted: { glyph: 'doing', text: m.assignmentAccepted },
    submitted: { glyph: 'done', text: m.assignmentSubmitted },
    declined: { glyph: 'off', text: m.assignmentDeclined },
    expired: { glyph: 'off', text: m.assignmentExpired },
    released: { glyph: 'off', text: m.assignmentReleased },
  },
  finding: {
    open: { glyph: 'todo', text: m.findingOpen },
    answered: { glyph: 'review', text: m.findingAnswered },
    cleared: { glyph: 'done', text: m.findingCleared },
  },
  verdict: {
    approve: { glyph: 'done', text: m.verdictApprove },
    changes: { glyph: 'doing', text: m.verdictChanges },
    not_accept: { glyph: 'blocked', text: m.verdictNotAccept },
  },
  candidacy: {
    building: { glyph: 'doing', text: m.candidacyBuilding },
    ready: { glyph: 'todo', text: m.candidacyReady },
    scheduling: { glyph: 'doing', text: m.candidacyScheduling },
    scheduled: { glyph: 'review', text: m.candidacyScheduled },
    voting: { glyph: 'review', text: m.candidacyVoting },
    certified: { glyph: 'done', text: m.candidacyCertified },
    not_yet: { glyph: 'off', text: m.candidacyNotYet },
    withdrawn: { glyph: 'off', text: m.candidacyWithdrawn },
  },
  interview: {
    proposed: { glyph: 'todo', text: m.interviewProposed },
    confirmed: { glyph: 'review', text: m.interviewConfirmed },
    held: { glyph: 'done', text: m.interviewHeld },
    cancelled: { glyph: 'off', text: m.interviewCancelled },
  },
  seat: {
    invited: { glyph: 'todo', text: m.seatInvited },
    accepted: { glyph: 'done', text: m.seatAccepted },
    declined: { glyph: 'off', text: m.seatDeclined },
    replaced: { glyph: 'off', text: m.seatReplaced },
  },
  ballot: {
    open: { glyph: 'review', text: m.ballotOpen },
    closed: { glyph: 'done', text: m.ballotClosed },
    void: { glyph: 'off', text: m.ballotVoid },
  },
  vote: {
    pass: { glyph: 'done', text: m.votePass },
    not_yet: { glyph: 'doing', text: m.voteNotYet },
    recuse: { glyph: 'off', text: m.voteRecuse },
  },
  standing: {
    provisional: { glyph: 'doing', text: m.standingProvisional },
    active: { glyph: 'done', text: m.standingActive },
    lapsed: { glyph: 'off', text: m.standingLapsed },
    suspended: { glyph: 'blocked', text: m.standingSuspended },
    emeritus: { glyph: 'done', text: m.standingEmeritus },
    revoked: { glyph: 'blocked', text: m.standingRevoked },
  },
} as const satisfies Record<string, Record<string, Shown>>;

export type Machine = keyof typeof states;

/** A state that this page does not know yet, since the server is newer, is shown by its own name. */
export function shownState(machine: Machine, state: string): Shown {
  const known: Record<string, Shown> = states[machine];
  return known[state] ?? { glyph: 'todo', text: () => state.replaceAll('_', ' ') };
}

export const stateText = (machine: Machine, state: string): string => shownState(machine, state).text();
