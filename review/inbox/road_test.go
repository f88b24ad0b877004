package inbox_test

import (
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/inbox"
	"assay/review/standing"
	"assay/review/training"
)

// tasks are a reading, a lab that is judged and waits for it, and a far course.
func tasks(title string) []models.TaskSpec {
	return []models.TaskSpec{
		{Key: "read", Kind: models.TaskReading, Title: title, OffsetDays: 2},
		{Key: "lab", Kind: models.TaskLab, Title: "Build a cluster", OffsetDays: 5, Judged: true, Prerequisites: []string{"read"}},
		{Key: "course", Kind: models.TaskCourse, Title: "Take the course", OffsetDays: 40},
	}
}

func (w *world) publish(id models.CurriculumID, after int, title string) {
	w.t.Helper()
	w.do(w.AsAdmin(), func(tx *store.Tx) error {
		_, err := training.Publish(tx, id, training.Edition{After: after, Tasks: tasks(title)})
		return err
	})
}

// plan gives Lin Mei a plan that Ravi accompanies.
func (w *world) plan() models.Plan {
	w.t.Helper()
	var c models.Curriculum
	var p models.Plan
	w.do(w.AsAdmin(), func(tx *store.Tx) (err error) {
		c, err = training.AddCurriculum(tx, training.Outline{Slug: "eks", Title: "Onboarding EKS"})
		return err
	})
	w.publish(c.ID, 0, "Read the basics")
	w.do(w.AsAdmin(), func(tx *store.Tx) (err error) {
		p, err = training.Begin(tx, training.Beginning{Person: w.Learner.ID, Curriculum: c.ID, Mentor: w.Mentor.ID})
		return err
	})
	return p
}

func (w *world) task(p models.Plan, key string) models.PlanTask {
	w.t.Helper()
	var found models.PlanTask
	storetest.View(w.t, w.db, storetest.Builder, func(tx *store.Tx) error {
		all, err := tx.PlanTasks(p.ID)
		for _, t := range all[p.ID] {
			if t.Key == key {
				found = t
			}
		}
		return err
	})
	return found
}

func TestT4_ATaskWaitsForWhoeverHasTheTurnAndForTheStandIn(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		p := w.plan()
		read, lab := w.task(p, "read"), w.task(p, "lab")
		first := w.one(w.as(w.Learner), models.TaskToDo, "start", true)
		if first.Title != "Read the basics" || first.Belongs.ID != int64(p.ID) || first.DueOn != read.DueOn || !first.Since.Equal(p.CreatedAt) {
			t.Errorf("first %+v", first)
		}
		w.do(w.as(w.Learner), func(tx *store.Tx) error {
			if _, err := training.Start(tx, read.ID); err != nil {
				return err
			}
			_, err := training.Finish(tx, read.ID, training.Evidence{})
			return err
		})
		if next := w.one(w.as(w.Learner), models.TaskToDo, "start", true); next.Title != "Build a cluster" || !next.Since.Equal(db.Now()) {
			t.Errorf("next %+v", next)
		}
		w.do(w.as(w.Learner), func(tx *store.Tx) error {
			if _, err := training.Start(tx, lab.ID); err != nil {
				return err
			}
			_, err := training.Submit(tx, lab.ID, training.Evidence{Text: "It runs, and heals itself."})
			return err
		})
		asked := w.one(w.as(w.Mentor), models.SignOffAsked, "sign_off", true)
		if asked.Text != "It runs, and heals itself." || asked.Title != "Build a cluster" || asked.Revision == 0 || asked.As != inbox.AsMentor {
			t.Errorf("asked %+v", asked)
		}
		w.standsIn(p, lab)
		w.do(w.as(w.Mentor), func(tx *store.Tx) error {
			_, err := training.Return(tx, lab.ID, training.Judgement{Revision: asked.Revision, Note: "Show what happens when a node goes."})
			return err
		})
		w.has(w.as(w.Mentor))
		returned := w.one(w.as(w.Learner), models.TaskReturned, "submit", true)
		if returned.Text != "Show what happens when a node goes." || returned.Why.Code != "returned" {
			t.Errorf("returned %+v", returned)
		}
	})
}

// standsIn lets Dana sign for Ravi while he is away, and looks at both inboxes.
func (w *world) standsIn(p models.Plan, lab models.PlanTask) {
	w.t.Helper()
	today := models.DateOf(storetest.Start)
	absence := storetest.AddAbsence(w.t, w.db, w.Mentor, models.Away, today, today.AddDays(4))
	away := w.one(w.as(w.Mentor), models.AwayFromMentees, "name_stand_in", true)
	if away.Belongs.ID != int64(absence.ID) || away.Subject.ID != int64(p.ID) || away.PersonID != w.Learner.ID {
		w.t.Errorf("away %+v", away)
	}
	w.has(w.as(w.Dev))
	w.do(w.as(w.Mentor), func(tx *store.Tx) error {
		_, err := training.NameStandIn(tx, p.ID, training.Cover{Person: w.Dev.ID, From: today, To: today.AddDays(1)})
		return err
	})
	w.has(w.as(w.Mentor), models.SignOffAsked)
	signs := w.one(w.as(w.Dev), models.SignOffAsked, "sign_off", true)
	if signs.As != inbox.AsStandIn || signs.Subject.ID != int64(lab.ID) {
		w.t.Errorf("the stand-in signs %+v", signs)
	}
	clock := storetest.ClockOf(w.db)
	clock.Advance(2 * 24 * time.Hour)
	w.has(w.as(w.Dev))
	clock.Set(storetest.Start)
}

