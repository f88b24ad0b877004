package candidacy_test

import (
	"testing"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/candidacy"
)

func TestC3_ThePageSaysWhatIsStillMissing(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		c := w.opened()
		for _, step := range []struct {
			level int
			want  string
			state models.CandidacyState
		}{
			{0, "2 more approved cases, one of them level 3 or higher", models.CandidacyBuilding},
			{2, "1 more approved case, level 3 or higher", models.CandidacyBuilding},
			{4, "", models.CandidacyReady},
		} {
			if step.level > 0 {
				w.approve(w.Learner, w.EKS, step.level)
			}
			if got := w.missing(c.ID); got != step.want {
				t.Errorf("missing %q, want %q", got, step.want)
			}
			w.is(c.ID, step.state)
		}
		if got := w.told(w.Coordinator); got != "candidacy-to-arrange " {
			t.Errorf("the coordinator was told %q", got)
		}
	})
}

func TestC2_CasesOfOtherPeopleServicesAndStatesDoNotCount(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		c := w.opened()
		w.approve(w.Learner, w.S3, 4)
		w.approve(w.Ana, w.EKS, 4)
		if got := w.missing(c.ID); got != "2 more approved cases, one of them level 3 or higher" {
			t.Errorf("missing %q", got)
		}
	})
}

func TestC2_CasesCountWhateverTheAttemptUntilTheirMaximumAge(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		aged := rules()
		aged.CaseMaxAgeMonths = 12
		w.publish(w.EKS, aged)
		w.approve(w.Learner, w.EKS, 3)
		w.on("2026-12-01")
		w.approve(w.Learner, w.EKS, 3)
		c := w.opened()
		w.is(c.ID, models.CandidacyReady)
		w.on("2027-11-16")
		if done := w.sweep(); done != 0 {
			t.Errorf("a day too early the sweep did %d", done)
		}
		w.is(c.ID, models.CandidacyReady)
		w.on("2027-11-17")
		if done := w.sweep(); done != 1 {
			t.Errorf("the sweep did %d", done)
		}
		w.is(c.ID, models.CandidacyBuilding)
		if got := w.missing(c.ID); got != "1 more approved case" {
			t.Errorf("missing %q", got)
		}
		if done := w.sweep(); done != 0 {
			t.Errorf("sweeping again did %d", done)
		}
		w.approve(w.Learner, w.EKS, 1)
		w.is(c.ID, models.CandidacyReady)
	})
}

func TestC1_ACertificationMakesReadyAndItsEndFallsBack(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		r := rules()
		r.Cases, r.LevelCounts = 0, nil
		r.Certifications = []models.CertNeed{{Vendor: "CNCF", Name: "CKA"}}
		w.publish(w.EKS, r)
		c := w.opened()
		w.certify(w.Learner, "CKAD", "2026-01-01", "")
		w.is(c.ID, models.CandidacyBuilding)
		w.certify(w.Learner, "CKA", "2026-11-20", "2026-12-31")
		w.is(c.ID, models.CandidacyBuilding)
		w.on("2026-11-20")
		w.sweep()
		w.is(c.ID, models.CandidacyReady)
		w.on("2027-01-01")
		w.sweep()
		w.is(c.ID, models.CandidacyBuilding)
		if got := w.missing(c.ID); got != "A current certification: “CKA” by CNCF" {
			t.Errorf("missing %q", got)
		}
	})
}

func TestC1_TasksCountWhenDoneOrAccreditedInTheNewestAttempt(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		w.curriculum("eks-road", &w.EKS.ID, "lab", "drill")
		w.curriculum("s3-road", &w.S3.ID, "lab")
		r := rules()
		r.Cases, r.LevelCounts, r.Curriculum = 0, nil, "eks-road"
		r.Tasks = []string{"lab", "drill"}
		w.publish(w.EKS, r)
		c := w.opened()
		if got := w.missing(c.ID); got != "The task “Do lab”; The task “Do drill”; The curriculum “The road of eks-road”, completed" {
			t.Errorf("missing %q", got)
		}
		w.plan("s3-road", 1, models.PlanCompleted, models.TaskDone)
		w.plan("eks-road", 1, models.PlanCompleted, models.TaskDone, models.TaskWaived)
		if got := w.missing(c.ID); got != "The task “Do drill”" {
			t.Errorf("a waived task: missing %q", got)
		}
		w.plan("eks-road", 2, models.PlanActive, models.TaskDoing, models.TaskAccredited)
		if got := w.missing(c.ID); got != "The task “Do lab”; The curriculum “The road of eks-road”, completed" {
			t.Errorf("in the newest attempt: missing %q", got)
		}
		w.plan("eks-road", 3, models.PlanCompleted, models.TaskDone, models.TaskDone)
		w.is(c.ID, models.CandidacyReady)
	})
}

