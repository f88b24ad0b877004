package showcase

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

// everything is whatever this room tells a person, as bytes: the case, its desk,
// its outlook, the difference, every list, and their messages.
func (s *stage) everything(actor models.Actor, id models.ShowCaseID) string {
	s.t.Helper()
	var all []any
	add := func(v any, err error) { all = append(all, v, fmt.Sprint(err)) }
	storetest.View(s.t, s.db, actor, func(tx *store.Tx) error {
		v, err := Look(tx, id)
		add(v, err)
		d, err := AtDesk(tx, id)
		add(d, err)
		o, err := Foresee(tx, id)
		add(o, err)
		c, err := Changes(tx, id, 0, 0)
		add(c, err)
		for _, who := range []models.PersonID{s.Learner.ID, actor.Person} {
			l, err := By(tx, who, models.Page{})
			add(l, err)
			for _, other := range l.Items {
				o, err := Foresee(tx, other.ID)
				add(o, err)
			}
		}
		q, err := Queue(tx, models.Page{})
		add(q, err)
		for _, a := range v.Assignments {
			m, err := MyAssignment(tx, a.ID)
			add(m, err)
		}
		short, err := Short(tx, models.Page{})
		add(short, err)
		open, err := Open(tx, s.EKS.ID, models.Page{})
		add(open, err)
		if actor.Has(models.RoleAdministrator) {
			entries, err := tx.Ledger(store.LedgerFilter{}, models.Page{Limit: 200})
			for i := range entries.Items {
				entries.Items[i].ID, entries.Items[i].Seq = 0, nil // not told by the API
			}
			add(entries, err)
		}
		n, err := tx.Notifications(actor.Person, false, models.Page{Limit: 200})
		for i := range n.Items {
			n.Items[i].ID = 0 // counts the messages of everybody
		}
		add(n, err)
		return nil
	})
	b, err := json.MarshalIndent(all, "", " ")
	if err != nil {
		s.t.Fatal(err)
	}
	return string(b)
}

// onlookers are all kinds of people who may not learn of a sealed review.
func (s *stage) onlookers(but models.PersonID) map[string]models.Actor {
	all := map[string]models.Actor{
		"author": as(s.Learner.ID), "manager": as(s.Manager.ID), "coordinator": s.AsCoordinator(), "administrator": s.AsAdmin(),
		"somebody else": as(s.DevS3.ID),
	}
	for _, p := range []models.Person{s.Ana, s.Bo, s.Chiara, s.Mentor} {
		if p.ID != but {
			all["reviewer "+p.Name] = as(p.ID)
		}
	}
	return all
}

// sealed runs act and wants that nobody but one person sees any difference.
func (s *stage) sealed(id models.ShowCaseID, but models.PersonID, act func()) {
	s.t.Helper()
	before := map[string]string{}
	for name, actor := range s.onlookers(but) {
		before[name] = s.everything(actor, id)
	}
	act()
	for name, actor := range s.onlookers(but) {
		if after := s.everything(actor, id); after != before[name] {
			s.t.Errorf("the %s saw a difference:\n%s\n----\n%s", name, before[name], after)
		}
	}
}

func TestS4_ASealedSubmissionChangesNothingThatAnybodyElseSees(t *testing.T) {
	for _, v := range []models.Verdict{yes, fix, noGo} {
		t.Run(string(v), func(t *testing.T) {
			storetest.Run(t, func(t *testing.T, db *store.DB) {
				s := set(t, db)
				c, seats := s.taken()
				s.draft() // whose ranking counts open reviews
				storetest.ClockOf(db).Advance(3 * time.Hour)
				s.sealed(c.ID, seats[0].ReviewerID, func() { s.judge(seats[0], v, 3) })
			})
		})
	}
}

func TestS4_ASubmissionBeforeTheOtherSeatIsAcceptedIsSealedToo(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c := s.submitted()
		offers := s.offered(c.ID)
		s.ok(s.accept(offers[0]))
		s.sealed(c.ID, offers[0].ReviewerID, func() { s.judge(offers[0], fix, 3) })
		s.ok(s.accept(offers[1]))
		if got := s.look(s.Learner.ID, c.ID).Seats; got[0].State != SeatAccepted || got[1].State != SeatAccepted {
			t.Errorf("seats %+v", got)
		}
	})
}

// A third reviewer's seat tells that two are in and differ, so nobody else may
// learn of it; and the third may not learn of being the third.
func TestS4S7_TheThirdReviewersSeatIsSeenByNobodyElse(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c, seats := s.taken()
		s.judge(seats[0], yes, 3)
		var third models.Assignment
		before := map[string]string{}
		for name, actor := range s.onlookers(seats[1].ReviewerID) {
			before[name] = s.everything(actor, c.ID)
		}
		s.judge(seats[1], noGo, 1)
		third = s.offered(c.ID)[0]
		s.ok(s.accept(third))
		s.ok(s.save(third, judgement(yes, 2)))
		for name, actor := range s.onlookers(seats[1].ReviewerID) {
			if actor.Person == third.ReviewerID {
				continue
			}
			if after := s.everything(actor, c.ID); after != before[name] {
				t.Errorf("the %s saw a difference:\n%s\n----\n%s", name, before[name], after)
			}
		}
		if v := s.look(third.ReviewerID, c.ID); len(v.Seats) != 0 || len(v.Reviews) != 1 || v.Case.ReviewsNeeded != 2 {
			t.Errorf("the third sees %+v", v)
		}
	})
}

