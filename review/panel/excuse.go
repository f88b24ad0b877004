package panel

import (
	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/notify"
	"assay/review/policy"
)

// Excuse frees an open ballot from a voter who was removed or has left: what they
// had not said becomes a recusal, what they had said stays. Which of the two it was
// nobody learns before the reveal. For administrators; they decide nothing else
// about a vote. Salt comes from [NewSalt]. Emits ballot.excused.
func Excuse(tx *store.Tx, id models.BallotID, person models.PersonID, salt string) (models.Ballot, error) {
	s, err := lockScene(tx, id)
	if err != nil {
		return s.Ballot, err
	}
	seat, on := s.seatOf(person)
	if err := s.canExcuse(); err != nil {
		if on && seat.ExcusedAt != nil && s.may(policy.BallotExcuse) == nil {
			return s.Ballot, nil
		}
		return s.Ballot, err
	}
	if !on {
		return s.Ballot, fault.At("/personId", "not-on-roll", "This person is not on the roll.")
	}
	if seat.ExcusedAt != nil {
		return s.Ballot, nil
	}
	voter, err := tx.LockPerson(person)
	if err != nil {
		return s.Ballot, err
	}
	if !gone(voter, models.DateOf(tx.Now)) {
		return s.Ballot, fault.Clash("still-here", "Only somebody who has left can be excused. Everybody else votes, or recuses themself.")
	}
	by := tx.Actor.Person
	seat.ExcusedBy, seat.ExcusedAt = &by, &tx.Now
	if err := tx.SaveBallotSeat(&seat); err != nil {
		return s.Ballot, err
	}
	if err := notify.Emit(tx, notify.Event{Subject: subject(id), Name: "ballot.excused", Facts: map[string]any{"person": person}}); err != nil {
		return s.Ballot, err
	}
	if _, voted := s.votes[person]; voted {
		return s.Ballot, nil
	}
	if _, err := s.cast(tx, person, Cast{Choice: models.ChoiceRecuse, Reason: "Has left before voting.", Salt: salt}); err != nil {
		return s.Ballot, err
	}
	if err := s.settle(tx); err != nil {
		return s.Ballot, err
	}
	return tx.Ballot(id)
}

func gone(p models.Person, today models.Date) bool {
	return p.RemovedAt != nil || !p.LeavesOn.IsZero() && p.LeavesOn.Before(today)
}
