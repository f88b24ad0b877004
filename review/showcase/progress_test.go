package showcase

import (
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

func TestS4_MyOwnListTellsNoVerdictBeforeTheRelease(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c, seats := s.taken()
		progress := func() Progress {
			var of Progress
			storetest.View(t, db, as(s.Learner.ID), func(tx *store.Tx) error {
				_, all, err := Mine(tx, models.Page{})
				of = all[c.ID]
				return err
			})
			return of
		}
		s.judge(seats[0], models.VerdictChanges, 2)
		if got := progress(); len(got.Verdicts) != 0 || len(got.ToAnswer) != 0 {
			t.Fatalf("sealed, and told: %+v", got)
		}
		s.judge(seats[1], models.VerdictApprove, 2)
		got := progress()
		if len(got.Verdicts) != 2 || len(got.ToAnswer) != 1 {
			t.Fatalf("released: %+v", got)
		}
		s.must(as(s.Learner.ID), func(tx *store.Tx) error { _, err := Withdraw(tx, c.ID); return err })
		if got := progress(); len(got.Verdicts) != 2 || len(got.ToAnswer) != 0 {
			t.Errorf("withdrawn, nothing is to be answered: %+v", got)
		}
	})
}
