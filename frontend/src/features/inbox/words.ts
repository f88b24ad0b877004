import type { InboxItem } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/inbox';

/** What is asked, in a few words: "Review offered". */
export const kindText: Record<InboxItem['kind'], () => string> = {
  'task-to-do': m.kindTaskToDo,
  'task-returned': m.kindTaskReturned,
  'sign-off-asked': m.kindSignOffAsked,
  'review-offered': m.kindReviewOffered,
  'review-to-write': m.kindReviewToWrite,
  'changes-requested': m.kindChangesRequested,
  'draft-idle': m.kindDraftIdle,
  'seat-offered': m.kindSeatOffered,
  'interview-coming': m.kindInterviewComing,
  'clock-moved': m.kindClockMoved,
  'attendance-to-mark': m.kindAttendanceToMark,
  'attendance-to-confirm': m.kindAttendanceToConfirm,
  'interview-to-hold': m.kindInterviewToHold,
  'panel-incomplete': m.kindPanelIncomplete,
  'vote-due': m.kindVoteDue,
  'feedback-due': m.kindFeedbackDue,
  'bar-offered': m.kindBarOffered,
  'candidacy-to-arrange': m.kindCandidacyToArrange,
  'case-short': m.kindCaseShort,
  'appointment-to-sign': m.kindAppointmentToSign,
  'skill-fix-to-resolve': m.kindSkillFixToResolve,
  'plan-update-offered': m.kindPlanUpdateOffered,
  'certification-expiring': m.kindCertificationExpiring,
  'renewal-due': m.kindRenewalDue,
  'away-from-meeting': m.kindAwayFromMeeting,
  'away-from-mentees': m.kindAwayFromMentees,
};

/** The reasons to decline a review for. */
export const choiceText: Record<string, () => string> = {
  busy: m.choiceBusy,
  conflict: m.choiceConflict,
  not_my_area: m.choiceNotMyArea,
};

/** What is done on the page of the thing: the word of the button that leads there. */
export const goText: Partial<Record<InboxItem['kind'], () => string>> = {
  'task-to-do': m.goTask,
  'task-returned': m.goTask,
  'review-to-write': m.goReview,
  'changes-requested': m.goAnswer,
  'draft-idle': m.goWrite,
  'clock-moved': m.goTask,
  'attendance-to-mark': m.goAttendance,
  'vote-due': m.goVote,
  'feedback-due': m.goFeedback,
  'panel-incomplete': m.goPanel,
  'candidacy-to-arrange': m.goPanel,
  'case-short': m.goReviewer,
};
