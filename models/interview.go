package models

import "time"

type InterviewState string

const (
	InterviewProposed  InterviewState = "proposed"
	InterviewConfirmed InterviewState = "confirmed"
	InterviewHeld      InterviewState = "held"
	InterviewCancelled InterviewState = "cancelled"
)

// Interview is the meeting of a candidacy. StartsAt is the anchor; Wall, Zone and
// Fold keep what was agreed in the zone that defined it.
type Interview struct {
	ID          InterviewID
	CandidacyID CandidacyID
	State       InterviewState
	StartsAt    time.Time
	EndsAt      time.Time
	Buffer      int // minutes kept free after the end
	Zone        string
	Wall        string // 2006-01-02T15:04
	Fold        int
	TZVersion   string
	Language    string
	UID         string
	Sequence    int
	ProposedBy  PersonID
	Reason      string
	ConfirmedAt *time.Time
	HeldAt      *time.Time
	CancelledAt *time.Time

	// Attendance is told by one person and confirmed by another.
	CandidateAttendance   Attendance
	AttendanceBy          *PersonID
	AttendanceAt          *time.Time
	AttendanceConfirmedBy *PersonID
	AttendanceConfirmedAt *time.Time

	OverdueToldAt *time.Time // when it was last said that it is past and not held
	Revision      int64
	CreatedAt     time.Time
}

type SeatKind string

const (
	SeatSME       SeatKind = "sme"
	SeatDeveloper SeatKind = "developer"
	SeatShadow    SeatKind = "shadow"
)

type SeatState string

const (
	SeatInvited  SeatState = "invited"
	SeatAccepted SeatState = "accepted"
	SeatDeclined SeatState = "declined"
	SeatReplaced SeatState = "replaced"
)

type Attendance string

const (
	AttendanceUnknown Attendance = ""
	Attended          Attendance = "attended"
	NoShow            Attendance = "no_show"
)

// Seat is a place on an interview's panel. A declined or replaced seat is kept
// for the record; a live one is invited or accepted.
type Seat struct {
	ID          SeatID
	InterviewID InterviewID
	PersonID    PersonID
	Kind        SeatKind
	Chair       bool
	State       SeatState
	Attendance  Attendance
	InvitedAt   time.Time
	RemindAt    time.Time // a working day before DueAt
	DueAt       time.Time // when the answer is due
	RemindedAt  *time.Time
	OverdueAt   *time.Time // when it was said that the answer is due
	AnsweredAt  *time.Time
	Reason      string
	GivenBack   GivenBack // how its person gave it back, also once somebody else was asked
}

// GivenBack says how a seat that was offered came to be empty.
type GivenBack string

const (
	Kept     GivenBack = ""
	Declined GivenBack = "declined"
	Overdue  GivenBack = "overdue" // no answer came in its time
	Left     GivenBack = "left"    // its person has left
)

// Veto is an hour that a candidate cannot take; it keeps no option there.
type Veto struct {
	ID          VetoID
	CandidacyID CandidacyID
	StartsAt    time.Time
	EndsAt      time.Time
	Reason      string
	CreatedAt   time.Time
	WithdrawnAt *time.Time
}

// TableName has the plural right.
func (Veto) TableName() string { return "vetoes" }

// Sitting is an interview that somebody sat in or will, on its panel or as its
// candidate.
type Sitting struct {
	PersonID PersonID
	StartsAt time.Time
	EndsAt   time.Time
	Panel    bool
}

// Booking holds one quarter-hour of one person for one interview; its primary
// key is rule I3. Quarter counts 15-minute steps of the Unix clock.
type Booking struct {
	PersonID    PersonID `gorm:"primaryKey"`
	Quarter     int64    `gorm:"primaryKey"`
	InterviewID InterviewID
}
