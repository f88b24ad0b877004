package models

import "time"

type CandidacyState string

const (
	CandidacyBuilding   CandidacyState = "building"
	CandidacyReady      CandidacyState = "ready"
	CandidacyScheduling CandidacyState = "scheduling"
	CandidacyScheduled  CandidacyState = "scheduled"
	CandidacyVoting     CandidacyState = "voting"
	CandidacyCertified  CandidacyState = "certified"
	CandidacyNotYet     CandidacyState = "not_yet"
	CandidacyWithdrawn  CandidacyState = "withdrawn"
)

// Open reports whether the candidacy still runs.
func (s CandidacyState) Open() bool {
	return s != CandidacyCertified && s != CandidacyNotYet && s != CandidacyWithdrawn
}

// Fate is what became of a candidacy.
type Fate string

const (
	FateCertified Fate = "certified"
	FateEnded     Fate = "ended" // not yet, or withdrawn
	FateGoing     Fate = "going" // still on the way
)

// Fate is what becomes of a candidacy in a state.
func (s CandidacyState) Fate() Fate {
	switch {
	case s.Open():
		return FateGoing
	case s == CandidacyCertified:
		return FateCertified
	}
	return FateEnded
}

// CandidacyStage is when a candidacy entered one of its stages the last time, and what
// became of it so many whole weeks later.
type CandidacyStage struct {
	CandidacyID CandidacyID    `gorm:"primaryKey;autoIncrement:false"`
	Stage       CandidacyState `gorm:"primaryKey"`
	ServiceID   ServiceID
	EnteredAt   time.Time
	Fate        Fate
	EndedAt     *time.Time // when the candidacy ended
	Weeks       *int
}

// Candidacy is one person's numbered attempt at one service.
type Candidacy struct {
	ID            CandidacyID
	PersonID      PersonID
	ServiceID     ServiceID
	Number        int
	BarID         BarID
	State         CandidacyState
	OpenedAt      time.Time
	ReadyAt       *time.Time
	StateSince    time.Time
	EndedAt       *time.Time
	CoolDownUntil Date // set with not_yet, the first day of a new attempt; belongs to person and service (C4)
	CheckOn       Date // next UTC day on which time alone changes what counts; zero: none
	Reason        string
	Revision      int64
}
