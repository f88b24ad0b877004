package showcase

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/assign"
	"assay/review/clock"
	"assay/review/roster"
	"assay/review/standing"
)

func (s *stage) foresee(a models.Actor, id models.ShowCaseID) (Outlook, error) {
	var o Outlook
	err := s.db.View(s.t.Context(), a, func(tx *store.Tx) (err error) {
		o, err = Foresee(tx, id)
		return err
	})
	return o, err
}

func (s *stage) offer(a models.Actor, id models.ShowCaseID, to models.PersonID, reason string) error {
	return storetest.Do(s.db, a, func(tx *store.Tx) error { _, err := Offer(tx, id, to, reason); return err })
}

func excludedFor(o Outlook, p models.Person) []string {
	var codes []string
	for _, e := range o.Excluded {
		if e.Person == p.ID {
			codes = append(codes, e.Code)
		}
	}
	return codes
}

func TestS8_TheRankingGathersWhatItSays(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		colleague := storetest.AddPerson(t, db, "Noor Haddad", s.Taipei)
		away := storetest.AddPerson(t, db, "Tomas Novy", s.Dublin)
		winding := storetest.AddPerson(t, db, "Yuki Abe", s.Seoul)
		for _, p := range []models.Person{colleague, away, winding, s.Manager, s.Learner} {
			storetest.AddSME(t, db, s.EKS, p)
		}
		on := models.DateOf(db.Now())
		storetest.AddAbsence(t, db, away, models.Away, on, on.AddDays(4))
		storetest.AddAbsence(t, db, winding, models.FinishOnly, on.AddDays(2), on.AddDays(30))
		in := writing(1)
		in.Colleagues = []models.PersonID{colleague.ID}
		c := s.draftOf(in)
		o, err := s.foresee(s.AsCoordinator(), c.ID)
		s.ok(err)
		var ranked []models.PersonID
		for _, r := range o.Ranked {
			ranked = append(ranked, r.Person)
		}
		// 09:00 UTC on a Monday: Dublin and Kolkata work, Adelaide has ended, St John's begins
		// in three hours. Kolkata is in the author's region.
		if want := []models.PersonID{s.Ana.ID, s.Chiara.ID, s.Mentor.ID, s.Bo.ID}; !slices.Equal(ranked, want) {
			t.Errorf("ranked %v, want %v", ranked, want)
		}
		for p, code := range map[*models.Person]string{&colleague: "conflict", &away: "absence", &winding: "absence", &s.Manager: "conflict", &s.Learner: "conflict"} {
			if got := excludedFor(o, *p); !slices.Equal(got, []string{code}) {
				t.Errorf("%s is excluded for %v, not %s", p.Name, got, code)
			}
		}
		if o.Able != 6 || !o.Enough {
			t.Errorf("%d able", o.Able)
		}
	})
}

func TestS8_TheNumberOfQueriesDoesNotDependOnTheNumberOfPeople(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c := s.draft()
		counter := storetest.CountQueries(t, db)
		count := func() int {
			return counter.Of(t, s.AsCoordinator(), func(tx *store.Tx) error { _, err := Foresee(tx, c.ID); return err })
		}
		before := count()
		for i := range 30 {
			storetest.AddSME(t, db, s.EKS, storetest.AddPerson(t, db, fmt.Sprintf("Reserve Number%d", i), s.Seattle))
		}
		if after := count(); after != before {
			t.Errorf("%d queries for 4 people, %d for 34", before, after)
		}
	})
}

func TestS8_ACoordinatorOverridesASoftTermNeverStandingOrConflict(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		storetest.AddSME(t, db, s.EKS, s.Manager)
		c := s.submitted()
		first := s.offered(c.ID)
		spare := s.Bo.ID // ranked last
		if slices.ContainsFunc(first, func(a models.Assignment) bool { return a.ReviewerID == spare }) {
			t.Fatal("the test needs somebody who was not asked")
		}
		s.refused(s.offer(s.AsCoordinator(), c.ID, s.Manager.ID, "She knows it best."), "reviewer-excluded")
		s.refused(s.offer(s.AsCoordinator(), c.ID, s.DevS3.ID, "He knows it best."), "reviewer-excluded")
		s.refused(s.offer(as(s.Manager.ID), c.ID, spare, "He knows it best."), "not-allowed")
		s.refused(s.offer(as(s.Learner.ID), c.ID, spare, "He knows it best."), "not-allowed")
		s.ok(s.offer(s.AsCoordinator(), c.ID, spare, "He knows it best."))
		s.ok(s.offer(s.AsCoordinator(), c.ID, spare, "He knows it best."))
		now := s.offered(c.ID)
		if len(now) != 2 || now[0].ReviewerID != spare || now[0].Reasons[0] != "Chosen by a coordinator: He knows it best." || *now[0].OfferedBy != s.Coordinator.ID {
			t.Errorf("%+v", now)
		}
		if s.file(c.ID).assignment(first[0].ID).State != models.AssignmentReleased {
			t.Error("the seat is held twice")
		}
		for _, a := range now {
			s.ok(s.accept(a))
		}
		s.refused(s.offer(s.AsCoordinator(), c.ID, s.Ana.ID, "Her too."), "no-open-seat")
	})
}

