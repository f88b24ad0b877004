package training_test

import (
	"flag"
	"fmt"
	"path"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/training"
)

// walk is one learner's road under random events.
type walk struct {
	*school
	r       *rapid.T
	learner models.Person
	people  []models.Person
	plans   []models.PlanID
	first   map[models.TaskID]models.TaskState // as they came into their plan
	worked  map[models.TaskID]bool             // seen begun or settled
	frozen  map[models.PlanID]string           // ended plans as they ended
	issued  int
	version int
}

func TestRandomRoadsKeepTheRules(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		fewer(t, map[string]string{"sqlite": "25", "postgres": "8"}[path.Base(t.Name())])
		n, version := 0, 1
		rapid.Check(t, func(r *rapid.T) {
			n++
			w := &walk{school: s, r: r, version: version, first: map[models.TaskID]models.TaskState{},
				worked: map[models.TaskID]bool{}, frozen: map[models.PlanID]string{}}
			w.learner = storetest.AddPerson(t, db, fmt.Sprintf("Learner %d", n), s.Taipei, storetest.ReportsTo(s.Manager))
			w.people = []models.Person{w.learner, s.Mentor, s.Ana, s.Bo, s.Manager, s.Admin, s.Chiara}
			w.attempt(s.Manager, func(tx *store.Tx) error {
				p, err := training.Begin(tx, training.Beginning{Person: w.learner.ID, Curriculum: s.curriculum.ID, Mentor: s.Mentor.ID})
				w.plans = append(w.plans, p.ID)
				return err
			})
			w.look()
			r.Repeat(map[string]func(*rapid.T){
				"task":    func(*rapid.T) { w.taskEvent() },
				"work":    func(*rapid.T) { w.goOn() },
				"plan":    func(*rapid.T) { w.planEvent() },
				"mentor":  func(*rapid.T) { w.mentorEvent() },
				"exam":    func(*rapid.T) { w.exam() },
				"time":    func(*rapid.T) { s.advance(rapid.IntRange(1, 40).Draw(r, "days")); s.sweep() },
				"publish": func(*rapid.T) { w.publishNext() },
				"":        func(*rapid.T) { w.look() },
			})
			version = w.version
			s.checkInvariants()
			if t.Failed() {
				r.FailNow()
			}
		})
	})
}

// fewer sets how many roads are walked, unless the command line says so.
func fewer(t *testing.T, checks string) {
	f := flag.Lookup("rapid.checks")
	if f.Value.String() != f.DefValue {
		return
	}
	if err := f.Value.Set(checks); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Value.Set(f.DefValue) })
}

// attempt runs an act that may be refused, but not fail otherwise.
func (w *walk) attempt(who models.Person, fn func(tx *store.Tx) error) {
	err := w.try(who, fn)
	if f := fault.As(err); err != nil && (f == nil || f.Kind == fault.Internal || f.Kind == fault.Unavailable) {
		w.r.Fatalf("not a refusal: %v", err)
	}
}

func (w *walk) who() models.Person { return rapid.SampledFrom(w.people).Draw(w.r, "who") }

func (w *walk) aPlan() models.PlanID { return rapid.SampledFrom(w.plans).Draw(w.r, "plan") }

func (w *walk) aTask() models.PlanTask {
	tasks := w.plan(w.aPlan()).Tasks
	return tasks[rapid.IntRange(0, len(tasks)-1).Draw(w.r, "task")].Task
}

func (w *walk) evidence() training.Evidence {
	in := training.Evidence{Text: rapid.SampledFrom([]string{"", "A link.", "Another link."}).Draw(w.r, "evidence")}
	all := w.certifications()
	if len(all) > 0 {
		in.Certification = &all[rapid.IntRange(0, len(all)-1).Draw(w.r, "certification")].ID
	}
	return in
}

func (w *walk) certifications() (all []models.Certification) {
	storetest.View(w.t, w.db, w.AsAdmin(), func(tx *store.Tx) (err error) {
		all, err = tx.CertificationsOf(w.learner.ID)
		return err
	})
	return all
}

