package demo

import (
	"fmt"

	"assay/models"
	"assay/models/store"
	"assay/review/clock"
	"assay/review/roster"
	"assay/review/training"
)

var trainingScenes = []scene{
	{"prior learning counts", "38d", func(s *story) { s.accreditTask("seung-woo.han", "cluster-course") }},
	{"a task is not needed", "60d", func(s *story) { s.waiveTask("oscar.petrov", "shadow-storage") }},
	{"another mentor", "50d", func(s *story) { s.handOver("bruno.yamashita", "fernanda.lima") }},
	{"another date", "40d", func(s *story) { s.moveDate("imani.brooks", "capacity-drill", 20) }},
	{"a task of one's own", "30d", func(s *story) { s.ownTask("seung-woo.han") }},
	{"a plan ends early", "3m", func(s *story) { s.enrolAndCancel("tiago.marques", "compute") }},
	{"a plan goes on", "20d", func(s *story) { s.reopen("nima.sherpa", "databases") }},
	{"not passed yet", "16d", func(s *story) { s.notPassed("darya.ivanova") }},
	{"a certification that ends", "55d", func(s *story) { s.shortCertification("yu-na.shin", "net-certificate", 50) }},
	{"a certification that ends soon", "100d", func(s *story) { s.endingSoon("maria.delgado", 40) }},
	{"somebody stands in", "8d", func(s *story) { s.standIn("olena.bondar", "lena.fischer", "amara.okafor") }},
	{"evidence waits", "30h", func(s *story) { s.leaveWaiting("oscar.petrov") }},
	{"evidence waits for a stand-in", "26h", func(s *story) { s.leaveWaiting("olena.bondar") }},
	{"evidence came back", "50h", func(s *story) { s.leaveReturned("imani.brooks") }},
}

// plans of the person, the newest first.
func (s *story) newestPlan(key string) learning {
	l := learning{who: s.who(key)}
	s.look(func(tx *store.Tx) error {
		plans, err := tx.PlansOf(l.who)
		if err != nil {
			return err
		}
		for _, p := range plans {
			if p.State == models.PlanActive && p.ID > l.plan {
				l.plan = p.ID
			}
		}
		return nil
	})
	if l.plan == 0 {
		panic(stuck(key + " has no active plan"))
	}
	l.mentor = s.mentorOf(l)
	return l
}

func (s *story) taskOf(l learning, key string) (task models.PlanTask) {
	s.look(func(tx *store.Tx) error {
		all, err := tx.PlanTasks(l.plan)
		for _, t := range all[l.plan] {
			if t.Key == key {
				task = t
			}
		}
		return err
	})
	if task.ID == 0 {
		panic(stuck(fmt.Sprintf("plan %d has no task %q", l.plan, key)))
	}
	return task
}

// accreditTask counts what somebody has learned before.
func (s *story) accreditTask(key, task string) {
	l := s.newestPlan(key)
	s.atWork(l.mentor, 0)
	s.act(l.mentor, func(tx *store.Tx) error {
		_, err := training.Accredit(tx, s.taskOf(l, task).ID, training.Evidence{Text: "Has taught control planes at university for two years; we talked it through for half an hour."})
		return err
	})
}

func (s *story) waiveTask(key, task string) {
	l := s.newestPlan(key)
	s.atWork(l.mentor, 0)
	s.act(s.manager(l.who), func(tx *store.Tx) error {
		_, err := training.Waive(tx, s.taskOf(l, task).ID, "Has done this for two years in the team before; shadowing would teach nothing new.")
		return err
	})
}

func (s *story) handOver(key, to string) {
	l := s.newestPlan(key)
	s.atWork(l.mentor, 0)
	s.act(l.mentor, func(tx *store.Tx) error {
		_, err := training.HandOver(tx, l.plan, training.Handover{From: l.mentor, To: s.who(to), Reason: "I am on the incident rota this quarter; Fernanda has more time."})
		return err
	})
}

func (s *story) moveDate(key, task string, by int) {
	l := s.newestPlan(key)
	s.atWork(l.mentor, 0)
	t := s.taskOf(l, task)
	s.act(l.mentor, func(tx *store.Tx) error {
		_, err := training.MoveDue(tx, t.ID, t.DueOn.AddDays(by), "The drill is held for three sites together, later than planned.")
		return err
	})
}

func (s *story) ownTask(key string) {
	l := s.newestPlan(key)
	s.atWork(l.mentor, 0)
	s.act(l.mentor, func(tx *store.Tx) error {
		_, err := training.AddTask(tx, l.plan, training.Extra{
			Kind: models.TaskReading, Title: "Two cases about volumes, since you asked", DueOn: s.today(l.who).AddDays(25),
			Instructions: "You asked why a volume cannot follow its pod. Both cases answer it, from two sides.",
			Library:      &models.LibraryLink{Service: "kubernetes", MinLevel: 2, Query: "volume"},
		})
		return err
	})
}

// enrolAndCancel is a plan that is not needed after three weeks.
func (s *story) enrolAndCancel(key, slug string) {
	who := s.who(key)
	s.atWork(s.manager(who), 0)
	l := s.enrol(who, s.mentorFor(who), slug)
	s.wait(21 * day)
	s.act(s.manager(who), func(tx *store.Tx) error {
		_, err := training.Cancel(tx, l.plan, "Moves to the networking team and goes on there.")
		return err
	})
}

