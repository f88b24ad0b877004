package interview

import (
	"assay/models"
	"assay/models/phrase"
	"assay/review"
)

// Event is what happens to an interview.
type Event string

const (
	OnConfirm Event = "confirm" // every voting seat has accepted
	OnUnseat  Event = "unseat"  // a voting seat of a confirmed one is empty again
	OnMove    Event = "move"
	OnHold    Event = "hold"
	OnCancel  Event = "cancel"
)

// Machine of an interview.
var Machine = review.Machine[models.InterviewState, Event]{
	Name:    "interview",
	Initial: models.InterviewProposed,
	Steps: []review.Step[models.InterviewState, Event]{
		{Event: OnConfirm, From: []models.InterviewState{models.InterviewProposed}, To: models.InterviewConfirmed},
		{Event: OnUnseat, From: []models.InterviewState{models.InterviewConfirmed}, To: models.InterviewProposed},
		{Event: OnMove, From: []models.InterviewState{models.InterviewProposed, models.InterviewConfirmed}, To: models.InterviewProposed},
		{Event: OnHold, From: []models.InterviewState{models.InterviewConfirmed}, To: models.InterviewHeld},
		{Event: OnCancel, From: []models.InterviewState{models.InterviewProposed, models.InterviewConfirmed}, To: models.InterviewCancelled},
	},
}

// SeatEvent is what happens to a seat.
type SeatEvent string

const (
	OnAccept   SeatEvent = "accept"
	OnDecline  SeatEvent = "decline"
	OnReinvite SeatEvent = "reinvite" // the interview moved: everyone is asked again
	OnReplace  SeatEvent = "replace"  // somebody else is asked
)

// SeatMachine of a seat.
var SeatMachine = review.Machine[models.SeatState, SeatEvent]{
	Name:    "seat",
	Initial: models.SeatInvited,
	Steps: []review.Step[models.SeatState, SeatEvent]{
		{Event: OnAccept, From: []models.SeatState{models.SeatInvited}, To: models.SeatAccepted},
		{Event: OnDecline, From: []models.SeatState{models.SeatInvited, models.SeatAccepted}, To: models.SeatDeclined},
		{Event: OnReinvite, From: []models.SeatState{models.SeatInvited, models.SeatAccepted}, To: models.SeatInvited},
		{Event: OnReplace, From: []models.SeatState{models.SeatInvited, models.SeatAccepted, models.SeatDeclined}, To: models.SeatReplaced},
	},
}

var done = map[Event]phrase.Format{OnConfirm: "be confirmed", OnUnseat: "lose a seat", OnMove: "be moved", OnHold: "be marked as held", OnCancel: "be cancelled"}

// step is the state after an event, or the refusal in words.
func step(from models.InterviewState, e Event) (to models.InterviewState, changed bool, err error) {
	to, changed, no := Machine.Next(from, e)
	if no != nil {
		no = review.No(no.Code, "This interview is %s, so it cannot %s.", phrase.Word(from), phrase.Of(done[e]))
	}
	return to, changed, no.Err()
}

var answered = map[models.SeatState]phrase.Format{
	models.SeatDeclined: "This seat was declined. The coordinator can invite the same person again.",
	models.SeatReplaced: "Somebody else was asked to take this seat.",
	models.SeatAccepted: "This seat is accepted already.",
}

// seatStep is the state after a seat's event, or the refusal in words.
func seatStep(from models.SeatState, e SeatEvent) (to models.SeatState, changed bool, err error) {
	to, changed, no := SeatMachine.Next(from, e)
	if no != nil {
		no = review.No(no.Code, answered[from])
	}
	return to, changed, no.Err()
}

// live seats are on the panel: invited or accepted.
func live(s models.Seat) bool {
	return s.State == models.SeatInvited || s.State == models.SeatAccepted
}

// voting seats are those of SMEs and developers; a shadow never votes (I7).
func voting(k models.SeatKind) bool {
	return k == models.SeatSME || k == models.SeatDeveloper
}
