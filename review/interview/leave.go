package interview

import (
	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
)

// Leave gives back the seats of somebody who leaves in interviews that have not
// started, and cancels those about them. It asks for no right of its own: removing
// a person has. Emits seat.declined and interview.cancelled.
func Leave(tx *store.Tx, leaving models.PersonID) error {
	held, err := tx.Held(leaving)
	if err != nil {
		return err
	}
	for _, id := range held.Candidate {
		s, err := lockScene(tx, id)
		if err != nil {
			return err
		}
		if _, err := s.cancel(tx, phrase.Keep(phrase.Of("The candidate has left."))); err != nil {
			return err
		}
	}
	for _, id := range held.Seats {
		if err := giveBack(tx, id, leaving); err != nil {
			return err
		}
	}
	return nil
}

func giveBack(tx *store.Tx, id models.InterviewID, leaving models.PersonID) error {
	s, err := lockScene(tx, id)
	if err != nil {
		return err
	}
	for _, seat := range s.panel() {
		if seat.PersonID == leaving {
			_, err = s.decline(tx, seat, models.Left, phrase.Keep(phrase.Of("They have left.")))
		}
	}
	return err
}
