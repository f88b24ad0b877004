package training_test

import (
	"slices"
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/training"
)

func TestT1_APlanPinsItsVersionAndANewerOneIsOffered(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		p := s.begin()
		s.readBasics(p)
		s.ok(s.start(p, "first-lab"))
		s.must(s.Mentor, func(tx *store.Tx) error {
			_, err := training.AddTask(tx, p.ID, training.Extra{Kind: models.TaskReading, Title: "Meet the storage team", OffsetDays: 10})
			return err
		})
		cka := s.task(p, "cka")
		s.must(s.Mentor, func(tx *store.Tx) error {
			_, err := training.MoveDue(tx, cka.ID, date("2027-03-01"), "Exam slots are full.")
			return err
		})

		next := firstVersion()
		next[0].Title = "Read the new basics"
		next[2].OffsetDays = 40
		drill := models.TaskSpec{Key: "drill", Kind: models.TaskIncidentDrill, Title: "Run a drill", OffsetDays: 20, Judged: true, Prerequisites: []string{}}
		s.publish(1, []models.TaskSpec{next[0], next[2], drill})

		view := s.plan(p.ID)
		if view.Plan.VersionNumber != 1 || view.Newest != 2 || len(view.Tasks) != 4 {
			t.Fatalf("publishing changed the plan: %+v", view.Plan)
		}
		var offer training.Offer
		s.must(s.Mentor, func(tx *store.Tx) (err error) { offer, err = training.Preview(tx, p.ID, 0); return err })
		if r := offer.Revision; len(r.Add) != 1 || len(r.Drop) != 0 || len(r.Change) != 1 || len(r.Keep) != 4 {
			t.Fatalf("preview: %+v", r)
		}
		for range 2 {
			s.must(s.Mentor, func(tx *store.Tx) error { _, err := training.Apply(tx, p.ID, 2); return err })
		}
		view = s.plan(p.ID)
		var keys []string
		for _, v := range view.Tasks {
			keys = append(keys, v.Task.Key)
		}
		if !slices.Equal(keys, []string{"read-basics", "cka", "drill", "first-lab", "personal-1"}) || view.Plan.VersionNumber != 2 {
			t.Errorf("after applying: %v, version %d", keys, view.Plan.VersionNumber)
		}
		if done := s.task(p, "read-basics"); done.State != models.TaskDone || done.Spec.Title != "Read the basics" {
			t.Errorf("done work changed: %+v", done)
		}
		if moved := s.task(p, "cka"); moved.DueOn != date("2027-03-01") || moved.Spec.OffsetDays != 40 {
			t.Errorf("the personal date did not stay: %+v", moved)
		}
		if begun := s.task(p, "first-lab"); begun.State != models.TaskDoing {
			t.Errorf("begun work was taken away: %+v", begun)
		}
	})
}

