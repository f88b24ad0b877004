package interview

import (
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/conflict"
	"assay/review/notify"
)

// AcceptSeat takes the seat that the actor was offered. Whoever accepts answers
// whether there is a conflict with the candidate (P3); declaring one that is not
// waived declines the seat in the same act. The last voting seat to accept confirms
// the interview. Faults: not their seat, answered otherwise, no longer possible for
// them with everything that speaks against it. Emits seat.accepted, or
// seat.declined, and interview.confirmed.
func AcceptSeat(tx *store.Tx, id models.SeatID, answer conflict.Reply) (models.Seat, error) {
	s, seat, err := lockSeat(tx, id)
	if err != nil {
		return seat, err
	}
	if err := s.canAnswer(seat, OnAccept); err != nil || seat.State == models.SeatAccepted {
		return seat, err
	}
	if err := conflict.Answer(tx, subject(s.ID), seat.PersonID, s.candidacy.PersonID, answer); err != nil {
		return seat, err
	}
	m, err := s.meeting(tx, seat)
	if err != nil {
		return seat, err
	}
	party := m.Seats[0]
	if answer == conflict.Declared && len(party.Conflicts) > 0 {
		return s.decline(tx, seat, models.Declined, phrase.Keep(phrase.Of("A conflict was declared.")))
	}
	if err := clash("seat-not-possible", "This seat is no longer possible for you.", m.AgainstSeat(party)); err != nil {
		return seat, err
	}
	if seat, err = s.answer(tx, seat, OnAccept, ""); err != nil {
		return seat, err
	}
	return seat, confirmIfComplete(tx, s.ID)
}

// Unmoved refuses an answer that was given looking at another start than the
// interview has by now. Faults: moved-meanwhile.
func Unmoved(tx *store.Tx, id models.SeatID, seen time.Time) error {
	s, _, err := lockSeat(tx, id)
	if err != nil || s.StartsAt.Equal(seen) {
		return err
	}
	return fault.Clash("moved-meanwhile", "This interview was moved meanwhile. Please look at its new time first.")
}

// DeclineSeat gives a seat back, with a reason that coordinators see; until the
// interview starts, also after accepting. Whoever can best take a voting seat at the
// same hour is asked in the same act, else the interview needs a new hour (I6); a
// confirmed one is proposed again. Emits seat.declined and seat.replaced.
func DeclineSeat(tx *store.Tx, id models.SeatID, reason string) (models.Seat, error) {
	s, seat, err := lockSeat(tx, id)
	if err != nil {
		return seat, err
	}
	if err := s.canAnswer(seat, OnDecline); err != nil || seat.State == models.SeatDeclined {
		return seat, err
	}
	if err := checkReason(reason); err != nil {
		return seat, err
	}
	return s.decline(tx, seat, models.Declined, reason)
}

func (s scene) decline(tx *store.Tx, seat models.Seat, how models.GivenBack, reason string) (models.Seat, error) {
	seat.GivenBack = how
	seat, err := s.answer(tx, seat, OnDecline, reason)
	if err != nil {
		return seat, err
	}
	if err := tx.Unbook(s.ID, seat.PersonID); err != nil {
		return seat, err
	}
	if voting(seat.Kind) {
		if err := s.refill(tx, seat); err != nil {
			return seat, err
		}
	}
	return seat, announce(tx, s.ID)
}

func (s scene) answer(tx *store.Tx, seat models.Seat, e SeatEvent, reason string) (models.Seat, error) {
	to, _, err := seatStep(seat.State, e)
	if err != nil {
		return seat, err
	}
	seat.State, seat.AnsweredAt, seat.Reason = to, &tx.Now, reason
	if err := tx.SaveSeat(&seat); err != nil {
		return seat, err
	}
	who, err := tx.Person(seat.PersonID)
	if err != nil {
		return seat, err
	}
	params := when(s.Interview)
	params["name"] = who.Name
	name := string(to)
	if seat.GivenBack == models.Overdue {
		name = "overdue"
	}
	arrangers, err := s.arrangers(tx)
	if err != nil {
		return seat, err
	}
	return seat, notify.Emit(tx, notify.Event{
		Subject: subject(s.ID), Name: "seat." + name,
		Facts: map[string]any{"seat": seat.ID, "person": seat.PersonID, "kind": seat.Kind},
		To:    tell(arrangers, notify.Kind("seat-"+name), params),
	})
}

// meeting is the interview as it stands, with only these seats' people in it.
func (s scene) meeting(tx *store.Tx, seats ...models.Seat) (Meeting, error) {
	return s.plan(seats...).meeting(tx)
}
