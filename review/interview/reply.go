package interview

import (
	"slices"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/conflict"
	"assay/review/notify"
)

// CalendarReply is what somebody's calendar answers. Key is the secret of the
// address that it was sent to, Attendee any of their addresses, Stamped its DTSTAMP.
// Sequence is nil where it says none.
type CalendarReply struct {
	Key      string
	UID      string
	Attendee string
	Answer   models.Participation
	Wish     Wish
	Sequence *int
	Stamped  time.Time
}

// Wish is what an answer asks for that a calendar cannot have: it is neither yes nor
// no.
type Wish string

const (
	AnotherPerson Wish = "another-person" // the seat for somebody else
	AnotherTime   Wish = "another-time"
)

// Replied is what became of an answer.
type Replied string

const (
	ReplyUnknown  Replied = "unknown"  // no such event, or not theirs
	ReplyOutdated Replied = "outdated" // something newer is known, or they are not asked any more
	ReplyKept     Replied = "kept"
	ReplyAccepted Replied = "accepted"
	ReplyDeclined Replied = "declined"
	ReplyAsked    Replied = "asked" // they said yes; a question is left
)

// Reply takes what somebody's calendar answered to an invitation (I6), by the key
// that they alone were sent. It is kept, the candidate's too. A yes takes the seat
// when they have said before that there is no conflict with the candidate (P3) and
// nothing stands against it; else they are asked to answer by the link. A no
// declines it. Who wishes another person or another time for it has not answered: the
// one is told that seats are not handed on in a calendar, of the other those who arrange
// it are. Repeating it, or what was said earlier, changes nothing. What cannot
// be is no fault but an outcome. Emits what accepting and declining emit.
func Reply(tx *store.Tx, in CalendarReply) (Replied, error) {
	g, e, found, err := tx.CalendarGuestByKey(in.Key)
	if err != nil || !found || e.UID != in.UID {
		return ReplyUnknown, err
	}
	if who, err := tx.PersonByEmail(in.Attendee); err != nil || who.ID != g.PersonID {
		return ReplyUnknown, unlessMissing(err)
	}
	s, err := lockScene(tx, e.InterviewID)
	if err != nil {
		return ReplyUnknown, err
	}
	if g, e, _, err = tx.CalendarGuestByKey(in.Key); err != nil {
		return ReplyUnknown, err
	}
	if !news(g, e, in) {
		return ReplyOutdated, nil
	}
	if err := keepReply(tx, g, in); err != nil {
		return ReplyUnknown, err
	}
	if in.Wish == AnotherTime {
		return ReplyKept, s.otherTimeWished(tx, g.PersonID)
	}
	if e.Audience == models.ForCandidate {
		return ReplyKept, s.candidateReplied(tx, in.Answer)
	}
	if in.Wish == AnotherPerson {
		return ReplyKept, notify.Tell(tx, subject(s.ID), notify.Message{Person: g.PersonID, Kind: "seat-handed-on-in-calendar", Params: when(s.Interview)})
	}
	return s.seatReplied(tx, g.PersonID, in.Answer)
}

func unlessMissing(err error) error {
	if fault.Is(err, fault.NotFound) {
		return nil
	}
	return err
}

// news reports whether an answer is about what was last asked, and newer than the
// last one.
func news(g models.CalendarGuest, e models.CalendarEvent, in CalendarReply) bool {
	switch {
	case g.Method != models.MethodRequest, e.Status == models.EventCancelled:
		return false
	case in.Sequence != nil && *in.Sequence < g.Asked, in.Sequence == nil && in.Stamped.Before(g.QueuedAt):
		return false
	case g.AnswerStampedAt == nil, in.Stamped.After(*g.AnswerStampedAt):
		return true
	}
	return in.Stamped.Equal(*g.AnswerStampedAt) && in.Answer != g.Answer
}

// keepReply stores it. A clock that goes ahead does not shut out what comes after.
func keepReply(tx *store.Tx, g models.CalendarGuest, in CalendarReply) error {
	stamped := in.Stamped.UTC()
	if stamped.After(tx.Now) {
		stamped = tx.Now
	}
	g.Answer, g.AnswerStampedAt, g.AnswerReceivedAt = in.Answer, &stamped, &tx.Now
	g.AnsweredSequence = g.Asked
	if in.Sequence != nil {
		g.AnsweredSequence = min(*in.Sequence, g.Sequence)
	}
	return tx.SaveCalendarGuest(&g)
}

// candidateReplied tells who arranges that the candidate cannot come; candidates
// have no seat to give back.
func (s scene) candidateReplied(tx *store.Tx, answer models.Participation) error {
	if answer != models.Declines {
		return nil
	}
	return s.tellOf(tx, s.candidacy.PersonID, "candidate-declined-in-calendar")
}

// otherTimeWished tells who arranges; the interview stays where it is until they move
// it.
func (s scene) otherTimeWished(tx *store.Tx, person models.PersonID) error {
	return s.tellOf(tx, person, "other-time-wished-in-calendar")
}

// tellOf tells who arranges something of somebody.
func (s scene) tellOf(tx *store.Tx, person models.PersonID, kind notify.Kind) error {
	who, err := tx.Person(person)
	if err != nil {
		return err
	}
	params := when(s.Interview)
	params["name"] = who.Name
	to, err := s.arrangers(tx)
	if err != nil {
		return err
	}
	return notify.Tell(tx, subject(s.ID), tell(to, kind, params)...)
}

func (s scene) seatReplied(tx *store.Tx, person models.PersonID, answer models.Participation) (Replied, error) {
	at := slices.IndexFunc(s.seats, func(x models.Seat) bool { return x.PersonID == person && live(x) })
	if at < 0 {
		return ReplyOutdated, nil
	}
	seat := s.seats[at]
	theirs := tx.InNameOf(models.Actor{Person: person, Via: models.ViaCalendar})
	switch answer {
	case models.Accepts:
		return s.saidYes(tx, theirs, seat)
	case models.Declines:
		if _, err := DeclineSeat(theirs, seat.ID, phrase.Keep(phrase.Of("Declined in the calendar."))); err != nil {
			return ReplyKept, unlessRefused(err)
		}
		return ReplyDeclined, nil
	}
	return ReplyKept, nil
}

// saidYes takes the seat, or asks what is left to ask.
func (s scene) saidYes(tx, theirs *store.Tx, seat models.Seat) (Replied, error) {
	if seat.State == models.SeatAccepted {
		return ReplyKept, nil
	}
	said, asked, err := tx.ConflictAnswer(seat.PersonID, s.candidacy.PersonID)
	if err != nil {
		return ReplyUnknown, err
	}
	if asked && said.Answer == string(conflict.None) {
		_, err := AcceptSeat(theirs, seat.ID, conflict.None)
		if err == nil {
			return ReplyAccepted, nil
		}
		if err := unlessRefused(err); err != nil {
			return ReplyUnknown, err
		}
	}
	return ReplyAsked, notify.Tell(tx, subject(s.ID), notify.Message{Person: seat.PersonID, Kind: "seat-accepted-in-calendar", Params: when(s.Interview)})
}

// unlessRefused is nil for what a rule refuses: an answer by mail has nobody to
// whom that could be said.
func unlessRefused(err error) error {
	switch f := fault.As(err); {
	case f == nil, f.Kind == fault.Internal, f.Kind == fault.Unavailable:
		return err
	}
	return nil
}
