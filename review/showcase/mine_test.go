package showcase

import (
	"slices"
	"testing"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review"
)

func (s *stage) mine(a models.Assignment) Asked {
	s.t.Helper()
	var m Asked
	storetest.View(s.t, s.db, as(a.ReviewerID), func(tx *store.Tx) (err error) {
		m, err = MyAssignment(tx, a.ID)
		return err
	})
	return m
}

func act(t *testing.T, acts []review.Act, name string) review.Act {
	t.Helper()
	i := slices.IndexFunc(acts, func(a review.Act) bool { return a.Name == name })
	if i < 0 {
		t.Fatalf("no %s in %+v", name, acts)
	}
	return acts[i]
}

func values(choices []review.Choice) string {
	said := ""
	for _, c := range choices {
		if c.Consequence.Text.IsZero() {
			said += "(silent) "
		}
		said += c.Value + " "
	}
	return said
}

func TestS9_WhatFollowsFromEachAnswerIsToldBefore(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c := s.submitted()
		a := s.offered(c.ID)[0]
		m := s.mine(a)
		if got := values(act(t, m.Actions, "decline").Choices); got != "busy conflict not_my_area " {
			t.Error(got)
		}
		accept := act(t, m.Actions, "accept")
		if got := values(accept.Choices); got != "none declared " || accept.Until == nil || accept.Until.Before(a.OfferedAt) {
			t.Errorf("%s until %v", got, accept.Until)
		}
		if slices.ContainsFunc(m.Actions, func(a review.Act) bool { return a.Name == "submit" }) || m.WorkLeft <= 0 {
			t.Errorf("%+v", m)
		}
		var queue models.List[Queued]
		storetest.View(t, db, as(a.ReviewerID), func(tx *store.Tx) (err error) { queue, err = Queue(tx, models.Page{}); return err })
		if q := queue.Items[0]; q.WorkLeft != m.WorkLeft || len(q.Actions) != 2 || len(act(t, q.Actions, "decline").Choices) != 3 {
			t.Errorf("%+v", q)
		}
		s.ok(s.accept(a))
		m = s.mine(a)
		if got := values(act(t, m.Actions, "submit").Choices); got != "approve changes not_accept " || m.WorkLeft > 60*time.Hour {
			t.Errorf("%s with %v left", got, m.WorkLeft)
		}
		if act(t, m.Actions, "decline").Consequence == nil {
			t.Error("handing back does not say what becomes of the draft")
		}
	})
}

func TestS4_AReviewerIsToldWhatIsSealedUntilTheRelease(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		_, seats := s.taken()
		before := s.mine(seats[0])
		if before.Sealed == nil {
			t.Error("nothing is said to be sealed")
		}
		s.judge(seats[1], yes, 3)
		if after := s.mine(seats[0]); after.Case.Revision != before.Case.Revision || len(after.Actions) != len(before.Actions) || after.Sealed == nil {
			t.Errorf("a sealed review changed %+v to %+v", before, after)
		}
		s.judge(seats[0], yes, 3)
		m := s.mine(seats[0])
		if m.Sealed != nil || act(t, m.Actions, "submit").Allowed || act(t, m.Actions, "review").Allowed {
			t.Errorf("%+v", m)
		}
		s.refused(s.do(s.Learner.ID, func(tx *store.Tx) error { _, err := MyAssignment(tx, seats[0].ID); return err }), "not-found")
	})
}

func TestS3_WhoLostTheRightIsToldBeforeHandingIn(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		_, seats := s.taken()
		storetest.AddConflict(t, db, s.Learner, s.person(seats[0].ReviewerID))
		submit := act(t, s.mine(seats[0]).Actions, "submit")
		if submit.Allowed || submit.Reason.Code != "not-able-to-review" {
			t.Errorf("%+v", submit)
		}
	})
}

func TestS13_HandingInLateSaysThatItChangesNothing(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c, seats := s.taken()
		s.judge(seats[0], yes, 3)
		s.ok(s.do(s.Learner.ID, func(tx *store.Tx) error { _, err := Withdraw(tx, c.ID); return err }))
		submit := act(t, s.mine(seats[1]).Actions, "submit")
		if !submit.Allowed || len(submit.Choices) != 3 || submit.Choices[0].Consequence.Code != "review-late" {
			t.Errorf("%+v", submit)
		}
		s.judge(seats[1], yes, 3)
		if m := s.mine(seats[1]); act(t, m.Actions, "submit").Allowed || act(t, m.Actions, "review").Allowed {
			t.Errorf("a late note is offered to be written again: %+v", m.Actions)
		}
		if m := s.mine(seats[0]); m.Sealed == nil || m.Sealed.Code != "sealed-for-good" {
			t.Errorf("%+v", m.Sealed)
		}
	})
}

func TestWhatWasHandedInIsListedWithWhatIsLeftToSettle(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c, seats := s.taken()
		given := func(who models.PersonID) []store.GivenRow {
			var l models.List[store.GivenRow]
			storetest.View(t, db, as(who), func(tx *store.Tx) (err error) { l, err = Given(tx, models.Page{}); return err })
			return l.Items
		}
		s.ok(s.save(seats[0], judgement(noGo, 2)))
		if len(given(seats[0].ReviewerID)) != 0 {
			t.Error("a draft is listed")
		}
		s.ok(s.handIn(seats[0]))
		if l := given(seats[0].ReviewerID); len(l) != 1 || l[0].ReleasedAt != nil || l[0].Unsettled != 0 || l[0].CaseState != models.CaseInReview {
			t.Errorf("%+v", l)
		}
		s.judge(seats[1], yes, 2)
		third := s.offered(c.ID)[0]
		s.ok(s.accept(third))
		s.judge(third, yes, 2)
		if l := given(seats[0].ReviewerID); l[0].Unsettled != 1 || l[0].ReleasedAt == nil || l[0].ShowCaseID != c.ID {
			t.Errorf("%+v", l)
		}
	})
}

func TestS5_ADraftTellsWhatItLacks(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		_, seats := s.taken()
		lacks := func() (list []fault.Field) {
			storetest.View(t, db, as(seats[0].ReviewerID), func(tx *store.Tx) error {
				r, err := MyReview(tx, seats[0].ID)
				if err != nil {
					return err
				}
				list, err = Lacks(tx, r)
				return err
			})
			return list
		}
		if got := lacks(); len(got) != 4 {
			t.Errorf("%+v", got)
		}
		s.ok(s.save(seats[0], judgement(yes, 2)))
		if got := lacks(); len(got) != 0 {
			t.Errorf("%+v", got)
		}
		s.ok(s.handIn(seats[0]))
		if got := lacks(); len(got) != 0 {
			t.Errorf("%+v", got)
		}
	})
}

func TestS7_EachFindingTellsWhoMayClearIt(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c, seats := s.taken()
		s.judge(seats[0], yes, 3)
		s.judge(seats[1], noGo, 2)
		third := s.offered(c.ID)[0]
		s.ok(s.accept(third))
		s.judge(third, yes, 3)
		for who, may := range map[models.PersonID]bool{seats[0].ReviewerID: false, seats[1].ReviewerID: true, third.ReviewerID: true, s.Learner.ID: false} {
			v := s.look(who, c.ID)
			if acts := v.Settling[v.Findings[0].ID]; (len(acts) == 1 && acts[0].Allowed) != may {
				t.Errorf("person %d: %+v", who, acts)
			}
		}
	})
}