// taskEvent is any event by anybody.
func (w *walk) taskEvent() {
	t, who, in := w.aTask(), w.who(), w.evidence()
	note := in.Text
	judge := training.Judgement{Revision: t.Revision, Note: note}
	event := rapid.SampledFrom(training.TaskMachine.Events()).Draw(w.r, "event")
	w.attempt(who, func(tx *store.Tx) (err error) {
		switch event {
		case training.TaskStart:
			_, err = training.Start(tx, t.ID)
		case training.TaskSubmit:
			_, err = training.Submit(tx, t.ID, in)
		case training.TaskSignOff:
			_, err = training.SignOff(tx, t.ID, judge)
		case training.TaskReturn:
			_, err = training.Return(tx, t.ID, judge)
		case training.TaskFinish:
			_, err = training.Finish(tx, t.ID, in)
		case training.TaskWaive:
			_, err = training.Waive(tx, t.ID, note)
		case training.TaskAccredit:
			_, err = training.Accredit(tx, t.ID, in)
		case training.TaskReopen:
			_, err = training.Reopen(tx, t.ID, note)
		}
		return err
	})
}

// goOn is a step forward by whoever may take it.
func (w *walk) goOn() {
	t, in := w.aTask(), w.evidence()
	if in.Text == "" {
		in.Text = "A link."
	}
	w.attempt(w.learner, func(tx *store.Tx) (err error) {
		switch {
		case t.State == models.TaskTodo:
			_, err = training.Start(tx, t.ID)
		case t.Spec.Judged:
			_, err = training.Submit(tx, t.ID, in)
		default:
			_, err = training.Finish(tx, t.ID, in)
		}
		return err
	})
	if t.State == models.TaskSubmitted {
		w.attempt(w.plan(t.PlanID).Mentor, func(tx *store.Tx) error {
			_, err := training.SignOff(tx, t.ID, training.Judgement{Revision: t.Revision})
			return err
		})
	}
}

func (w *walk) planEvent() {
	id, who := w.aPlan(), w.who()
	event := rapid.SampledFrom([]string{"complete", "complete", "cancel", "reopen", "apply", "add", "move", "finish off"}).Draw(w.r, "plan event")
	if event == "finish off" {
		w.finishOff(id)
		return
	}
	t := w.aTask()
	w.attempt(who, func(tx *store.Tx) (err error) {
		switch event {
		case "complete":
			_, err = training.Complete(tx, id)
		case "cancel":
			_, err = training.Cancel(tx, id, "Other plans.")
		case "reopen":
			var p models.Plan
			if p, err = training.NewAttempt(tx, id, "There is more to learn.", 0); err == nil {
				w.plans = append(w.plans, p.ID)
			}
		case "apply":
			_, err = training.Apply(tx, id, w.version)
		case "add":
			_, err = training.AddTask(tx, id, training.Extra{Kind: models.TaskLab, Title: "One more", Judged: true, OffsetDays: 3})
		case "move":
			_, err = training.MoveDue(tx, t.ID, models.DateOf(tx.Now).AddDays(9), "Holidays.")
		}
		return err
	})
}

// finishOff waives what is open and completes the plan.
func (w *walk) finishOff(id models.PlanID) {
	view := w.plan(id)
	for _, t := range view.Tasks {
		w.attempt(view.Mentor, func(tx *store.Tx) error { _, err := training.Waive(tx, t.Task.ID, "Known."); return err })
	}
	w.attempt(view.Mentor, func(tx *store.Tx) error { _, err := training.Complete(tx, id); return err })
}

func (w *walk) mentorEvent() {
	id, who, to := w.aPlan(), w.who(), w.who()
	from := w.plan(id).Mentor
	if rapid.Bool().Draw(w.r, "stand-in") {
		w.attempt(who, func(tx *store.Tx) error {
			day := models.DateOf(tx.Now)
			_, err := training.NameStandIn(tx, id, training.Cover{Person: to.ID, From: day, To: day.AddDays(3)})
			return err
		})
		return
	}
	w.attempt(who, func(tx *store.Tx) error {
		_, err := training.HandOver(tx, id, training.Handover{From: from.ID, To: to.ID, Reason: "Teams changed."})
		return err
	})
}

// exam records a certification that passes or not, or withdraws one.
func (w *walk) exam() {
	all := w.certifications()
	if len(all) > 0 && rapid.IntRange(0, 3).Draw(w.r, "withdraw") == 0 {
		w.attempt(w.learner, func(tx *store.Tx) error { _, err := training.Withdraw(tx, all[0].ID, "A mistake."); return err })
		return
	}
	w.issued++
	mark, score := 70.0, float64(rapid.IntRange(60, 90).Draw(w.r, "score"))
	w.attempt(w.learner, func(tx *store.Tx) error {
		day := models.DateOf(tx.Now)
		_, err := training.Record(tx, training.Exam{Person: w.learner.ID, Vendor: "CNCF", Name: "CKA", Score: &score, PassMark: &mark,
			IssuedOn: day.AddDays(-w.issued), ExpiresOn: day.AddDays(rapid.IntRange(0, 60).Draw(w.r, "valid"))})
		return err
	})
}

