package showcase

import (
	"slices"
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/clock"
	"assay/review/roster"
)

func (s *stage) calendar(id models.PersonID) clock.Calendar {
	var c clock.Calendar
	storetest.View(s.t, s.db, storetest.Builder, func(tx *store.Tx) (err error) {
		c, err = roster.CalendarOf(tx, id)
		return err
	})
	return c
}

func TestS10_AnOfferIsRemindedOfThenGoesToTheNext(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c := s.submitted()
		a, other := s.offered(c.ID)[0], s.offered(c.ID)[1]
		if other.ExpiresAt.Before(a.ExpiresAt) {
			a, other = other, a
		}
		if !other.ExpiresAt.After(a.ExpiresAt) {
			t.Fatal("the test needs two people whose time ends apart")
		}
		cal := s.calendar(a.ReviewerID)
		if want := clock.Due(storetest.Start, 2, cal); !a.DueAt.Equal(want) {
			t.Fatalf("due %s, not two working days later, %s", a.DueAt, want)
		}
		steps := []struct {
			at            time.Time
			mine, authors string
		}{
			{a.RemindAt, "offer-due-soon", "your-offer-due-soon"}, {a.DueAt, "offer-due", "your-offer-due"}, {a.ExpiresAt, "offer-passed-on", ""},
		}
		for _, step := range steps {
			storetest.ClockOf(db).Set(step.at.Add(-time.Second))
			s.sweep()
			if slices.Contains(s.told(a.ReviewerID), step.mine) {
				t.Errorf("%s came too early", step.mine)
			}
			storetest.ClockOf(db).Set(step.at)
			s.sweep()
			s.sweep()
			if n := len(slices.DeleteFunc(s.told(a.ReviewerID), func(k string) bool { return k != step.mine })); n != 1 {
				t.Errorf("%s came %d times", step.mine, n)
			}
			if step.authors != "" && !slices.Contains(s.told(s.Learner.ID), step.authors) {
				t.Errorf("the author did not hear %s", step.authors)
			}
		}
		f := s.file(c.ID)
		if f.assignment(other.ID).State != models.AssignmentOffered {
			t.Errorf("the other seat went too, before its time: %+v", f.assignments)
		}
		if f.assignment(a.ID).State != models.AssignmentExpired || f.holder(a.Seat) == nil || f.holder(a.Seat).ReviewerID == a.ReviewerID {
			t.Errorf("%+v", f.assignments)
		}
	})
}

func TestS10_WhoIsTooLateIsToldSo(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c := s.submitted()
		offers := s.offered(c.ID)
		write := func(a models.Assignment) error {
			return s.do(a.ReviewerID, func(tx *store.Tx) error {
				_, err := SaveReview(tx, a.ID, 1, judgement(yes, 3))
				return err
			})
		}
		s.refused(write(offers[0]), "not-accepted")
		s.ok(s.accept(offers[0]))
		storetest.ClockOf(db).Advance(20 * 24 * time.Hour)
		s.sweep()
		for _, a := range offers {
			s.refused(s.accept(a), "seat-passed-on")
			s.refused(s.decline(a, models.DeclineBusy), "seat-passed-on")
			s.refused(write(a), "seat-passed-on")
		}
	})
}

func TestS10_AReviewIsDueAfterFiveWorkingDaysOfTheReviewer(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c, seats := s.taken()
		a := *s.file(c.ID).assignment(seats[0].ID)
		if want := clock.Due(storetest.Start, 5, s.calendar(a.ReviewerID)); !a.DueAt.Equal(want) {
			t.Fatalf("due %s, not %s", a.DueAt, want)
		}
		storetest.ClockOf(db).Set(a.DueAt)
		s.sweep()
		if kinds := s.told(a.ReviewerID); !slices.Contains(kinds, "review-due") {
			t.Errorf("the reviewer heard %v", kinds)
		}
		storetest.ClockOf(db).Set(a.ExpiresAt)
		s.sweep()
		if next := s.offered(c.ID); len(next) == 0 || next[0].ReviewerID == a.ReviewerID {
			t.Errorf("the seat went to %+v", next)
		}
		if kinds := s.told(s.Learner.ID); !slices.Contains(kinds, "your-reviews-due-soon") && !slices.Contains(kinds, "your-reviews-due") {
			t.Errorf("the author heard %v", kinds)
		}
	})
}

func TestS10_WhoeverIsAwayHasTheTimeAdded(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c, seats := s.taken()
		a := *s.file(c.ID).assignment(seats[0].ID)
		on := models.DateOf(db.Now())
		storetest.AddAbsence(t, db, s.person(a.ReviewerID), models.Away, on.AddDays(1), on.AddDays(10))
		storetest.ClockOf(db).Set(a.ExpiresAt)
		s.sweep()
		moved := *s.file(c.ID).assignment(a.ID)
		if moved.State != models.AssignmentAccepted || !moved.DueAt.After(a.DueAt) {
			t.Errorf("%+v", moved)
		}
	})
}

func TestWhenNobodyIsLeftCoordinatorsAreTold(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := bare(t, db)
		storetest.AddSME(t, db, s.EKS, s.Ana)
		c := s.submitted()
		if c.ShortSince == nil || len(s.offered(c.ID)) != 1 {
			t.Fatalf("%+v", c)
		}
		if kinds := s.told(s.Coordinator.ID); !slices.Contains(kinds, "show-case-short") {
			t.Errorf("coordinators heard %v", kinds)
		}
		storetest.View(t, db, s.AsCoordinator(), func(tx *store.Tx) error {
			list, err := Short(tx, models.Page{})
			if len(list.Items) != 1 || list.Items[0].ID != c.ID {
				t.Errorf("the list of cases that need someone: %+v", list)
			}
			return err
		})
		storetest.AddSME(t, db, s.EKS, s.Bo)
		storetest.ClockOf(db).Advance(retryAfter)
		s.sweep()
		if got := s.the(c.ID); got.ShortSince != nil || len(s.offered(c.ID)) != 2 {
			t.Errorf("nobody looked again: %+v", got)
		}
	})
}
