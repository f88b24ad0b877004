package demo

import (
	"fmt"
	"slices"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/clock"
	"assay/review/training"
)

// learning is a plan with the people in it.
type learning struct {
	plan   models.PlanID
	who    models.PersonID
	mentor models.PersonID // in the beginning
}

// mentorOf is who accompanies a plan now.
func (s *story) mentorOf(l learning) (mentor models.PersonID) {
	s.look(func(tx *store.Tx) error {
		all, err := tx.Mentorships(l.plan)
		mentor = all[0].MentorID
		return err
	})
	return mentor
}

// manager is who a person reports to.
func (s *story) manager(who models.PersonID) models.PersonID { return s.who(s.member[who]["manager"]) }

// enrol makes a plan, by the learner's manager.
func (s *story) enrol(who, mentor models.PersonID, slug string) learning {
	l := learning{who: who, mentor: mentor}
	s.act(s.manager(who), func(tx *store.Tx) error {
		p, err := training.Begin(tx, training.Beginning{Person: who, Curriculum: s.course[slug], Mentor: mentor})
		l.plan = p.ID
		return err
	})
	return l
}

// learn works through a plan, each task about when it is due, until all is settled;
// then the mentor completes the plan.
func (s *story) learn(l learning) {
	for {
		next, left := s.nextTask(l)
		if left == 0 {
			break
		}
		if next == nil {
			s.wait(s.hours(20, 30))
			continue
		}
		s.work(l, *next)
	}
	s.atWork(s.mentorOf(l), s.hours(3, 40))
	s.act(s.mentorOf(l), func(tx *store.Tx) error {
		_, err := training.Complete(tx, l.plan)
		return err
	})
}

// nextTask is what the learner can do next, and how much is not settled.
func (s *story) nextTask(l learning) (next *models.PlanTask, left int) {
	var tasks []models.PlanTask
	s.look(func(tx *store.Tx) error {
		all, err := tx.PlanTasks(l.plan)
		tasks = all[l.plan]
		return err
	})
	for i, t := range tasks {
		if t.State.Settled() {
			continue
		}
		left++
		able := training.TurnOf(t.State) == training.LearnersTurn && len(training.OpenPrerequisites(t, tasks)) == 0
		if able && (next == nil || t.DueOn.Before(next.DueOn)) {
			next = &tasks[i]
		}
	}
	return next, left
}

// work starts a task some days before it is due and hands it in about then.
func (s *story) work(l learning, t models.PlanTask) {
	due := s.noon(l.who, t.DueOn)
	s.at(due.Add(-s.days(3, 6)))
	s.atWork(l.who, 0)
	s.mine(l, t, func(tx *store.Tx, now models.PlanTask) error {
		if now.State != models.TaskTodo {
			return nil
		}
		_, err := training.Start(tx, t.ID)
		return err
	})
	s.at(due.Add(s.days(0, 5) - 4*24*time.Hour))
	s.atWork(l.who, 2*time.Hour)
	if !t.Spec.Judged {
		s.finish(l, t)
		return
	}
	s.handIn(l, t, s.evidence(t))
	s.begin(fmt.Sprintf("sign-off of task %d", t.ID), s.now, func(m *story) { m.judge(l, t) })
}

// mine is an act of the learner on a task that is still theirs to do.
func (s *story) mine(l learning, t models.PlanTask, do func(*store.Tx, models.PlanTask) error) {
	s.act(l.who, func(tx *store.Tx) error {
		now, err := tx.Task(t.ID)
		if err != nil || training.TurnOf(now.State) != training.LearnersTurn || now.DroppedAt != nil {
			return err
		}
		return do(tx, now)
	})
}

func (s *story) handIn(l learning, t models.PlanTask, text string) {
	s.mine(l, t, func(tx *store.Tx, _ models.PlanTask) error {
		_, err := training.Submit(tx, t.ID, training.Evidence{Text: text})
		return err
	})
}

// finish completes a task that needs nobody's judgement; a certification is passed
// first.
func (s *story) finish(l learning, t models.PlanTask) {
	evidence := training.Evidence{Text: pick(s.chance, s.words.Evidence[t.Spec.Kind])}
	s.mine(l, t, func(tx *store.Tx, _ models.PlanTask) error {
		if t.Spec.Certification != nil {
			c, err := training.Record(tx, s.exam(l.who, *t.Spec.Certification))
			if err != nil {
				return err
			}
			evidence.Certification = &c.ID
		}
		_, err := training.Finish(tx, t.ID, evidence)
		return err
	})
}

// exam is a certification passed a day ago, current for three years.
func (s *story) exam(who models.PersonID, of models.CertSpec) training.Exam {
	mark := 66.0
	score := mark + float64(2+s.chance.IntN(30))
	issued := s.today(who).AddDays(-1)
	return training.Exam{
		Person: who, Vendor: of.Vendor, Name: of.Name, Level: "Associate", Score: &score, PassMark: &mark,
		IssuedOn: issued, ExpiresOn: issued.AddMonths(36), Reference: fmt.Sprintf("%06d", s.chance.IntN(1_000_000)),
	}
}

// judge is the mentor's answer to evidence, within two days; now and then it is
// returned, once.
func (s *story) judge(l learning, t models.PlanTask) {
	s.atWork(s.mentorOf(l), s.hours(4, 48))
	back := t.Note == "" && s.often(12)
	s.act(s.mentorOf(l), func(tx *store.Tx) error {
		now, err := tx.Task(t.ID)
		if err != nil || now.State != models.TaskSubmitted {
			return err
		}
		in := training.Judgement{Revision: now.Revision, Note: pick(s.chance, s.words.Praise)}
		if back {
			in.Note = pick(s.chance, s.words.Returned)
			_, err = training.Return(tx, t.ID, in)
			return err
		}
		_, err = training.SignOff(tx, t.ID, in)
		return err
	})
}

// evidence is what a learner hands in; to a note it is the answer.
func (s *story) evidence(t models.PlanTask) string {
	if n := slices.Index(s.words.Returned, t.Note); n >= 0 {
		return s.words.Again[n]
	}
	return pick(s.chance, s.words.Evidence[t.Spec.Kind])
}

// noon is 13:00 where a person works.
func (s *story) noon(who models.PersonID, d models.Date) time.Time {
	return clock.Resolve(s.calendar(who).Zone, clock.Wall{Date: d, Hour: 13}).First
}

// mentorFor finds somebody with standing at a site, or in the organisation.
func (s *story) mentorFor(who models.PersonID) models.PersonID {
	var near, far []models.PersonID
	for _, p := range s.people {
		id := s.person[p["key"]]
		if p["sme"] == "" || id == 0 || id == who || slices.Contains(leavers, p["key"]) {
			continue
		}
		far = append(far, id)
		if p["site"] == s.member[who]["site"] {
			near = append(near, id)
		}
	}
	if len(near) > 0 {
		return pick(s.chance, near)
	}
	return pick(s.chance, far)
}