func TestT1_CompletedPlansNeverChange(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		p := s.begin()
		s.readBasics(p)
		cert := s.hold(90, date("2026-01-10"), date("2027-01-10"))
		s.ok(s.start(p, "cka"))
		s.ok(s.finish(p, "cka", &cert))
		s.settleAll(p)
		frozen := s.plan(p.ID)
		next := firstVersion()
		next[0].Title = "Other words"
		s.publish(1, next)
		s.advance(90)
		s.sweep()

		for name, err := range map[string]error{
			"update": s.try(s.Mentor, func(tx *store.Tx) error { _, err := training.Apply(tx, p.ID, 2); return err }),
			"add a task": s.try(s.Manager, func(tx *store.Tx) error {
				_, err := training.AddTask(tx, p.ID, training.Extra{Kind: models.TaskLab, Title: "One more"})
				return err
			}),
			"reopen a task": s.try(s.Mentor, func(tx *store.Tx) error {
				_, err := training.Reopen(tx, frozen.Tasks[0].Task.ID, "Again, please.")
				return err
			}),
			"move a date": s.try(s.Mentor, func(tx *store.Tx) error {
				_, err := training.MoveDue(tx, frozen.Tasks[0].Task.ID, date("2027-05-01"), "Later.")
				return err
			}),
			"hand over": s.try(s.Manager, func(tx *store.Tx) error {
				_, err := training.HandOver(tx, p.ID, training.Handover{From: s.Mentor.ID, To: s.Ana.ID, Reason: "Moved teams."})
				return err
			}),
			"cancel": s.try(s.Manager, func(tx *store.Tx) error { _, err := training.Cancel(tx, p.ID, "Not needed."); return err }),
		} {
			if err == nil {
				t.Errorf("a completed plan let somebody %s", name)
			}
		}
		now := s.plan(p.ID)
		if now.Plan.Revision != frozen.Plan.Revision || now.Plan.VersionNumber != 1 || len(now.Tasks) != len(frozen.Tasks) {
			t.Errorf("the plan changed: %+v", now.Plan)
		}
		for i, v := range now.Tasks {
			if was := frozen.Tasks[i].Task; v.Task.Revision != was.Revision || v.Task.State != was.State {
				t.Errorf("%s changed: %+v", was.Key, v.Task)
			}
		}
		if c := now.Tasks[2].Certification; c == nil || !c.Current {
			t.Errorf("the certification is not shown as it stood: %+v", c)
		}
		if now.Mentor.ID != s.Mentor.ID {
			t.Errorf("the mentor is %s", now.Mentor.Name)
		}
	})
}

func TestT1_ReopeningMakesANewAttemptAndKeepsTheOld(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		p := s.begin()
		s.readBasics(p)
		cert := s.hold(90, date("2026-01-10"), date("2026-12-10"))
		s.ok(s.start(p, "cka"))
		s.ok(s.finish(p, "cka", &cert))
		s.settleAll(p)
		s.advance(60)
		s.sweep()
		var again models.Plan
		for range 2 {
			s.must(s.Manager, func(tx *store.Tx) (err error) {
				again, err = training.NewAttempt(tx, p.ID, "The certification ran out.", 0)
				return err
			})
		}
		if again.Attempt != 2 || again.State != models.PlanActive || again.ID == p.ID {
			t.Fatalf("the new attempt: %+v", again)
		}
		if old := s.plan(p.ID); old.Plan.State != models.PlanCompleted || old.Tasks[2].Task.State != models.TaskDone {
			t.Errorf("the old attempt changed: %+v", old.Plan)
		}
		if s.task(again, "read-basics").State != models.TaskDone || s.task(again, "first-lab").State != models.TaskWaived {
			t.Error("settled work was not carried over")
		}
		open := s.task(again, "cka")
		if open.State != models.TaskDoing || open.CertificationID != nil {
			t.Errorf("what stood on the expired certification is not open: %+v", open)
		}
		if open.DueOn.Before(date("2027-01-15")) {
			t.Errorf("it is due on %s, before the new attempt began", open.DueOn)
		}
		s.must(s.Manager, func(tx *store.Tx) error { _, err := training.Cancel(tx, again.ID, "A mistake."); return err })
		s.refused(s.try(s.Manager, func(tx *store.Tx) error { _, err := training.NewAttempt(tx, p.ID, "Once more.", 0); return err }), "not-the-newest")
	})
}

