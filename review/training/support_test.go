package training_test

import (
	"slices"
	"testing"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/training"
)

// school is an organisation with one curriculum, in its first version.
type school struct {
	storetest.Org
	t          *testing.T
	db         *store.DB
	curriculum models.Curriculum
	broken     bool // on purpose
}

// The tasks of the first version: read, then a judged lab, then the certification.
func firstVersion() []models.TaskSpec {
	return []models.TaskSpec{
		{Key: "read-basics", Kind: models.TaskReading, Title: "Read the basics", OffsetDays: 2},
		{Key: "first-lab", Kind: models.TaskLab, Title: "Build a cluster", OffsetDays: 5, Judged: true, Prerequisites: []string{"read-basics"}},
		{Key: "cka", Kind: models.TaskCertification, Title: "Become CKA", OffsetDays: 30,
			Certification: &models.CertSpec{Vendor: "CNCF", Name: "CKA", MustBeCurrent: true}},
	}
}

func newSchool(t *testing.T, db *store.DB) *school {
	s := &school{Org: storetest.Seed(t, db), t: t, db: db}
	act(s, s.AsAdmin(), func(tx *store.Tx) (err error) {
		s.curriculum, err = training.AddCurriculum(tx, training.Outline{Slug: "onboarding-eks", Title: "Onboarding EKS", Service: s.EKS.ID})
		return err
	})
	s.publish(0, firstVersion())
	t.Cleanup(func() {
		if !s.broken {
			s.checkInvariants()
		}
	})
	return s
}

func act(s *school, actor models.Actor, fn func(tx *store.Tx) error) {
	s.t.Helper()
	storetest.Must(s.t, s.db, actor, fn)
}

func (s *school) as(p models.Person) models.Actor {
	if p.ID == s.Admin.ID {
		return s.AsAdmin()
	}
	return storetest.As(p)
}

// publish publishes the version after number.
func (s *school) publish(after int, tasks []models.TaskSpec) models.CurriculumVersion {
	s.t.Helper()
	var v models.CurriculumVersion
	act(s, s.AsAdmin(), func(tx *store.Tx) (err error) {
		v, err = training.Publish(tx, s.curriculum.ID, training.Edition{After: after, Tasks: tasks})
		return err
	})
	return v
}

// begin gives the learner a plan with the mentor.
func (s *school) begin() models.Plan {
	s.t.Helper()
	return s.beginOn(models.Date{})
}

func (s *school) beginOn(day models.Date) models.Plan {
	s.t.Helper()
	var p models.Plan
	act(s, s.as(s.Manager), func(tx *store.Tx) (err error) {
		p, err = training.Begin(tx, training.Beginning{Person: s.Learner.ID, Curriculum: s.curriculum.ID, StartOn: day, Mentor: s.Mentor.ID})
		return err
	})
	return p
}

// try runs one act of a person and returns its error.
func (s *school) try(p models.Person, fn func(tx *store.Tx) error) error {
	return storetest.Do(s.db, s.as(p), fn)
}

// must runs one act of a person that may not fail.
func (s *school) must(p models.Person, fn func(tx *store.Tx) error) {
	s.t.Helper()
	act(s, s.as(p), fn)
}

func (s *school) plan(id models.PlanID) training.PlanView {
	s.t.Helper()
	var v training.PlanView
	storetest.View(s.t, s.db, s.AsAdmin(), func(tx *store.Tx) (err error) {
		v, err = training.Read(tx, id)
		return err
	})
	return v
}

// task finds a task of a plan by its key.
func (s *school) task(p models.Plan, key string) models.PlanTask {
	s.t.Helper()
	for _, t := range s.plan(p.ID).Tasks {
		if t.Task.Key == key {
			return t.Task
		}
	}
	s.t.Fatalf("plan %d has no task %s", p.ID, key)
	return models.PlanTask{}
}

// hold records a certification of the learner.
func (s *school) hold(score float64, issued, expires models.Date) models.Certification {
	s.t.Helper()
	mark := 70.0
	var c models.Certification
	s.must(s.Learner, func(tx *store.Tx) (err error) {
		c, err = training.Record(tx, training.Exam{Person: s.Learner.ID, Vendor: "CNCF", Name: "CKA", Score: &score, PassMark: &mark,
			IssuedOn: issued, ExpiresOn: expires})
		return err
	})
	return c
}