// curriculum publishes a curriculum with one task per key.
func (w *world) curriculum(slug string, service *models.ServiceID, keys ...string) {
	w.t.Helper()
	w.do(storetest.Builder, func(tx *store.Tx) error {
		c := models.Curriculum{Slug: slug, Title: "The road of " + slug, ServiceID: service, Latest: 1}
		if err := tx.AddCurriculum(&c); err != nil {
			return err
		}
		v := models.CurriculumVersion{CurriculumID: c.ID, Number: 1, PublishedAt: tx.Now}
		for _, key := range keys {
			v.Tasks = append(v.Tasks, models.TaskSpec{Key: key, Kind: models.TaskLab, Title: "Do " + key})
		}
		return tx.AddCurriculumVersion(&v)
	})
}

// plan stores an attempt of the learner with its tasks in these states.
func (w *world) plan(slug string, attempt int, state models.PlanState, states ...models.TaskState) {
	w.t.Helper()
	w.do(storetest.Builder, func(tx *store.Tx) error {
		c, err := tx.CurriculumBySlug(slug)
		if err != nil {
			return err
		}
		v, err := tx.CurriculumVersion(c.ID, 1)
		if err != nil {
			return err
		}
		p := models.Plan{PersonID: w.Learner.ID, CurriculumID: c.ID, VersionNumber: 1, Attempt: attempt, State: state,
			StartedOn: day("2026-01-01"), CheckedOn: day("2026-01-01"), Revision: 1, CreatedAt: tx.Now}
		if state != models.PlanActive {
			p.EndedAt = &tx.Now
		}
		if err := tx.AddPlan(&p); err != nil {
			return err
		}
		var tasks []models.PlanTask
		for i, s := range states {
			t := models.PlanTask{PlanID: p.ID, Key: v.Tasks[i].Key, Position: i, Spec: v.Tasks[i], State: s, Note: "noted", Evidence: "seen", Revision: 1}
			if s.Settled() {
				t.DecidedAt = &tx.Now
			}
			tasks = append(tasks, t)
		}
		if err := tx.AddTasks(tasks); err != nil {
			return err
		}
		return candidacy.RefreshPerson(tx, w.Learner.ID)
	})
}

func TestC1_WhatIsBeingArrangedDoesNotFallBack(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		aged := rules()
		aged.CaseMaxAgeMonths = 1
		w.publish(w.EKS, aged)
		c := w.opened()
		w.approve(w.Learner, w.EKS, 3)
		w.approve(w.Learner, w.EKS, 3)
		w.stage(c.ID, candidacy.EventArrange, candidacy.EventSchedule)
		w.on("2027-03-01")
		if done := w.sweep(); done != 0 {
			t.Errorf("the sweep touched %d that are being arranged", done)
		}
		w.is(c.ID, models.CandidacyScheduled)
		w.stage(c.ID, candidacy.EventCancel)
		w.is(c.ID, models.CandidacyBuilding)
		if now := w.state(c.ID); now.ReadyAt != nil {
			t.Errorf("it is ready since %s", now.ReadyAt)
		}
	})
}

func TestC1_ReadyIsNeverSetByHand(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		c := w.opened()
		for _, e := range []candidacy.Event{candidacy.EventMeet, candidacy.EventFallBack, candidacy.EventWithdraw} {
			f := w.as(w.AsAdmin(), func(tx *store.Tx) error { _, err := candidacy.Stage(tx, c.ID, e); return err })
			if f == nil || f.Kind != fault.Internal {
				t.Errorf("%s: %v", e, f)
			}
		}
		w.refused(w.as(w.AsAdmin(), func(tx *store.Tx) error {
			_, err := candidacy.Stage(tx, c.ID, candidacy.EventArrange)
			return err
		}), "wrong-state")
		w.is(c.ID, models.CandidacyBuilding)
	})
}