func TestS8_ALowerRankedPersonNeedsAReason(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		storetest.AddSME(t, db, s.EKS, storetest.AddPerson(t, db, "Ines Costa", s.StJohns))
		c := s.submitted()
		o, err := s.foresee(s.AsCoordinator(), c.ID)
		s.ok(err)
		s.lacking(s.offer(s.AsCoordinator(), c.ID, o.Ranked[1].Person, " "), "/reason", "reason-missing")
		s.ok(s.offer(s.AsCoordinator(), c.ID, o.Ranked[0].Person, ""))
	})
}

func TestS9_BusySkipsAndCoolsDown(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c := s.submitted()
		busy := s.offered(c.ID)[0]
		s.ok(s.decline(busy, models.DeclineBusy))
		s.ok(s.decline(busy, models.DeclineBusy))
		s.refused(s.accept(busy), "not-found")
		if next := s.offered(c.ID); len(next) != 2 || next[0].ReviewerID == busy.ReviewerID {
			t.Errorf("the seat went to %+v", next)
		}
		codes := func() []string {
			o, err := s.foresee(as(s.Learner.ID), s.draft().ID)
			s.ok(err)
			return excludedFor(o, s.person(busy.ReviewerID))
		}
		if got := codes(); !slices.Equal(got, []string{"busy"}) {
			t.Errorf("excluded for %v", got)
		}
		storetest.ClockOf(db).Advance(assign.CoolDown + time.Minute)
		if got := codes(); len(got) != 0 {
			t.Errorf("after the cool-down still excluded for %v", got)
		}
	})
}

func TestS9_AConflictBlocksThePairAndNotMyAreaAsksToFixTheSkill(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c := s.submitted()
		offers := s.offered(c.ID)
		s.lacking(s.decline(offers[0], "tired"), "/reason", "reason-unknown")
		s.ok(s.decline(offers[0], models.DeclineConflict))
		s.ok(s.decline(offers[1], models.DeclineNotMyArea))
		o, err := s.foresee(as(s.Learner.ID), s.draft().ID)
		s.ok(err)
		if got := excludedFor(o, s.person(offers[0].ReviewerID)); !slices.Equal(got, []string{"conflict"}) {
			t.Errorf("the pair is excluded for %v", got)
		}
		if got := excludedFor(o, s.person(offers[1].ReviewerID)); !slices.Equal(got, []string{"declined-before"}) {
			t.Errorf("whoever has another area is excluded for %v", got)
		}
		storetest.View(t, db, storetest.Builder, func(tx *store.Tx) error {
			open, err := tx.OpenSkillFixes(s.EKS.ID, []models.PersonID{offers[1].ReviewerID})
			if !open[offers[1].ReviewerID] {
				t.Error("nobody was asked to fix the skill")
			}
			return err
		})
	})
}

func TestS9_AnAcceptedReviewCanBeGivenBack(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c, seats := s.taken()
		s.ok(s.decline(seats[0], models.DeclineBusy))
		if next := s.offered(c.ID); len(next) != 1 || next[0].Seat != seats[0].Seat {
			t.Errorf("%+v", next)
		}
		s.judge(seats[1], yes, 3)
		s.refused(s.decline(seats[1], models.DeclineBusy), "review-submitted")
	})
}

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

func TestS11_TheAuthorSeesBeforehandWhetherTwoReviewersExist(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := bare(t, db)
		storetest.AddSME(t, db, s.EKS, s.Ana)
		storetest.AddSME(t, db, s.EKS, s.Manager)
		c := s.draft()
		o, err := s.foresee(as(s.Learner.ID), c.ID)
		s.ok(err)
		if o.Needed != 2 || o.Able != 1 || o.Enough || o.Route != models.BootstrapNone || o.RouteText == "" {
			t.Errorf("%+v", o)
		}
		for _, e := range o.Excluded {
			if e.Person == s.Manager.ID && e.Text != "Is too close to you to judge your case." {
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
