package models

import "time"

type BallotState string

const (
	BallotOpen   BallotState = "open"
	BallotClosed BallotState = "closed"
	BallotVoid   BallotState = "void"
)

type Outcome string

const (
	OutcomePass   Outcome = "pass"
	OutcomeNotYet Outcome = "not_yet"
)

// Ballot is opened when an interview has been held. Rule, Quorum and DeadlineAt
// are frozen then.
type Ballot struct {
	ID          BallotID
	InterviewID InterviewID
	CandidacyID CandidacyID
	State       BallotState
	Rule        BallotRule `gorm:"serializer:json"`
	OpenedAt    time.Time
	DeadlineAt  time.Time
	ClosedAt    *time.Time
	Outcome     Outcome
	Feedback    string // the panel's joint feedback, written by the chair
	FeedbackBy  *PersonID
	FeedbackAt  *time.Time
	RemindedAt  *time.Time // that it is overdue; the whole roll at once
	EscalatedAt *time.Time // the last time
	NudgedAt    *time.Time // that the feedback is still to be written
}

// BallotRule is the bar's voting rule and smallest panel, frozen.
type BallotRule struct {
	Vote            VoteRule `json:"vote"`
	PanelSMEs       int      `json:"panelSmes"`
	PanelDevelopers int      `json:"panelDevelopers"`
}

// BallotSeat is one line of the frozen roll. ExcusedAt says that the person has
// left: what they had not said is a recusal.
type BallotSeat struct {
	BallotID  BallotID `gorm:"primaryKey"`
	PersonID  PersonID `gorm:"primaryKey"`
	SeatID    SeatID
	Kind      SeatKind
	Chair     bool
	ExcusedBy *PersonID
	ExcusedAt *time.Time
}

type Choice string

const (
	ChoicePass   Choice = "pass"
	ChoiceNotYet Choice = "not_yet"
	ChoiceRecuse Choice = "recuse"
)

// Vote is one cast or changed vote. The one in force has SupersededAt nil.
type Vote struct {
	ID           VoteID
	BallotID     BallotID
	PersonID     PersonID
	Choice       Choice
	Blocking     bool
	Reason       string
	Salt         string
	Commitment   string // SHA-256 over salt and vote, hex; the ledger's entry
	CastAt       time.Time
	SupersededAt *time.Time
}
