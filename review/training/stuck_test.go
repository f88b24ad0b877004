package training_test

import (
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/training"
)

func TestAPlanIsStuckWhenNothingMovesForFiveWorkingDaysOfItsLearner(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		clock := storetest.ClockOf(db)
		p := s.beginOn(date("2026-11-16"))
		begun := clock.Now()
		row := func() training.Row { return s.list(s.Mentor, training.Listing{Whose: training.Mentees})[0] }
		stuck := func(what string, since *time.Time) {
			t.Helper()
			r := row()
			var v training.PlanView
			storetest.View(t, db, s.as(s.Mentor), func(tx *store.Tx) (err error) {
				v, err = training.Read(tx, p.ID)
				return err
			})
			for _, got := range []*time.Time{r.StuckSince, v.StuckSince} {
				if (got == nil) != (since == nil) || got != nil && !got.Equal(*since) {
					t.Errorf("%s: stuck since %v, want %v", what, got, since)
				}
			}
			if !r.LastStepAt.Equal(v.LastStepAt) {
				t.Errorf("%s: last step at %s and %s", what, r.LastStepAt, v.LastStepAt)
			}
		}
		stuck("on the first day", nil)
		clock.Set(time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC))
		stuck("after four working days and a weekend", nil)
		clock.Set(time.Date(2026, 11, 23, 1, 0, 0, 0, time.UTC))
		stuck("on the next Monday in Taipei", &begun)
		storetest.AddAbsence(t, db, s.Learner, models.Away, date("2026-11-18"), date("2026-11-18"))
		stuck("with a day away", nil)
		clock.Advance(24 * time.Hour)
		stuck("a day later", &begun)
		s.readBasics(p)
		stuck("after a step", nil)
		s.ok(s.start(p, "first-lab"))
		s.ok(s.submit(p, "first-lab", "See the cluster."))
		clock.Advance(30 * 24 * time.Hour)
		stuck("while it is the mentor's turn", nil)
		if r := row(); r.Waiting != 1 || !r.LastStepAt.Equal(clock.Now().Add(-30*24*time.Hour)) {
			t.Errorf("waiting %+v", r)
		}
	})
}