// The learner's steps, and those of others.

func (s *school) start(p models.Plan, key string) error {
	id := s.task(p, key).ID
	return s.try(s.Learner, func(tx *store.Tx) error { _, err := training.Start(tx, id); return err })
}

func (s *school) submit(p models.Plan, key, text string) error {
	id := s.task(p, key).ID
	return s.try(s.Learner, func(tx *store.Tx) error {
		_, err := training.Submit(tx, id, training.Evidence{Text: text})
		return err
	})
}

func (s *school) finish(p models.Plan, key string, c *models.Certification) error {
	id := s.task(p, key).ID
	in := training.Evidence{Text: "Done."}
	if c != nil {
		in.Certification = &c.ID
	}
	return s.try(s.Learner, func(tx *store.Tx) error { _, err := training.Finish(tx, id, in); return err })
}

func (s *school) signOff(who models.Person, p models.Plan, key string) error {
	t := s.task(p, key)
	return s.try(who, func(tx *store.Tx) error {
		_, err := training.SignOff(tx, t.ID, training.Judgement{Revision: t.Revision, Note: "Well done."})
		return err
	})
}

func (s *school) waive(p models.Plan, key string) error {
	id := s.task(p, key).ID
	return s.try(s.Mentor, func(tx *store.Tx) error { _, err := training.Waive(tx, id, "Known from an earlier role."); return err })
}

// readBasics finishes the first task.
func (s *school) readBasics(p models.Plan) {
	s.t.Helper()
	s.ok(s.start(p, "read-basics"))
	s.ok(s.finish(p, "read-basics", nil))
}

// settleAll settles everything in a plan and completes it.
func (s *school) settleAll(p models.Plan) {
	s.t.Helper()
	for _, v := range s.plan(p.ID).Tasks {
		if !v.Task.State.Settled() {
			s.ok(s.waive(p, v.Task.Key))
		}
	}
	s.must(s.Mentor, func(tx *store.Tx) error { _, err := training.Complete(tx, p.ID); return err })
}

func (s *school) sweep() int {
	s.t.Helper()
	n := 0
	act(s, models.System("training", models.ViaJob), func(tx *store.Tx) (err error) {
		n, err = training.Sweep(tx, 100)
		return err
	})
	return n
}

func (s *school) advance(days int) {
	storetest.ClockOf(s.db).Advance(time.Duration(days) * 24 * time.Hour)
}

func (s *school) ok(err error) {
	s.t.Helper()
	if err != nil {
		s.t.Fatal(err)
	}
}

// refused wants an error with a code.
func (s *school) refused(err error, code string) {
	s.t.Helper()
	f := fault.As(err)
	if f == nil {
		s.t.Fatalf("not refused with %s: %v", code, err)
	}
	if f.Code == code {
		return
	}
	for _, field := range f.Fields {
		if field.Code == code {
			return
		}
	}
	s.t.Errorf("refused with %v, want %s", err, code)
}

// told lists the kinds of a person's messages, the oldest first.
func (s *school) told(p models.Person) []string {
	s.t.Helper()
	var kinds []string
	storetest.View(s.t, s.db, s.as(p), func(tx *store.Tx) error {
		page, err := tx.Notifications(p.ID, false, models.Page{Limit: 200})
		for _, n := range slices.Backward(page.Items) {
			kinds = append(kinds, n.Kind)
		}
		return err
	})
	return kinds
}

func (s *school) checkInvariants() {
	s.t.Helper()
	storetest.View(s.t, s.db, s.AsAdmin(), func(tx *store.Tx) error {
		for _, i := range store.Invariants() {
			ids, err := tx.Breaches(i, 5)
			if err != nil {
				return err
			}
			if len(ids) > 0 {
				s.t.Errorf("%s broken by %v: %s", i.Rule, ids, i.Sentence)
			}
		}
		return nil
	})
}

func date(s string) models.Date {
	d, err := models.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}
