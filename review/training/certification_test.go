package training_test

import (
	"slices"
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/training"
)

func TestT5_ACertificationBelowItsPassMarkCompletesNothing(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		p := s.begin()
		low := s.hold(64, date("2026-10-01"), date("2028-10-01"))
		s.ok(s.start(p, "cka"))
		s.refused(s.finish(p, "cka", nil), "certification-needed")
		s.refused(s.finish(p, "cka", &low), "below-pass-mark")
		s.refused(s.try(s.Mentor, func(tx *store.Tx) error {
			_, err := training.Accredit(tx, s.task(p, "cka").ID, training.Evidence{Text: "Nearly.", Certification: &low.ID})
			return err
		}), "below-pass-mark")
		var others models.Certification
		s.must(s.Ana, func(tx *store.Tx) (err error) {
			others, err = training.Record(tx, training.Exam{Person: s.Ana.ID, Vendor: "CNCF", Name: "CKA", IssuedOn: date("2026-10-01")})
			return err
		})
		s.refused(s.finish(p, "cka", &others), "certification-needed")
		if open := s.task(p, "cka"); open.State != models.TaskDoing || open.CertificationID != nil {
			t.Errorf("the task is %+v", open)
		}
		expired := s.hold(95, date("2024-10-01"), date("2026-10-01"))
		s.refused(s.finish(p, "cka", &expired), "certification-expired")
		passed := s.hold(70, date("2026-11-01"), date("2028-11-01"))
		s.ok(s.finish(p, "cka", &passed))
		if done := s.task(p, "cka"); done.State != models.TaskDone || *done.CertificationID != passed.ID {
			t.Errorf("the task is %+v", done)
		}
	})
}

func TestT5_AnExpiredCertificationReopensWhatRequiredItToBeCurrent(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		tasks := append(firstVersion(), models.TaskSpec{Key: "cka-once", Kind: models.TaskCertification, Title: "CKA once", OffsetDays: 30,
			Certification: &models.CertSpec{Vendor: "CNCF", Name: "CKA"}})
		s.publish(1, tasks)
		p := s.begin()
		cert := s.hold(90, date("2026-01-10"), date("2026-11-18"))
		for _, key := range []string{"cka", "cka-once"} {
			s.ok(s.start(p, key))
			s.ok(s.finish(p, key, &cert))
		}
		// 09:00 UTC on the 18th: its last day in Taipei. 16:00 UTC: that day is over there, not in UTC.
		s.advance(2)
		s.sweep()
		if s.task(p, "cka").State != models.TaskDone {
			t.Error("reopened on its last day")
		}
		storetest.ClockOf(db).Advance(7 * 3600e9)
		s.sweep()
		again := s.task(p, "cka")
		if again.State != models.TaskDoing || again.CertificationID != nil || again.DueOn.Before(date("2026-11-19")) {
			t.Errorf("not open again: %+v", again)
		}
		if once := s.task(p, "cka-once"); once.State != models.TaskDone {
			t.Errorf("what asks for it once is %s", once.State)
		}
		if n := s.sweep(); n != 0 {
			t.Errorf("sweeping again did %d things", n)
		}
		told := s.told(s.Learner)
		if !slices.Contains(told, "task-reopened") || !slices.Contains(told, "certification-expired") {
			t.Errorf("the learner was told %v", told)
		}
		if !slices.Contains(s.told(s.Mentor), "task-reopened") {
			t.Errorf("the mentor was told %v", s.told(s.Mentor))
		}
	})
}

func TestT5_ARenewedCertificationTakesOver(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		p := s.begin()
		old := s.hold(90, date("2026-01-10"), date("2026-11-18"))
		s.ok(s.start(p, "cka"))
		s.ok(s.finish(p, "cka", &old))
		renewed := s.hold(88, date("2026-11-10"), date("2028-11-10"))
		s.advance(4)
		s.sweep()
		if task := s.task(p, "cka"); task.State != models.TaskDone || *task.CertificationID != renewed.ID {
			t.Errorf("the task is %+v", task)
		}
	})
}

func TestT5_AWithdrawnCertificationReopensWhatStoodOnIt(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		p := s.begin()
		cert := s.hold(90, date("2026-01-10"), models.Date{})
		s.ok(s.start(p, "cka"))
		s.ok(s.finish(p, "cka", &cert))
		withdraw := func(who models.Person, reason string) error {
			return s.try(who, func(tx *store.Tx) error { _, err := training.Withdraw(tx, cert.ID, reason); return err })
		}
		s.refused(withdraw(s.Ana, "A joke."), "not-found")
		s.refused(withdraw(s.Mentor, "The name is wrong."), "not-allowed")
		s.refused(withdraw(s.Learner, ""), "needed")
		s.ok(withdraw(s.Learner, "It belongs to somebody else."))
		s.ok(withdraw(s.Manager, "Twice."))
		if task := s.task(p, "cka"); task.State != models.TaskDoing {
			t.Errorf("the task is %+v", task)
		}
		again := s.hold(90, date("2026-01-10"), models.Date{})
		if again.ID == cert.ID {
			t.Error("recording anew gave the withdrawn record")
		}
	})
}

