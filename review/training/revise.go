package training

import (
	"cmp"
	"slices"

	"assay/models"
	"assay/models/phrase"
	"assay/review"
)

// Revision is what a version of the curriculum would do to one plan: what comes,
// what goes, what changes, and what stays although the version says otherwise.
type Revision struct {
	Add    []models.TaskSpec
	Drop   []models.PlanTask
	Change []Amendment
	Keep   []Kept
	order  []string // of keys in the version
}

// Amendment gives an open task the version's description.
type Amendment struct {
	Task   models.PlanTask
	After  models.TaskSpec
	Fields []string
}

// Kept is a task that stays as it is, and why: done-work, started-work,
// personal-task, or personal-due-date.
type Kept struct {
	Task models.PlanTask
	Why  review.Reason
}

// Changes reports whether applying would change any task.
func (r Revision) Changes() bool { return len(r.Add)+len(r.Drop)+len(r.Change) > 0 }

// Revise compares the tasks of a plan with a version of its curriculum (T1). Work
// that is done stays as it was judged; work that was begun is never taken away;
// personal tasks and due dates stay.
func Revise(tasks []models.PlanTask, version []models.TaskSpec) Revision {
	r := Revision{Add: []models.TaskSpec{}, Drop: []models.PlanTask{}, Change: []Amendment{}, Keep: []Kept{}}
	present := make(map[string]models.PlanTask, len(tasks))
	for _, t := range tasks {
		present[t.Key] = t
	}
	for _, spec := range version {
		r.order = append(r.order, spec.Key)
		if t, known := present[spec.Key]; known {
			r.meet(t, spec)
		} else {
			r.Add = append(r.Add, spec)
		}
	}
	wanted := byKey(version)
	for _, t := range tasks {
		if _, stays := wanted[t.Key]; !stays {
			r.leave(t)
		}
	}
	return r
}

// meet: the task is in both.
func (r *Revision) meet(t models.PlanTask, spec models.TaskSpec) {
	fields := differing(t.Spec, spec)
	if len(fields) == 0 {
		return
	}
	if t.State.Settled() {
		r.keep(t, "done-work", "It is settled and stays as it was judged.")
		return
	}
	r.Change = append(r.Change, Amendment{t, spec, fields})
	if t.DueMoved && slices.Contains(fields, "offsetDays") {
		r.keep(t, "personal-due-date", "Its due date was set for this learner and stays.")
	}
}

// leave: the version has no such task.
func (r *Revision) leave(t models.PlanTask) {
	switch {
	case t.Personal:
		r.keep(t, "personal-task", "It was added for this learner.")
	case t.State.Settled():
		r.keep(t, "done-work", "It is settled and stays as it was judged.")
	case t.State != models.TaskTodo:
		r.keep(t, "started-work", "It was begun; it stays until it is done or waived.")
	default:
		r.Drop = append(r.Drop, t)
	}
}

func (r *Revision) keep(t models.PlanTask, code string, why phrase.Format) {
	r.Keep = append(r.Keep, Kept{t, review.Why(code, why)})
}

// arrange puts tasks into the version's order, and behind them what the version
// does not have, in the order it had.
func (r Revision) arrange(tasks []models.PlanTask) {
	place := func(t models.PlanTask) int {
		if at := slices.Index(r.order, t.Key); at >= 0 {
			return at
		}
		return len(r.order) + t.Position
	}
	slices.SortStableFunc(tasks, func(a, b models.PlanTask) int { return cmp.Compare(place(a), place(b)) })
	for i := range tasks {
		tasks[i].Position = i + 1
	}
}
