package standing

import (
	"assay/models"
	"assay/review"
)

// Event moves a standing.
type Event string

const (
	EventGrant        Event = "grant"         // by a ballot, or by import with its source named
	EventAppoint      Event = "appoint"       // a founding SME, by two signatures
	EventRenew        Event = "renew"         // from the old expiry
	EventLapse        Event = "lapse"         // the term ended
	EventSuspend      Event = "suspend"       // rights rest
	EventLift         Event = "lift"          // rights are back
	EventLiftFounding Event = "lift_founding" // the same for a founding SME
	EventRetire       Event = "retire"        // to emeritus, with honour
	EventRestore      Event = "restore"       // the way back by an administrator's decision
	EventRevoke       Event = "revoke"        // for cause
	none                    = models.StandingState("none")
)

// Machine is every way a standing moves. A grant while suspended gives a new term
// and leaves the suspension to whoever lifts it.
var Machine = review.Machine[models.StandingState, Event]{
	Name: "standing", Initial: none,
	Steps: []review.Step[models.StandingState, Event]{
		{Event: EventGrant, From: states(none, models.StandingProvisional, models.StandingActive, models.StandingLapsed,
			models.StandingEmeritus, models.StandingRevoked), To: models.StandingActive},
		{Event: EventGrant, From: states(models.StandingSuspended), To: models.StandingSuspended},
		{Event: EventAppoint, From: states(none, models.StandingLapsed, models.StandingEmeritus), To: models.StandingProvisional},
		{Event: EventRenew, From: states(models.StandingActive), To: models.StandingActive},
		{Event: EventRenew, From: states(models.StandingProvisional), To: models.StandingProvisional},
		{Event: EventLapse, From: states(models.StandingProvisional, models.StandingActive, models.StandingSuspended), To: models.StandingLapsed},
		{Event: EventSuspend, From: states(models.StandingProvisional, models.StandingActive), To: models.StandingSuspended},
		{Event: EventLift, From: states(models.StandingSuspended), To: models.StandingActive},
		{Event: EventLiftFounding, From: states(models.StandingSuspended), To: models.StandingProvisional},
		{Event: EventRetire, From: states(models.StandingProvisional, models.StandingActive, models.StandingLapsed), To: models.StandingEmeritus},
		{Event: EventRestore, From: states(models.StandingLapsed, models.StandingEmeritus), To: models.StandingActive},
		{Event: EventRevoke, From: states(models.StandingProvisional, models.StandingActive, models.StandingSuspended,
			models.StandingLapsed, models.StandingEmeritus), To: models.StandingRevoked},
	},
}

func states(s ...models.StandingState) []models.StandingState { return s }
