package interview

import (
	"slices"

	"assay/models"
	"assay/models/store"
)

// Release takes a person who is removed out of every interview to come: their seats
// are declined for them and wait for a replacement, an interview of their own is
// cancelled. It asks no permission, because the removal did.
func Release(tx *store.Tx, leaving models.PersonID) error {
	ids, err := tx.LiveInterviewsOf(leaving)
	if err != nil {
		return err
	}
	for _, id := range ids {
		if err := release(tx, id, leaving); err != nil {
			return err
		}
	}
	return nil
}

func release(tx *store.Tx, id models.InterviewID, leaving models.PersonID) error {
	s, err := lockScene(tx, id)
	if err != nil {
		return err
	}
	if s.candidacy.PersonID == leaving {
		_, err := s.cancel(tx, "The candidate has left.")
		return err
	}
	panel := s.panel()
	at := slices.IndexFunc(panel, func(seat models.Seat) bool { return seat.PersonID == leaving })
	_, err = s.decline(tx, panel[at], "Has left.")
	return err
}
