package panel

import (
	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/notify"
	"assay/review/policy"
	"assay/review/roster"
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
	if !roster.Left(voter, models.DateOf(tx.Now)) {
		return s.Ballot, fault.Clash("still-here", "Only somebody who has left can be excused. Everybody else votes, or recuses themself.")
	}
	if err := s.excuse(tx, seat, salt); err != nil {
		return s.Ballot, err
	}
	return tx.Ballot(id)
}

// Releasing excuses a person who is removed from every open ballot, in the act
// that removes them. It asks no permission, because the removal did. Each salt
// comes from [NewSalt].
func Releasing(salt func() (string, error)) func(*store.Tx, models.PersonID) error {
	return func(tx *store.Tx, leaving models.PersonID) error {
		ids, err := tx.OpenBallotsOf(leaving)
		if err != nil {
			return err
		}
		return each(tx, ids, func(s scene) error {
			seat, _ := s.seatOf(leaving)
			fresh, err := salt()
			if err != nil {
				return err
			}
			return s.excuse(tx, seat, fresh)
		})
	}
}

// excuse marks the seat, whatever it has said, and speaks for it where it was
// silent.
func (s scene) excuse(tx *store.Tx, seat models.BallotSeat, salt string) error {
	if by := tx.Actor.Person; by != 0 {
		seat.ExcusedBy = &by
	}
	seat.ExcusedAt = &tx.Now
	if err := tx.SaveBallotSeat(&seat); err != nil {
		return err
	}
	if err := notify.Emit(tx, notify.Event{Subject: subject(s.ID), Name: "ballot.excused", Facts: map[string]any{"person": seat.PersonID}}); err != nil {
		return err
	}
	if _, voted := s.votes[seat.PersonID]; voted {
		return nil
	}
	if _, err := s.cast(tx, seat.PersonID, Cast{Choice: models.ChoiceRecuse, Reason: phrase.Keep(phrase.Of("Has left before voting.")), Salt: salt}); err != nil {
		return err
	}
	return s.settle(tx)
}