func TestT2_DueDatesAreWorkingDaysOfTheLearner(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		act(s, storetest.Builder, func(tx *store.Tx) error {
			return tx.PutHoliday(&models.Holiday{SiteID: s.Taipei.ID, Date: date("2026-11-18"), Name: "A local holiday"})
		})
		storetest.AddAbsence(t, db, s.Learner, models.Away, date("2026-11-20"), date("2026-11-23"))
		storetest.AddAbsence(t, db, s.Learner, models.FinishOnly, date("2026-11-24"), date("2026-11-24"))
		p := s.begin()
		want := map[string]string{"read-basics": "2026-11-19", "first-lab": "2026-11-26"}
		for key, due := range want {
			if got := s.task(p, key).DueOn; got != date(due) {
				t.Errorf("%s is due on %s, want %s", key, got, due)
			}
		}
		if got := s.plan(p.ID).Plan.NextDue; got != date("2026-11-19") {
			t.Errorf("the earliest is %s", got)
		}
		storetest.AddAbsence(t, db, s.Learner, models.Away, date("2026-11-19"), date("2026-11-19"))
		s.must(s.Mentor, func(tx *store.Tx) error {
			_, err := training.MoveDue(tx, s.task(p, "cka").ID, date("2027-01-04"), "After the holidays.")
			return err
		})
		s.advance(1)
		s.sweep()
		if got := s.task(p, "read-basics").DueOn; got != date("2026-11-24") {
			t.Errorf("a new absence left the date at %s", got)
		}
		if got := s.task(p, "cka").DueOn; got != date("2027-01-04") {
			t.Errorf("a date set by hand moved to %s", got)
		}
	})
}

func TestT2_TheFirstDayIsTheLearnersToday(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		storetest.ClockOf(db).Set(storetest.Start.Add(8 * 3600e9)) // 17:00 UTC: tomorrow in Taipei
		if p := s.begin(); p.StartedOn != date("2026-11-17") {
			t.Errorf("started on %s", p.StartedOn)
		}
	})
}

func TestBeginningAPlan(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		begin := func(who models.Person, change func(*training.Beginning)) error {
			in := training.Beginning{Person: s.Learner.ID, Curriculum: s.curriculum.ID, Mentor: s.Mentor.ID}
			change(&in)
			return s.try(who, func(tx *store.Tx) error { _, err := training.Begin(tx, in); return err })
		}
		plain := func(*training.Beginning) {}
		s.refused(begin(s.Ana, plain), "not-allowed")
		s.refused(begin(s.Learner, plain), "not-allowed")
		s.refused(begin(s.Manager, func(b *training.Beginning) { b.Mentor = s.Learner.ID }), "own-mentor")
		s.refused(begin(s.Manager, func(b *training.Beginning) { b.Mentor = 9999 }), "person-unknown")
		s.refused(begin(s.Manager, func(b *training.Beginning) { b.Version = 2 }), "no-such-version")
		s.refused(begin(s.Manager, func(b *training.Beginning) { b.StartOn = date("2020-01-01") }), "before-first-day")
		s.refused(begin(s.Manager, func(b *training.Beginning) { b.StartOn = date("2999-12-30") }), "too-far-ahead")
		s.ok(begin(s.Director, plain))
		s.refused(begin(s.Manager, plain), "plan-exists")
		s.must(s.Admin, func(tx *store.Tx) error {
			_, err := training.Retire(tx, s.curriculum.ID, date("2026-11-16"))
			return err
		})
		s.refused(begin(s.Manager, plain), "curriculum-retired")
		if told := s.told(s.Mentor); !slices.Equal(told, []string{"plan-started"}) {
			t.Errorf("the mentor was told %v", told)
		}
	})
}

func TestCompletingNeedsEverythingSettled(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		p := s.begin()
		complete := func(who models.Person) error {
			return s.try(who, func(tx *store.Tx) error { _, err := training.Complete(tx, p.ID); return err })
		}
		s.refused(complete(s.Mentor), "tasks-open")
		s.refused(complete(s.Learner), "not-allowed")
		s.refused(complete(s.Ana), "not-found")
		for _, key := range []string{"read-basics", "first-lab", "cka"} {
			s.ok(s.waive(p, key))
		}
		s.ok(complete(s.Mentor))
		s.ok(complete(s.Manager))
		if told := s.told(s.Learner); !slices.Equal(told, []string{"plan-started", "task-waived", "task-waived", "task-waived", "plan-completed"}) {
			t.Errorf("the learner was told %v", told)
		}
		s.refused(s.try(s.Manager, func(tx *store.Tx) error { _, err := training.Cancel(tx, p.ID, "Too late."); return err }), "wrong-state")
	})
}