// publishNext makes a version with some of the tasks, some of them reworded.
func (w *walk) publishNext() {
	var tasks []models.TaskSpec
	extra := models.TaskSpec{Key: "drill", Kind: models.TaskIncidentDrill, Title: "Run a drill", OffsetDays: 9, Judged: true}
	for _, spec := range append(firstVersion(), extra) {
		if rapid.IntRange(0, 3).Draw(w.r, "keep "+spec.Key) == 0 {
			continue
		}
		spec.Prerequisites = nil
		spec.Title += rapid.SampledFrom([]string{"", " again"}).Draw(w.r, "title")
		tasks = append(tasks, spec)
	}
	w.attempt(w.Admin, func(tx *store.Tx) error {
		v, err := training.Publish(tx, w.curriculum.ID, training.Edition{After: w.version, Tasks: tasks})
		if err == nil {
			w.version = v.Number
		}
		return err
	})
}

// look checks what must hold after every step.
func (w *walk) look() {
	for _, id := range w.plans {
		view := w.plan(id)
		for _, t := range view.Tasks {
			if _, known := w.first[t.Task.ID]; !known {
				w.first[t.Task.ID] = t.Task.State
			}
			w.worked[t.Task.ID] = w.worked[t.Task.ID] || t.Task.State != models.TaskTodo
		}
		w.nothingLost(view)
		if view.Plan.State == models.PlanActive {
			continue
		}
		picture := picture(view)
		if was, ended := w.frozen[id]; ended && was != picture {
			w.r.Fatalf("ended plan %d changed:\n%s\n%s", id, was, picture)
		}
		w.frozen[id] = picture
	}
}

// nothingLost: what was begun is still in its plan, and each state is where the
// task's history leads, so that nothing settled was opened but by reopening it.
func (w *walk) nothingLost(view training.PlanView) {
	storetest.View(w.t, w.db, w.AsAdmin(), func(tx *store.Tx) error {
		dropped, err := tx.DroppedTasks(view.Plan.ID)
		if err != nil {
			return err
		}
		for _, t := range dropped {
			if w.worked[t.ID] {
				w.r.Fatalf("task %d was begun, and is lost: %+v", t.ID, t)
			}
		}
		for _, t := range view.Tasks {
			history, err := tx.TaskEntries(t.Task.ID, models.Page{Limit: 200})
			if err != nil {
				return err
			}
			w.replay(t.Task, history.Items)
		}
		return nil
	})
}

func (w *walk) replay(t models.PlanTask, history []models.TaskEntry) {
	state := models.TaskTodo
	for _, e := range history {
		if e.Event == "carry_over" {
			state = w.first[t.ID]
			continue
		}
		if !slices.Contains(training.TaskMachine.Events(), training.TaskEvent(e.Event)) {
			continue
		}
		to, _, no := training.TaskMachine.Next(state, training.TaskEvent(e.Event))
		if no != nil {
			w.r.Fatalf("task %d could not %s when %s: %+v", t.ID, e.Event, state, history)
		}
		state = to
	}
	if state != t.State {
		w.r.Fatalf("task %d is %s, but its history leads to %s: %+v", t.ID, t.State, state, history)
	}
}

// picture is what stays of an ended plan. Whether a certification is current is of today,
// not of the plan.
func picture(v training.PlanView) string {
	text := fmt.Sprintf("%s %d %d mentor %d behind %d\n", v.Plan.State, v.Plan.VersionNumber, v.Plan.Revision, v.Mentor.ID, v.DaysBehind)
	for _, t := range v.Tasks {
		text += fmt.Sprintf("%d %s %s %q %q %v", t.Task.ID, t.Task.Key, t.Task.State, t.Task.Spec.Title, t.Task.Evidence, t.Task.DueOn)
		if c := t.Certification; c != nil {
			text += fmt.Sprintf(" %d %v", c.Certification.ID, c.Passed)
		}
		text += "\n"
	}
	return text
}