func TestT5_ACandidacyFallsBackWhenItsCertificationExpires(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		rules := storetest.BarRules()
		rules.Certifications = []models.CertNeed{{Vendor: "CNCF", Name: "CKA"}}
		bar := storetest.AddBar(t, db, s.EKS, 1, rules)
		s.hold(90, date("2026-01-10"), date("2026-11-18"))
		c := storetest.AddReady(t, db, s.Learner, bar)
		s.advance(4)
		s.sweep()
		storetest.View(t, db, s.AsAdmin(), func(tx *store.Tx) (err error) {
			c, err = tx.Candidacy(c.ID)
			return err
		})
		if c.State != models.CandidacyBuilding {
			t.Errorf("the candidacy is %s", c.State)
		}
		s.hold(91, date("2026-11-19"), date("2028-11-19"))
		storetest.View(t, db, s.AsAdmin(), func(tx *store.Tx) (err error) {
			c, err = tx.Candidacy(c.ID)
			return err
		})
		if c.State != models.CandidacyReady {
			t.Errorf("with a new one the candidacy is %s", c.State)
		}
	})
}

func TestRecordingCertifications(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		mark, score := 70.0, 80.0
		good := training.Exam{Person: s.Learner.ID, Vendor: "CNCF", Name: "CKA", Score: &score, PassMark: &mark, IssuedOn: date("2026-11-16")}
		record := func(who models.Person, change func(*training.Exam)) error {
			in := good
			change(&in)
			return s.try(who, func(tx *store.Tx) error { _, err := training.Record(tx, in); return err })
		}
		plain := func(*training.Exam) {}
		s.refused(record(s.Ana, plain), "not-allowed")
		s.refused(record(s.Learner, func(e *training.Exam) { e.Vendor = " " }), "needed")
		s.refused(record(s.Learner, func(e *training.Exam) { e.PassMark = nil }), "score-and-pass-mark")
		s.refused(record(s.Learner, func(e *training.Exam) { e.IssuedOn = date("2026-11-17") }), "in-the-future")
		s.refused(record(s.Learner, func(e *training.Exam) { e.ExpiresOn = date("2026-11-15") }), "ends-before-start")
		s.ok(record(s.Manager, plain))
		s.ok(record(s.Learner, plain))
		s.refused(record(s.Learner, func(e *training.Exam) { e.ExpiresOn = date("2027-11-15") }), "certification-exists")

		see := func(who models.Person) error {
			return s.try(who, func(tx *store.Tx) error {
				all, err := training.Certifications(tx, s.Learner.ID)
				if err == nil && len(all) != 1 {
					t.Errorf("%s sees %d", who.Name, len(all))
				}
				return err
			})
		}
		s.refused(see(s.Mentor), "not-found")
		s.begin()
		for _, who := range []models.Person{s.Learner, s.Mentor, s.Manager, s.Director, s.Admin} {
			s.ok(see(who))
		}
		s.refused(see(s.Ana), "not-found")
	})
}

func TestWhatExpiresSoonIsListedAndSaidOnce(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		s.begin()
		s.hold(90, date("2025-01-10"), date("2026-12-01"))
		s.hold(90, date("2025-01-11"), date("2027-12-01"))
		s.hold(10, date("2025-01-12"), date("2026-12-01"))
		expiring := func(who models.Person, want int) {
			t.Helper()
			storetest.View(t, db, s.as(who), func(tx *store.Tx) error {
				page, err := training.Expiring(tx, 60, models.Page{})
				if len(page.Items) != want {
					t.Errorf("%s sees %d", who.Name, len(page.Items))
				}
				return err
			})
		}
		for _, who := range []models.Person{s.Learner, s.Mentor, s.Manager, s.Director, s.Admin} {
			expiring(who, 2)
		}
		expiring(s.Ana, 0)
		s.sweep()
		s.sweep()
		said := 0
		for _, kind := range s.told(s.Learner) {
			if kind == "certification-expiring" {
				said++
			}
		}
		if said != 1 {
			t.Errorf("said %d times", said)
		}
	})
}