// Whoever hands in is not replaced; whoever does not is. Two worlds that differ in
// that alone must look the same to others, day by day, reminders included.
func TestS4S10_OthersCannotTellAReviewThatIsInFromOneThatRanOut(t *testing.T) {
	days := func(t *testing.T, db *store.DB, handsIn bool) (seen []string) {
		s := set(t, db)
		for i := range 4 {
			storetest.AddSME(t, db, s.EKS, storetest.AddPerson(t, db, fmt.Sprintf("Reserve Number%d", i), s.Seattle))
		}
		c := s.draftOf(writing(1))
		s.ok(s.submit(c.ID))
		seats := s.offered(c.ID)
		for _, a := range seats {
			s.ok(s.accept(a))
		}
		if handsIn {
			s.judge(seats[0], yes, 3)
		}
		for range 14 {
			storetest.ClockOf(db).Advance(24 * time.Hour)
			s.sweep()
			for _, actor := range []models.Actor{as(s.Learner.ID), as(s.Manager.ID), s.AsCoordinator(), s.AsAdmin()} {
				seen = append(seen, s.everything(actor, c.ID))
			}
		}
		if got := s.file(c.ID).assignment(seats[0].ID).State; got == models.AssignmentSubmitted != handsIn {
			t.Fatalf("the first seat is %s", got)
		}
		if got := s.file(c.ID).assignment(seats[1].ID).State; got != models.AssignmentExpired {
			t.Fatalf("the second seat is %s, but should have run out", got)
		}
		return seen
	}
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		in := days(t, db, true)
		out := days(t, another(t, db), false)
		for i := range in {
			if in[i] != out[i] {
				t.Fatalf("day %d differs:\n%s\n----\n%s", i/4+1, in[i], out[i])
			}
		}
	})
}

// another is a second fresh database on the same engine.
func another(t *testing.T, db *store.DB) *store.DB {
	if db.Dialect == "postgres" {
		return storetest.Postgres(t)
	}
	return storetest.SQLite(t)
}

func TestS4_TheLastReviewReleasesAllInOneStep(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c, seats := s.taken()
		s.judge(seats[0], fix, 3)
		storetest.ClockOf(db).Advance(time.Hour)
		s.judge(seats[1], yes, 2)
		for _, actor := range []models.Actor{as(s.Learner.ID), as(seats[0].ReviewerID), s.AsCoordinator()} {
			v := s.look(actor.Person, c.ID, actor.Roles...)
			if len(v.Reviews) != 2 || len(v.Findings) != 1 || len(v.Seats) != 2 || v.Seats[0].State != SeatSubmitted {
				t.Fatalf("%d sees %+v", actor.Person, v)
			}
			for _, r := range v.Reviews {
				if r.ReleasedAt == nil || !r.ReleasedAt.Equal(*v.Case.SubmittedAt) && !r.ReleasedAt.Equal(v.Case.UpdatedAt) || r.Commitment != Commitment(r) {
					t.Errorf("%+v", r)
				}
			}
		}
		if !slices.Contains(s.told(seats[0].ReviewerID), "reviews-released") {
			t.Error("the first reviewer was not told")
		}
	})
}

func TestS4_WithdrawingDoesNotOpenWhatIsSealed(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c, seats := s.taken()
		s.judge(seats[0], noGo, 1)
		s.ok(s.do(s.Learner.ID, func(tx *store.Tx) error { _, err := Withdraw(tx, c.ID); return err }))
		v := s.look(s.Learner.ID, c.ID)
		if len(v.Reviews) != 0 || v.Seats[0].State != SeatReleased || v.Seats[1].State != SeatReleased {
			t.Errorf("%+v", v)
		}
	})
}

func TestACaseIsSeenByThoseItConcernsAndApprovedByAll(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c, seats := s.taken()
		sees := func(a models.Actor) error {
			return db.View(t.Context(), a, func(tx *store.Tx) error { _, err := Look(tx, c.ID); return err })
		}
		for _, a := range []models.Actor{as(s.Learner.ID), as(seats[0].ReviewerID), as(s.Manager.ID), as(s.Director.ID), s.AsCoordinator(), s.AsAdmin()} {
			s.ok(sees(a))
		}
		s.refused(sees(as(s.DevS3.ID)), "not-found")
		s.judge(seats[0], yes, 3)
		s.judge(seats[1], yes, 3)
		v := s.look(s.DevS3.ID, c.ID)
		if v.Full || v.Case.CustomerCase != "" || len(v.Reviews) != 0 || v.Version.Body == "" {
			t.Errorf("the library shows %+v", v)
		}
	})
}