// reopen makes a new attempt of a completed plan and reopens one task in it.
func (s *story) reopen(key, slug string) {
	who := s.who(key)
	manager := s.manager(who)
	s.atWork(manager, 0)
	s.act(manager, func(tx *store.Tx) error {
		attempts, err := tx.Attempts(who, s.course[slug])
		if err != nil {
			return err
		}
		p, err := training.NewAttempt(tx, attempts[0].ID, "The new lab about locks is worth doing also for those who have finished.", 0)
		if err != nil {
			return err
		}
		_, err = training.Apply(tx, p.ID, 2)
		return err
	})
}

// notPassed records an exam below its pass mark; it counts for nothing.
func (s *story) notPassed(key string) {
	who := s.who(key)
	s.atWork(who, 0)
	mark, score := 720.0, 684.0
	s.act(who, func(tx *store.Tx) error {
		_, err := training.Record(tx, training.Exam{Person: who, Vendor: "CompTIA", Name: "Network+", Score: &score, PassMark: &mark, IssuedOn: s.today(who).AddDays(-2)})
		return err
	})
}

// shortCertification finishes a task by a certification that ends some days later,
// which opens the task again.
func (s *story) shortCertification(key, task string, lasts int) {
	l := s.newestPlan(key)
	s.atWork(l.who, 0)
	t := s.taskOf(l, task)
	s.act(l.who, func(tx *store.Tx) error {
		day := s.today(l.who)
		of := t.Spec.Certification
		c, err := training.Record(tx, training.Exam{Person: l.who, Vendor: of.Vendor, Name: of.Name, IssuedOn: day.AddDays(lasts).AddMonths(-36), ExpiresOn: day.AddDays(lasts)})
		if err != nil {
			return err
		}
		if _, err := training.Start(tx, t.ID); err != nil {
			return err
		}
		_, err = training.Finish(tx, t.ID, training.Evidence{Text: "Still current; I renew it in time.", Certification: &c.ID})
		return err
	})
}

func (s *story) endingSoon(key string, daysAfterTheEnd int) {
	who := s.who(key)
	s.atWork(who, 0)
	last := models.DateOf(s.ends).AddDays(daysAfterTheEnd)
	s.act(who, func(tx *store.Tx) error {
		_, err := training.Record(tx, training.Exam{Person: who, Vendor: "CNCF", Name: "Certified Kubernetes Administrator", IssuedOn: last.AddMonths(-36), ExpiresOn: last})
		return err
	})
}

// standIn lets somebody sign while the mentor is away, from yesterday on.
func (s *story) standIn(key, mentor, standIn string) {
	l := s.newestPlan(key)
	if l.mentor != s.who(mentor) {
		s.act(s.manager(l.who), func(tx *store.Tx) error {
			_, err := training.HandOver(tx, l.plan, training.Handover{From: l.mentor, To: s.who(mentor), Reason: "Same shift, and the same coffee machine."})
			return err
		})
	}
	from := clock.DateIn(s.ends.Add(-30*hour), s.calendar(s.who(mentor)).Zone)
	s.act(s.who(mentor), func(tx *store.Tx) error {
		if _, err := training.NameStandIn(tx, l.plan, training.Cover{Person: s.who(standIn), From: from, To: from.AddDays(12)}); err != nil {
			return err
		}
		_, err := roster.AddAbsence(tx, s.who(mentor), roster.NewAbsence{Kind: models.Away, From: from, To: from.AddDays(12), Note: "Holiday"})
		return err
	})
	s.forget(s.who(mentor))
}

// leaveWaiting hands in what is next, and the mentor does not get to it.
func (s *story) leaveWaiting(key string) (learning, models.PlanTask) {
	l := s.newestPlan(key)
	t := s.judgedNext(l)
	s.act(l.who, func(tx *store.Tx) error {
		if t.State == models.TaskTodo {
			if _, err := training.Start(tx, t.ID); err != nil {
				return err
			}
		}
		_, err := training.Submit(tx, t.ID, training.Evidence{Text: pick(s.chance, s.words.Evidence[t.Spec.Kind])})
		return err
	})
	return l, t
}

func (s *story) leaveReturned(key string) {
	l, t := s.leaveWaiting(key)
	s.wait(24 * hour)
	s.act(l.mentor, func(tx *store.Tx) error {
		now, err := tx.Task(t.ID)
		if err != nil {
			return err
		}
		_, err = training.Return(tx, t.ID, training.Judgement{Revision: now.Revision, Note: pick(s.chance, s.words.Returned)})
		return err
	})
}

// judgedNext is the next task that a mentor judges and that can be handed in.
func (s *story) judgedNext(l learning) (next models.PlanTask) {
	s.look(func(tx *store.Tx) error {
		all, err := tx.PlanTasks(l.plan)
		for _, t := range all[l.plan] {
			able := t.Spec.Judged && training.TurnOf(t.State) == training.LearnersTurn && len(training.OpenPrerequisites(t, all[l.plan])) == 0
			if able && next.ID == 0 {
				next = t
			}
		}
		return err
	})
	if next.ID == 0 {
		panic(stuck(fmt.Sprintf("nothing to judge in plan %d", l.plan)))
	}
	return next
}
