package panel

import (
	"assay/models"
	"assay/review"
)

// Event is what happens to a ballot.
type Event string

const (
	OnClose Event = "close"
	OnVoid  Event = "void"
)

// Machine of a ballot. OnClose comes with the last vote, OnVoid when recusals leave
// fewer than the panel needs.
var Machine = review.Machine[models.BallotState, Event]{
	Name:    "ballot",
	Initial: models.BallotOpen,
	Steps: []review.Step[models.BallotState, Event]{
		{Event: OnClose, From: []models.BallotState{models.BallotOpen}, To: models.BallotClosed},
		{Event: OnVoid, From: []models.BallotState{models.BallotOpen}, To: models.BallotVoid},
	},
}
