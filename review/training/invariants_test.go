package training_test

import (
	"fmt"
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/training"
)

// breaches counts the rows that break the invariant with this sentence.
func (s *school) breaches(sentence string) int {
	s.t.Helper()
	n := -1
	storetest.View(s.t, s.db, s.AsAdmin(), func(tx *store.Tx) error {
		for _, i := range store.Invariants() {
			if i.Sentence.String() == sentence {
				ids, err := tx.Breaches(i, 100)
				n = len(ids)
				return err
			}
		}
		return nil
	})
	return n
}

// TestEveryInvariantFindsWhatBreaksIt alters rows behind the product's back.
func TestEveryInvariantFindsWhatBreaksIt(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		s.broken = true
		ended := s.begin()
		cert := s.hold(90, date("2026-01-10"), date("2028-01-10"))
		s.ok(s.start(ended, "cka"))
		s.ok(s.finish(ended, "cka", &cert))
		s.settleAll(ended)
		var p models.Plan
		s.must(s.Manager, func(tx *store.Tx) (err error) {
			p, err = training.NewAttempt(tx, ended.ID, "There is more.", 0)
			return err
		})
		lab := s.task(p, "first-lab")
		s.must(s.Mentor, func(tx *store.Tx) error { _, err := training.Reopen(tx, lab.ID, "Once more."); return err })
		s.ok(s.submit(p, "first-lab", "See the cluster."))
		s.must(s.Mentor, func(tx *store.Tx) error {
			_, err := training.AddTask(tx, p.ID, training.Extra{Kind: models.TaskReading, Title: "Look back", OffsetDays: 3})
			return err
		})
		for _, c := range []struct{ sentence, statement string }{
			{"A plan waits since its oldest submission.", fmt.Sprintf("update plans set waiting_since = null where id = %d", p.ID)},
			{"A plan bears the name of its learner.", fmt.Sprintf("update plans set learner = 'Nobody' where id = %d", p.ID)},
			{"A plan's earliest due date is that of its tasks still to be done by the learner.",
				fmt.Sprintf("update plans set next_due = null where id = %d", p.ID)},
			{"An open task of an active plan that is not the learner's own has a due date on or after the start.",
				fmt.Sprintf("update plan_tasks set due_on = '2020-01-01', due_moved = false where id = %d", lab.ID)},
			{"Nothing happened in a plan after it ended.", fmt.Sprintf(
				"update task_entries set at = '2031-01-01 00:00:00+00:00' where task_id in (select id from plan_tasks where plan_id = %d)", ended.ID)},
			{"A completed plan holds nothing that is still to be done.",
				fmt.Sprintf("update plan_tasks set state = 'doing', decided_at = null where plan_id = %d and key = 'read-basics'", ended.ID)},
			{"The learner never decided on a task that needs judgement.",
				fmt.Sprintf("update plan_tasks set decided_by = %d where plan_id = %d and state = 'waived'", s.Learner.ID, p.ID)},
			{"Nobody is mentor or stand-in of their own plan.", fmt.Sprintf(
				"insert into stand_ins (plan_id, person_id, named_by, from_date, to_date) values (%d, %d, %d, '2026-11-16', '2026-11-17')",
				p.ID, s.Learner.ID, s.Manager.ID)},
			{"Every active plan has exactly one current mentor, and no ended plan has one.",
				fmt.Sprintf("update mentorships set until_at = from_at where plan_id = %d", p.ID)},
			{"What is done or accredited stands on a certification of the learner that reached its pass mark.", "update certifications set score = 1"},
			{"Nothing in an active plan stands on a certification that was withdrawn.",
				"update certifications set withdrawn_at = recorded_at, reason = 'A mistake.'"},
			{"Every plan is pinned to a version that its curriculum has published.", "update curricula set latest = 0"},
			{"A curriculum's newest version is its highest number.", "update curricula set latest = 7"},
		} {
			if n := s.breaches(c.sentence); n != 0 && c.statement[:16] != "update curricula" {
				t.Errorf("broken already by %d rows: %s", n, c.sentence)
			}
			storetest.Tamper(t, db, c.statement)
			if n := s.breaches(c.sentence); n < 1 {
				t.Errorf("%d rows found: %s", n, c.sentence)
			}
		}
	})
}
