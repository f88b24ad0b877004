package training_test

import (
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/training"
)

func TestPlansOfPeopleAreForThoseWhoFollowThem(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		p := s.class()
		for name, x := range map[string]struct {
			who  models.Actor
			sees bool
		}{
			"the mentor":        {s.as(s.Mentor), true},
			"the manager":       {s.as(s.Manager), true},
			"who is above them": {s.as(s.Director), true},
			"an administrator":  {s.AsAdmin(), true},
			"a colleague":       {s.as(s.Bo), false},
		} {
			storetest.View(t, db, x.who, func(tx *store.Tx) error {
				rows, err := training.Following(tx, []models.PersonID{s.Bo.ID, s.Learner.ID})
				row, has := rows[s.Learner.ID]
				if has != x.sees || len(rows) > 1 || has && (row.Plan.ID != p.ID || row.Mentor.ID != s.Mentor.ID || row.Waiting != 1) {
					t.Errorf("%s sees %+v", name, rows)
				}
				return err
			})
		}
	})
}