func TestT1_ANewerCurriculumWaitsForTheMentor(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		p := w.plan()
		w.has(w.as(w.Mentor))
		w.publish(p.CurriculumID, 1, "Read the new basics")
		offered := w.one(w.as(w.Mentor), models.PlanUpdateOffered, "update", true)
		if offered.Number != 2 || offered.Belongs.ID != int64(p.CurriculumID) || offered.Title != "Onboarding EKS" || offered.PersonID != w.Learner.ID {
			t.Errorf("offered %+v", offered)
		}
		w.has(w.as(w.Manager))
	})
}

func TestV8_ARenewalWaitsFromNinetyDaysBeforeTheTermEnds(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		clock := storetest.ClockOf(db)
		clock.Set(time.Date(2027, 10, 1, 9, 0, 0, 0, time.UTC))
		w.has(w.as(w.Bo))
		clock.Set(time.Date(2027, 10, 2, 9, 0, 0, 0, time.UTC))
		due := w.one(w.as(w.Bo), models.RenewalDue, "renew", true)
		if due.DueOn != (models.Date{Year: 2027, Month: 12, Day: 31}) || due.Urgency != inbox.Waits || due.ServiceID != w.EKS.ID {
			t.Errorf("due %+v", due)
		}
		opened := time.Date(2027, 10, 2, 0, 0, 0, 0, time.UTC)
		if !due.Since.Equal(opened) {
			t.Errorf("waits since %s", due.Since)
		}
		clock.Set(time.Date(2027, 12, 30, 9, 0, 0, 0, time.UTC))
		if due := w.one(w.as(w.Bo), models.RenewalDue, "renew", true); due.Urgency != inbox.Soon || !due.Since.Equal(opened) {
			t.Errorf("on the last day but one: %+v", due)
		}
	})
}

func TestS12_AnAppointmentWaitsForTheSignatureThatIsMissing(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		w.do(w.AsAdmin(), func(tx *store.Tx) error {
			s, err := tx.Service(w.S3.ID)
			if err != nil {
				return err
			}
			s.BootstrapRoute = models.BootstrapFounding
			return tx.SaveService(&s)
		})
		w.do(w.as(w.DevS3), func(tx *store.Tx) error {
			_, err := standing.Propose(tx, standing.Proposal{Person: w.Chiara.ID, Service: w.S3.ID, Reason: "Wrote its first runbook."})
			return err
		})
		w.has(w.as(w.DevS3))
		w.has(w.as(w.Chiara))
		asked := w.one(w.AsAdmin(), models.AppointmentToSign, "sign", true)
		if asked.Text != "Wrote its first runbook." || asked.PersonID != w.Chiara.ID || asked.As != inbox.AsSigner {
			t.Errorf("asked %+v", asked)
		}
		w.do(w.AsAdmin(), func(tx *store.Tx) error {
			_, err := standing.Sign(tx, models.AppointmentID(asked.ID), "")
			return err
		})
		w.has(w.AsAdmin())
	})
}

func TestT5_ACertificationThatExpiresSoonWaitsUnlessThereIsANewerOne(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		record := func(issued, expires models.Date) {
			w.do(w.as(w.Bo), func(tx *store.Tx) error {
				_, err := training.Record(tx, training.Exam{Person: w.Bo.ID, Vendor: "CNCF", Name: "CKA", IssuedOn: issued, ExpiresOn: expires})
				return err
			})
		}
		soon := models.Date{Year: 2026, Month: 12, Day: 1}
		record(soon.AddDays(-700), soon)
		due := w.one(w.as(w.Bo), models.CertificationExpiring, "", true)
		if due.Title != "CKA" || due.DueOn != soon || due.Urgency != inbox.Waits {
			t.Errorf("due %+v", due)
		}
		record(soon.AddDays(-20), soon.AddDays(700))
		w.has(w.as(w.Bo))
	})
}

func TestC1_ANewerBarWaitsForTheCandidate(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		w.has(w.as(w.Learner))
		bar := storetest.AddBar(t, db, w.EKS, 2, storetest.BarRules())
		offered := w.one(w.as(w.Learner), models.BarOffered, "take_bar", true)
		if offered.Number != 2 || offered.Belongs.ID != int64(bar.ID) || offered.Subject.ID != int64(w.candidacy.ID) || offered.Actions[0].Consequence == nil {
			t.Errorf("offered %+v", offered)
		}
	})
}
