package showcase

import (
	"slices"
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/roster"
	"assay/review/standing"
)

func TestS11_TheAuthorSeesBeforehandWhetherTwoReviewersExist(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := bare(t, db)
		storetest.AddSME(t, db, s.EKS, s.Ana)
		storetest.AddSME(t, db, s.EKS, s.Manager)
		c := s.draft()
		o, err := s.foresee(as(s.Learner.ID), c.ID)
		s.ok(err)
		if o.Needed != 2 || o.Able != 1 || o.Enough || o.Route != models.BootstrapNone || o.RouteText.IsZero() {
			t.Errorf("%+v", o)
		}
		for _, e := range o.Excluded {
			if e.Person == s.Manager.ID && e.Text.String() != "Is too close to you to judge your case." {
				t.Errorf("the author reads %q; the kind of a conflict is for coordinators", e.Text)
			}
		}
		s.route(models.BootstrapFounding, false)
		if o, err = s.foresee(as(s.Learner.ID), c.ID); err != nil || o.Route != models.BootstrapFounding {
			t.Errorf("%+v %v", o, err)
		}
		_, err = s.foresee(as(s.Ana.ID), c.ID)
		s.refused(err, "not-found")
		s.ok(s.submit(c.ID))
		_, err = s.foresee(as(s.Learner.ID), c.ID)
		s.refused(err, "in-review")
	})
}

// route names the way of EKS, and whether its bar lets developers review.
func (s *stage) route(r models.BootstrapRoute, developers bool) {
	s.t.Helper()
	rules := storetest.BarRules()
	rules.DevelopersReview = developers
	s.must(storetest.Builder, func(tx *store.Tx) error {
		service, err := tx.LockService(s.EKS.ID)
		if err != nil {
			return err
		}
		service.BootstrapRoute = r
		return tx.SaveService(&service)
	})
	s.bars++
	storetest.AddBar(s.t, s.db, s.EKS, s.bars, rules)
}

func TestS12_DevelopersReviewOnlyWhereTheBarAllowsAndAreShownAsSuch(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := bare(t, db)
		storetest.AddSME(t, db, s.EKS, s.Ana)
		s.route(models.BootstrapDevelopers, false)
		if c := s.submitted(); len(s.offered(c.ID)) != 1 || c.ReviewsNeeded != 2 || c.ShortSince == nil {
			t.Fatalf("without the bar's leave: %+v", s.offered(c.ID))
		}
		s.route(models.BootstrapDevelopers, true)
		c := s.submitted()
		offers := s.offered(c.ID)
		if len(offers) != 2 || c.ReviewsNeeded != 2 || c.Bootstrap != models.BootstrapDevelopers {
			t.Fatalf("%+v %+v", c, offers)
		}
		for _, a := range offers {
			if a.AsDeveloper != (a.ReviewerID == s.Dev.ID) {
				t.Errorf("%+v", a)
			}
			s.ok(s.accept(a))
			s.judge(a, yes, 3)
		}
		v := s.look(s.Learner.ID, c.ID)
		shown := slices.ContainsFunc(v.Seats, func(seat Seat) bool { return seat.AsDeveloper && seat.Reviewer == s.Dev.ID })
		if v.Case.State != models.CaseApproved || !shown || v.Case.Bootstrap != models.BootstrapDevelopers {
			t.Errorf("%+v", v)
		}
	})
}

func TestS12_DevelopersStandBackWhereEnoughSMEsAreAble(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		s.route(models.BootstrapDevelopers, true)
		c := s.submitted()
		for _, a := range s.offered(c.ID) {
			if a.AsDeveloper {
				t.Errorf("%+v", a)
			}
		}
		s.refused(s.offer(s.AsCoordinator(), c.ID, s.Dev.ID, "She wrote it."), "reviewer-excluded")
	})
}

func TestS12_FoundingSMEsReviewLikeOthers(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := bare(t, db)
		s.route(models.BootstrapFounding, false)
		for _, p := range []models.Person{s.Ana, s.Bo} {
			var a models.Appointment
			s.must(s.AsAdmin(), func(tx *store.Tx) (err error) {
				a, err = standing.Propose(tx, standing.Proposal{Person: p.ID, Service: s.EKS.ID, Reason: "Built the first clusters."})
				return err
			})
			s.must(as(s.Dev.ID), func(tx *store.Tx) error { _, err := standing.Sign(tx, a.ID, ""); return err })
		}
		c, seats := s.taken()
		s.judge(seats[0], yes, 3)
		s.judge(seats[1], yes, 3)
		if got := s.the(c.ID); got.State != models.CaseApproved || got.Bootstrap != models.BootstrapNone {
			t.Errorf("%+v", got)
		}
	})
}

func TestP5_WhoLeavesHandsTheirSeatOnAndKeepsTheirJudgement(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c, seats := s.taken()
		s.judge(seats[0], yes, 3)
		for _, a := range seats {
			s.must(s.AsAdmin(), func(tx *store.Tx) error { _, err := roster.Remove(tx, a.ReviewerID, "Moved on."); return err })
		}
		s.sweep()
		next := s.offered(c.ID)
		if len(next) != 1 || next[0].Seat != seats[1].Seat {
			t.Fatalf("offered %+v", next)
		}
		s.ok(s.accept(next[0]))
		s.judge(next[0], yes, 2)
		v := s.look(s.Learner.ID, c.ID)
		if v.Case.State != models.CaseApproved || !slices.ContainsFunc(v.Reviews, func(r models.Review) bool { return r.ReviewerID == seats[0].ReviewerID }) {
			t.Errorf("%+v", v)
		}
	})
}
