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
		if len(now) != 2 || now[0].ReviewerID != spare || now[0].Reasons[0].String() != "Chosen by a coordinator: He knows it best." || *now[0].OfferedBy != s.Coordinator.ID {
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
		s.refused(s.accept(busy), "seat-declined")
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
