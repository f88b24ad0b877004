package models

import "time"

// WaitingKind is a kind of thing that waits for somebody. Stable kebab-case, the
// translation key.
type WaitingKind string

const (
	TaskToDo              WaitingKind = "task-to-do"
	TaskReturned          WaitingKind = "task-returned"
	SignOffAsked          WaitingKind = "sign-off-asked"
	ReviewOffered         WaitingKind = "review-offered"
	ReviewToWrite         WaitingKind = "review-to-write"
	ChangesRequested      WaitingKind = "changes-requested"
	DraftIdle             WaitingKind = "draft-idle"
	SeatOffered           WaitingKind = "seat-offered"
	InterviewComing       WaitingKind = "interview-coming"
	ClockMoved            WaitingKind = "clock-moved"
	AttendanceToMark      WaitingKind = "attendance-to-mark"
	AttendanceToConfirm   WaitingKind = "attendance-to-confirm"
	InterviewToHold       WaitingKind = "interview-to-hold"
	PanelIncomplete       WaitingKind = "panel-incomplete"
	VoteDue               WaitingKind = "vote-due"
	FeedbackDue           WaitingKind = "feedback-due"
	BarOffered            WaitingKind = "bar-offered"
	CandidacyToArrange    WaitingKind = "candidacy-to-arrange"
	CaseShort             WaitingKind = "case-short"
	AppointmentToSign     WaitingKind = "appointment-to-sign"
	SkillFixToResolve     WaitingKind = "skill-fix-to-resolve"
	PlanUpdateOffered     WaitingKind = "plan-update-offered"
	CertificationExpiring WaitingKind = "certification-expiring"
	RenewalDue            WaitingKind = "renewal-due"
	AwayFromMeeting       WaitingKind = "away-from-meeting"
	AwayFromMentees       WaitingKind = "away-from-mentees"
)

// Waiting is one thing that waits for a person. ID is of the kind's own noun,
// Within of what it belongs to; the other fields are set where the kind has them.
type Waiting struct {
	Kind      WaitingKind `gorm:"-"`
	ID        int64
	Within    int64
	PersonID  PersonID // whom it is about
	ServiceID ServiceID
	Title     string
	Text      string // what somebody wrote about it
	Level     int
	Number    int // blocking findings, a bar, a version
	Since     time.Time
	DueAt     *time.Time
	DueOn     Date // a civil date of the person it waits for
	StartsAt  *time.Time
}
