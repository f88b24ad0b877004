package api

import (
	"strings"
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/conflict"
	"assay/review/interview"
)

// Seat is a place on an interview's panel.
type Seat struct {
	ID         models.SeatID     `json:"id"`
	Person     PersonRef         `json:"person"`
	Kind       models.SeatKind   `json:"kind" enum:"sme,developer,shadow"`
	Chair      bool              `json:"chair"`
	State      models.SeatState  `json:"state" enum:"invited,accepted,declined,replaced"`
	Attendance models.Attendance `json:"attendance" enum:",attended,no_show"`
	InvitedAt  time.Time         `json:"invitedAt"`
	DueAt      time.Time         `json:"dueAt" description:"When the answer is due; both sides are reminded before and then."`
	AnsweredAt *time.Time        `json:"answeredAt"`
	Reason     phrase.Text       `json:"reason" description:"Of declining; for who arranges it, and themself."`
	Calendar   *CalendarAnswer   `json:"calendar" description:"What their calendar answered to the invitation; for who arranges it, and themself."`
	Answered   interview.Way     `json:"answered" enum:",calendar,link" description:"How they answered: by their calendar's mail, or here; for who arranges it, and themself."`
	Actions    []review.Action   `json:"actions"`
}

// CalendarAnswer is what a calendar answered by mail, or by the link in the invitation.
type CalendarAnswer struct {
	Answer string    `json:"answer" enum:"accepted,declined,tentative"`
	At     time.Time `json:"at"`
}

func calendarAnswer(a *interview.CalendarAnswer) *CalendarAnswer {
	if a == nil {
		return nil
	}
	return &CalendarAnswer{strings.ToLower(string(a.Answer)), a.At.UTC()}
}

type SeatPath struct {
	ID models.SeatID `path:"id" json:"-"`
}

// acceptSeat answers with the interview; declining leaves none to see.
func acceptSeat(tx *store.Tx, in struct {
	SeatPath
	Conflict conflict.Reply `json:"conflict" validate:"required,oneof=none declared" description:"Is there a conflict with the candidate?"`
	StartsAt *time.Time     `json:"startsAt" description:"The start I looked at: where the interview was moved since, the seat is not taken."`
}) (SeatAnswer, error) {
	if in.StartsAt != nil {
		if err := interview.Unmoved(tx, in.ID, *in.StartsAt); err != nil {
			return SeatAnswer{}, err
		}
	}
	s, err := interview.AcceptSeat(tx, in.ID, in.Conflict)
	return SeatAnswer{s.ID, s.State, s.InterviewID}, err
}

func declineSeat(tx *store.Tx, in struct {
	SeatPath
	Reason string `json:"reason" validate:"required,max=2000"`
}) (SeatAnswer, error) {
	s, err := interview.DeclineSeat(tx, in.ID, in.Reason)
	return SeatAnswer{s.ID, s.State, s.InterviewID}, err
}

// SeatAnswer is a seat after its person answered: accepted or declined.
type SeatAnswer struct {
	ID          models.SeatID      `json:"id"`
	State       models.SeatState   `json:"state" enum:"invited,accepted,declined,replaced"`
	InterviewID models.InterviewID `json:"interviewId"`
}

func inviteSeat(tx *store.Tx, in struct {
	InterviewPath
	interview.Ask
}) (Interview, error) {
	s, err := interview.InviteSeat(tx, in.ID, in.Ask)
	return interviewOf(tx, s.InterviewID, err)
}

func replaceSeat(tx *store.Tx, in struct {
	SeatPath
	PersonID models.PersonID `json:"personId" validate:"required"`
}) (Interview, error) {
	s, err := interview.ReplaceSeat(tx, in.ID, in.PersonID)
	return interviewOf(tx, s.InterviewID, err)
}

func giveChair(tx *store.Tx, in SeatPath) (Interview, error) {
	s, err := interview.GiveChair(tx, in.ID)
	return interviewOf(tx, s.InterviewID, err)
}

func seatShown(s interview.SeatView) Seat {
	return Seat{
		ID: s.ID, Person: personRef(s.Person), Kind: s.Kind, Chair: s.Chair, State: s.State, Attendance: s.Attendance,
		InvitedAt: s.InvitedAt.UTC(), DueAt: s.DueAt.UTC(), AnsweredAt: s.AnsweredAt, Reason: phrase.Recall(s.Reason), Actions: s.Actions,
		Calendar: calendarAnswer(s.Calendar), Answered: s.Answered,
	}
}
