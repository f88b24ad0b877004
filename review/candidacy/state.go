package candidacy

import (
	"assay/models"
	"assay/review"
)

// Event moves a candidacy.
type Event string

const (
	EventMeet     Event = "meet"      // the facts meet the bar
	EventFallBack Event = "fall_back" // a fact went away
	EventArrange  Event = "arrange"   // an interview is proposed
	EventSchedule Event = "schedule"  // it is confirmed
	EventMove     Event = "move"      // a confirmed interview needs a new hour or panel
	EventCancel   Event = "cancel"    // it is cancelled; the facts decide again
	EventVote     Event = "vote"      // it was held and the ballot is open
	EventVoid     Event = "void"      // the ballot is void; a new interview follows
	EventCertify  Event = "certify"   // the ballot passed
	EventNotYet   Event = "not_yet"   // the ballot says not yet; the cool-down starts
	EventWithdraw Event = "withdraw"  // by the candidate
)

// Machine is every way a candidacy moves. Nobody withdraws while a panel votes:
// its answer is on the way and stays with the person and service (C4).
var Machine = review.Machine[models.CandidacyState, Event]{
	Name: "candidacy", Initial: models.CandidacyBuilding,
	Steps: []review.Step[models.CandidacyState, Event]{
		{Event: EventMeet, From: states(models.CandidacyBuilding), To: models.CandidacyReady},
		{Event: EventFallBack, From: states(models.CandidacyReady), To: models.CandidacyBuilding},
		{Event: EventArrange, From: states(models.CandidacyReady), To: models.CandidacyScheduling},
		{Event: EventSchedule, From: states(models.CandidacyScheduling), To: models.CandidacyScheduled},
		{Event: EventMove, From: states(models.CandidacyScheduled), To: models.CandidacyScheduling},
		{Event: EventCancel, From: states(models.CandidacyScheduling, models.CandidacyScheduled), To: models.CandidacyReady},
		{Event: EventVote, From: states(models.CandidacyScheduled), To: models.CandidacyVoting},
		{Event: EventVoid, From: states(models.CandidacyVoting), To: models.CandidacyScheduling},
		{Event: EventCertify, From: states(models.CandidacyVoting), To: models.CandidacyCertified},
		{Event: EventNotYet, From: states(models.CandidacyVoting), To: models.CandidacyNotYet},
		{Event: EventWithdraw, From: states(models.CandidacyBuilding, models.CandidacyReady, models.CandidacyScheduling,
			models.CandidacyScheduled), To: models.CandidacyWithdrawn},
	},
}

func states(s ...models.CandidacyState) []models.CandidacyState { return s }
