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
