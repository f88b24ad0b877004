package training_test

import (
	"testing"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/training"
)

// The mentor signs what they read, or is told that
// the evidence changed; never both, and never other evidence.
func TestT4_SigningOffWhileTheLearnerResubmits(t *testing.T) {
	s := newSchool(t, storetest.Postgres(t))
	p := s.begin()
	s.readBasics(p)
	s.ok(s.start(p, "first-lab"))
	signed, resubmitted := 0, 0
	for range storetest.Rounds {
		s.ok(s.submit(p, "first-lab", "First."))
		read := s.task(p, "first-lab")
		errs := storetest.Together(s.db,
			func() error {
				return s.try(s.Mentor, func(tx *store.Tx) error {
					_, err := training.SignOff(tx, read.ID, training.Judgement{Revision: read.Revision})
					return err
				})
			},
			func() error {
				return s.try(s.Learner, func(tx *store.Tx) error {
					_, err := training.Submit(tx, read.ID, training.Evidence{Text: "Second."})
					return err
				})
			},
		)
		now := s.task(p, "first-lab")
		switch {
		case errs[0] == nil && fault.Is(errs[1], fault.Conflict) && now.State == models.TaskDone && now.Evidence == "First.":
			signed++
			s.must(s.Mentor, func(tx *store.Tx) error { _, err := training.Reopen(tx, read.ID, "Once more."); return err })
		case errs[1] == nil && fault.Is(errs[0], fault.Stale) && now.State == models.TaskSubmitted && now.Evidence == "Second.":
			resubmitted++
			s.must(s.Mentor, func(tx *store.Tx) error {
				_, err := training.Return(tx, read.ID, training.Judgement{Revision: now.Revision, Note: "Once more."})
				return err
			})
		default:
			t.Fatalf("signing %v, resubmitting %v, the task is %s with %q", errs[0], errs[1], now.State, now.Evidence)
		}
	}
	t.Logf("signed off first %d times, resubmitted first %d times", signed, resubmitted)
}

func TestT4_TwoMentorsHandedOverAtOnce(t *testing.T) {
	s := newSchool(t, storetest.Postgres(t))
	p := s.begin()
	current, others := s.Mentor, []models.Person{s.Ana, s.Bo}
	for range storetest.Rounds {
		errs := storetest.Together(s.db,
			func() error { return s.handOver(s.Manager, p, current, others[0]) },
			func() error { return s.handOver(s.Director, p, current, others[1]) },
		)
		now := s.plan(p.ID).Mentor
		switch {
		case errs[0] == nil && fault.Is(errs[1], fault.Stale) && now.ID == others[0].ID:
			current, others[0] = others[0], current
		case errs[1] == nil && fault.Is(errs[0], fault.Stale) && now.ID == others[1].ID:
			current, others[1] = others[1], current
		default:
			t.Fatalf("%v and %v, the mentor is %s", errs[0], errs[1], now.Name)
		}
	}
}

func TestT1_OnePlanBegunTwiceAtOnce(t *testing.T) {
	s := newSchool(t, storetest.Postgres(t))
	for range storetest.Rounds {
		begin := func(who models.Person) func() error {
			return func() error {
				return s.try(who, func(tx *store.Tx) error {
					_, err := training.Begin(tx, training.Beginning{Person: s.Learner.ID, Curriculum: s.curriculum.ID, Mentor: s.Mentor.ID})
					return err
				})
			}
		}
		errs := storetest.Together(s.db, begin(s.Manager), begin(s.Director))
		if (errs[0] == nil) == (errs[1] == nil) || !fault.Is(errs[0], fault.Conflict) && !fault.Is(errs[1], fault.Conflict) {
			t.Fatalf("%v and %v", errs[0], errs[1])
		}
		storetest.View(t, s.db, s.as(s.Learner), func(tx *store.Tx) error {
			plans, err := tx.PlansOf(s.Learner.ID)
			if err == nil && (plans[0].State != models.PlanActive || len(plans) > 1 && plans[1].State == models.PlanActive) {
				t.Fatalf("active plans: %+v", plans[:2])
			}
			return err
		})
		s.must(s.Manager, func(tx *store.Tx) error {
			plans, err := tx.PlansOf(s.Learner.ID)
			if err != nil {
				return err
			}
			_, err = training.Cancel(tx, plans[0].ID, "Next round.")
			return err
		})
	}
}

// A plan is completed with the certification, or waits for another one.
func TestT1_CompletingWhileTheCertificationIsWithdrawn(t *testing.T) {
	s := newSchool(t, storetest.Postgres(t))
	for range storetest.Rounds {
		p := s.begin()
		cert := s.hold(90, date("2026-01-10"), date("2028-01-10"))
		s.ok(s.start(p, "cka"))
		s.ok(s.finish(p, "cka", &cert))
		s.ok(s.waive(p, "read-basics"))
		s.ok(s.waive(p, "first-lab"))
		errs := storetest.Together(s.db,
			func() error {
				return s.try(s.Mentor, func(tx *store.Tx) error { _, err := training.Complete(tx, p.ID); return err })
			},
			func() error {
				return s.try(s.Learner, func(tx *store.Tx) error { _, err := training.Withdraw(tx, cert.ID, "Not mine."); return err })
			},
		)
		now := s.task(p, "cka").State
		state := s.plan(p.ID).Plan.State
		completed := errs[0] == nil && state == models.PlanCompleted && now == models.TaskDone
		reopened := fault.Is(errs[0], fault.Conflict) && state == models.PlanActive && now == models.TaskDoing
		if errs[1] != nil || !completed && !reopened {
			t.Fatalf("completing %v, withdrawing %v: the plan is %s, the task %s", errs[0], errs[1], state, now)
		}
		if reopened {
			s.must(s.Manager, func(tx *store.Tx) error { _, err := training.Cancel(tx, p.ID, "Next round."); return err })
		}
	}
}
