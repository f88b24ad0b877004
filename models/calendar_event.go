package models

import "time"

// Audience says for whom a calendar event of an interview is: the candidate's and
// the panel's are two events that say different things.
type Audience string

const (
	ForPanel     Audience = "panel"
	ForCandidate Audience = "candidate"
)

// CalendarStatus is the STATUS of an iCalendar event.
type CalendarStatus string

const (
	EventTentative CalendarStatus = "TENTATIVE"
	EventConfirmed CalendarStatus = "CONFIRMED"
	EventCancelled CalendarStatus = "CANCELLED"
)

// CalendarMethod is the METHOD of an iCalendar message that invites.
type CalendarMethod string

const (
	MethodRequest CalendarMethod = "REQUEST"
	MethodCancel  CalendarMethod = "CANCEL"
)

// CalendarEvent is an interview as it stands in calendars. Its UID is random and
// its own for life; Sequence rises whenever start, end or status change, and when
// somebody is taken out, and never falls.
type CalendarEvent struct {
	UID         string `gorm:"primaryKey"`
	InterviewID InterviewID
	Audience    Audience
	Sequence    int
	StartsAt    time.Time
	EndsAt      time.Time
	Status      CalendarStatus
}

// CalendarGuest is what was last sent of an event to one person, and what their
// calendar last answered.
type CalendarGuest struct {
	UID      string   `gorm:"primaryKey"`
	PersonID PersonID `gorm:"primaryKey;autoIncrement:false"`
	ReplyKey string   // in the address that their calendar answers to
	Method   CalendarMethod
	Sequence int
	Asked    int // the sequence in which they were last asked for this start; an answer to an older one is out of date
	QueuedAt time.Time

	Answer           Participation // "" before there is one
	AnsweredSequence int
	AnswerStampedAt  *time.Time // its DTSTAMP
	AnswerReceivedAt *time.Time
}

// Participation is the PARTSTAT of an answer.
type Participation string

const (
	Accepts  Participation = "ACCEPTED"
	Declines Participation = "DECLINED"
	Wavers   Participation = "TENTATIVE"
)

// CalendarLink is the secret address of a person's private feed. Only the secret's
// hash is stored.
type CalendarLink struct {
	PersonID  PersonID `gorm:"primaryKey;autoIncrement:false"`
	Hash      string
	CreatedAt time.Time
	UsedAt    *time.Time // when a calendar last asked, to the hour
}

// SettingInvitations is the address that invitations come from, while they go out.
const SettingInvitations = "invitations"
