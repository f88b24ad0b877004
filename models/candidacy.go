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
	CoolDownUntil Date // set with not_yet; belongs to person and service (C4)
	Reason        string
	Revision      int64
}
