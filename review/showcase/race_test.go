package showcase

import (
	"testing"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
)

func (s *stage) withdraw(id models.ShowCaseID) error {
	return s.do(s.Learner.ID, func(tx *store.Tx) error { _, err := Withdraw(tx, id); return err })
}

func TestS4_TwoReviewersAtOnceMakeExactlyOneDecision(t *testing.T) {
	db := storetest.Postgres(t)
	s := set(t, db)
	for n := range storetest.Rounds {
		c, seats := s.taken()
		verdicts := [][2]models.Verdict{{yes, yes}, {yes, fix}, {noGo, noGo}}[n%3]
		for i, a := range seats {
			s.ok(s.save(a, judgement(verdicts[i], 3)))
		}
		errs := storetest.Together(db,
			func() error { return s.handIn(seats[0]) },
			func() error { return s.handIn(seats[1]) },
		)
		s.ok(errs[0])
		s.ok(errs[1])
		want := []models.ShowCaseState{models.CaseApproved, models.CaseChangesRequested, models.CaseNotAccepted}[n%3]
		if got := s.the(c.ID); got.State != want {
			t.Fatalf("round %d: %s, not %s", n, got.State, want)
		}
		if n := s.entries(c.ID, "show_case.released"); n != 1 {
			t.Fatalf("%d decisions in the ledger", n)
		}
		_ = s.withdraw(c.ID)
	}
	storetest.CheckInvariants(t, db)
}

// entries counts a case's ledger entries of a kind.
func (s *stage) entries(id models.ShowCaseID, event string) int {
	s.t.Helper()
	n := 0
	storetest.View(s.t, s.db, storetest.Builder, func(tx *store.Tx) error {
		list, err := tx.LedgerBySubject(models.LedgerEntry{SubjectKind: "show_case", SubjectID: int64(id)}, 50)
		for _, e := range list {
			if e.SubjectKind == "show_case" && e.SubjectID == int64(id) && e.Event == event {
				n++
			}
		}
		return err
	})
	return n
}

func TestS7_TwoReviewersAtOnceWhoDifferOpenOneThirdSeat(t *testing.T) {
	db := storetest.Postgres(t)
	s := set(t, db)
	for n := range storetest.Rounds {
		c, seats := s.taken()
		s.ok(s.save(seats[0], judgement(yes, 3)))
		s.ok(s.save(seats[1], judgement(noGo, 3)))
		errs := storetest.Together(db,
			func() error { return s.handIn(seats[0]) },
			func() error { return s.handIn(seats[1]) },
		)
		s.ok(errs[0])
		s.ok(errs[1])
		if third := s.offered(c.ID); len(third) != 1 || third[0].Seat != 3 {
			t.Fatalf("round %d: %+v", n, third)
		}
		s.ok(s.withdraw(c.ID))
	}
	storetest.CheckInvariants(t, db)
}

func TestS1_TheSameSubmissionTwiceAtOnceIsOneVersion(t *testing.T) {
	db := storetest.Postgres(t)
	s := set(t, db)
	for n := range storetest.Rounds {
		c := s.draft()
		errs := storetest.Together(db,
			func() error { return s.submit(c.ID) },
			func() error { return s.submit(c.ID) },
		)
		s.ok(errs[0])
		s.ok(errs[1])
		if got := s.the(c.ID); got.CurrentVersion != 1 || len(s.offered(c.ID)) != 2 {
			t.Fatalf("round %d: %+v", n, got)
		}
		s.ok(s.withdraw(c.ID))
	}
	storetest.CheckInvariants(t, db)
}

// One takes the seat, while a coordinator gives it to somebody else.
func TestS8_TwoForTheSameSeatAtOnceLeaveOne(t *testing.T) {
	db := storetest.Postgres(t)
	s := set(t, db)
	accepted := 0
	for n := range storetest.Rounds {
		c := s.submitted()
		offers := s.offered(c.ID)
		errs := storetest.Together(db,
			func() error { return s.accept(offers[0]) },
			func() error { return s.offer(s.AsCoordinator(), c.ID, s.Bo.ID, "He knows it best.") },
		)
		f := s.file(c.ID)
		live := 0
		for _, a := range f.current() {
			if a.Seat == 1 && Live(a.State) {
				live++
			}
		}
		if live != 1 {
			t.Fatalf("round %d: %d hold the first seat: %+v, %v", n, live, f.assignments, errs)
		}
		for _, err := range errs {
			if f := fault.As(err); err != nil && (f == nil || f.Kind == fault.Internal || f.Kind == fault.Unavailable) {
				t.Fatalf("round %d: %v", n, err)
			}
		}
		if errs[0] == nil {
			accepted++
		}
		s.ok(s.withdraw(c.ID))
	}
	t.Logf("the seat was accepted in %d of %d rounds", accepted, storetest.Rounds)
	storetest.CheckInvariants(t, db)
}

func TestS13_WithdrawingAgainstTheLastReviewIsOneOrTheOther(t *testing.T) {
	db := storetest.Postgres(t)
	s := set(t, db)
	withdrawn := 0
	for n := range storetest.Rounds {
		c, seats := s.taken()
		s.judge(seats[0], yes, 3)
		s.ok(s.save(seats[1], judgement(yes, 3)))
		errs := storetest.Together(db,
			func() error { return s.handIn(seats[1]) },
			func() error { return s.withdraw(c.ID) },
		)
		s.ok(errs[0]) // decides, or is a late note
		got := s.the(c.ID)
		switch {
		case got.State == models.CaseApproved && errs[1] != nil:
			s.refused(errs[1], "wrong-state")
		case got.State == models.CaseWithdrawn && errs[1] == nil:
			withdrawn++
			if r := s.file(c.ID).reviewOf(seats[1].ID); !r.Late {
				t.Fatalf("round %d: %+v", n, r)
			}
		default:
			t.Fatalf("round %d: %s with %v", n, got.State, errs)
		}
	}
	t.Logf("withdrawn in %d of %d rounds", withdrawn, storetest.Rounds)
	storetest.CheckInvariants(t, db)
}
