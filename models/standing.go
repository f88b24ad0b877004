package models

import "time"

type StandingState string

const (
	StandingProvisional StandingState = "provisional"
	StandingActive      StandingState = "active"
	StandingLapsed      StandingState = "lapsed"
	StandingSuspended   StandingState = "suspended"
	StandingEmeritus    StandingState = "emeritus"
	StandingRevoked     StandingState = "revoked"
)

type StandingSource string

const (
	SourceBallot      StandingSource = "ballot"
	SourceAppointment StandingSource = "appointment"
	SourceAccredited  StandingSource = "accredited" // came in by import, with its source named
)

// Standing is a person's status for a service: one row per pair, its history in
// StandingChange.
type Standing struct {
	ID            StandingID
	PersonID      PersonID
	ServiceID     ServiceID
	State         StandingState
	Source        StandingSource
	SourceNote    string
	BallotID      *BallotID
	AppointmentID *AppointmentID
	BarID         *BarID
	GrantedOn     Date // UTC date of the decision
	TermStartsOn  Date // first day whose work counts towards the next renewal
	ExpiresOn     Date // last day of the term
	Renewals      int  // since it was granted
	Founding      bool // appointed to start the service, and not confirmed by a ballot
	FoundingSeat  *int // 1 … 5 while provisional, the seat among the service's founding SMEs
	RemindOn      Date // UTC day of the next reminder before expiry; zero: none left
	Reason        string
	StateSince    time.Time
	Revision      int64
	UpdatedAt     time.Time
}

// StandingChange is one entry of a standing's history.
type StandingChange struct {
	ID            int64
	StandingID    StandingID
	ServiceID     ServiceID // of the standing: a service's history is listed by it
	Event         string
	FromState     StandingState
	ToState       StandingState
	ActorID       *PersonID
	Reason        string
	BallotID      *BallotID
	AppointmentID *AppointmentID
	ExpiresOn     Date
	At            time.Time
}

// Appointment of a founding SME needs an administrator and a developer of the
// service (S12); it takes effect when both have signed.
type Appointment struct {
	ID              AppointmentID
	PersonID        PersonID
	ServiceID       ServiceID
	Reason          string
	AdministratorID *PersonID
	AdministratorAt *time.Time
	DeveloperID     *PersonID
	DeveloperAt     *time.Time
	DeclinedBy      *PersonID
	DeclinedAt      *time.Time
	DeclineReason   string
	CreatedAt       time.Time
}

// Complete reports whether both have signed.
func (a Appointment) Complete() bool { return a.AdministratorAt != nil && a.DeveloperAt != nil }

// Waiting reports whether a signature is still missing and nobody declined.
func (a Appointment) Waiting() bool { return a.DeclinedAt == nil && !a.Complete() }

type ContributionKind string

const (
	ContributionDocument      ContributionKind = "document"
	ContributionTraining      ContributionKind = "training"
	ContributionMaterial      ContributionKind = "training_material"
	ContributionContentReview ContributionKind = "content_review"
)

// ContributionKinds is every kind, in the order of the screens.
var ContributionKinds = []ContributionKind{ContributionDocument, ContributionTraining, ContributionMaterial, ContributionContentReview}

// Contribution is what an SME gives back.
type Contribution struct {
	ID          ContributionID
	PersonID    PersonID
	ServiceID   ServiceID
	Kind        ContributionKind
	Title       string
	Link        string
	On          Date `gorm:"column:on_date"`
	RecordedBy  PersonID
	RecordedAt  time.Time
	WithdrawnBy *PersonID
	WithdrawnAt *time.Time
	// WithdrawnReason says why it was taken back.
	WithdrawnReason string
}
