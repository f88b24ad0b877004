package training

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review"
	"assay/review/policy"
)

// soonDays is how many days ahead a task that is not begun waits for its learner.
const soonDays = 7

// OpenStep is a task that waits for its learner, why now, and since when.
type OpenStep struct {
	Plan       models.Plan
	Curriculum models.Curriculum
	Task       models.PlanTask
	Why        review.Reason
	Since      time.Time
	Actions    []review.Action
}

// Steps are the tasks in the actor's active plans that wait for them: returned,
// overdue, begun, or due within a week; in a plan without such, the next. Four
// queries at most.
func Steps(tx *store.Tx) ([]OpenStep, error) {
	me := tx.Actor.Person
	plans, err := tx.ActivePlansOf(me)
	if err != nil || len(plans) == 0 {
		return nil, err
	}
	learner, err := tx.Person(me)
	if err != nil {
		return nil, err
	}
	day, err := today(tx, learner)
	if err != nil {
		return nil, err
	}
	ids, curricula := idsOf(plans)
	tasks, err := tx.PlanTasks(ids...)
	if err != nil {
		return nil, err
	}
	titles, err := tx.CurriculaByID(curricula)
	if err != nil {
		return nil, err
	}
	var steps []OpenStep
	for _, p := range plans {
		d := &desk{plan: p, curriculum: titles[p.CurriculumID], learner: learner, tasks: tasks[p.ID], today: day}
		d.holds = policy.Of(tx.Actor).With(policy.Learner, true)
		steps = append(steps, d.steps()...)
	}
	return steps, nil
}

func idsOf(plans []models.Plan) (ids []models.PlanID, curricula []models.CurriculumID) {
	for _, p := range plans {
		ids, curricula = append(ids, p.ID), append(curricula, p.CurriculumID)
	}
	return ids, curricula
}

func (d *desk) steps() []OpenStep {
	var open []OpenStep
	for _, next := range Next(d.tasks, d.today) {
		t, err := d.task(next.Task)
		if err != nil || !d.waits(*t) && len(open) > 0 {
			continue
		}
		open = append(open, OpenStep{d.plan, d.curriculum, *t, next.Why, d.waitsSince(*t), d.learnersActions(*t)})
	}
	return open
}

// waits: the learner is expected to go on with it about now.
func (d *desk) waits(t models.PlanTask) bool {
	due := !t.DueOn.IsZero() && !t.DueOn.After(d.today.AddDays(soonDays))
	return due || t.State == models.TaskDoing
}

// waitsSince is when a task came to the learner: when it was returned or begun, or
// when the last of what comes first was settled.
func (d *desk) waitsSince(t models.PlanTask) time.Time {
	switch {
	case t.ReturnedAt != nil:
		return *t.ReturnedAt
	case t.StartedAt != nil:
		return *t.StartedAt
	}
	since := d.plan.CreatedAt
	needs := map[string]bool{}
	for _, key := range t.Spec.Prerequisites {
		needs[key] = true
	}
	for _, other := range d.tasks {
		if needs[other.Key] && other.DecidedAt != nil && other.DecidedAt.After(since) {
			since = *other.DecidedAt
		}
	}
	return since
}

func (d *desk) learnersActions(t models.PlanTask) []review.Action {
	var actions []review.Action
	for _, e := range []TaskEvent{TaskStart, TaskSubmit, TaskFinish} {
		if a := d.can(string(e), policy.TaskWork, d.offers(e, t)); a.Allowed {
			actions = append(actions, a)
		}
	}
	return actions
}

// Submission is a task that was handed in for judgement.
type Submission struct {
	Task       models.PlanTask
	Curriculum models.Curriculum
	StandsIn   bool // the actor signs for the mentor
	Actions    []review.Action
}

// Submissions reads tasks that wait for the actor's sign-off, as the current mentor
// or, for the plans in covers, as the stand-in (T4). Three queries.
func Submissions(tx *store.Tx, ids []models.TaskID, covers []models.PlanID) (map[models.TaskID]Submission, error) {
	tasks, err := tx.TasksByID(ids)
	if err != nil {
		return nil, err
	}
	var of []models.PlanID
	for _, t := range tasks {
		of = append(of, t.PlanID)
	}
	plans, err := tx.PlansByID(of)
	if err != nil {
		return nil, err
	}
	var curricula []models.CurriculumID
	for _, p := range plans {
		curricula = append(curricula, p.CurriculumID)
	}
	titles, err := tx.CurriculaByID(curricula)
	if err != nil {
		return nil, err
	}
	covered := map[models.PlanID]bool{}
	for _, id := range covers {
		covered[id] = true
	}
	all := make(map[models.TaskID]Submission, len(tasks))
	for id, t := range tasks {
		p := plans[t.PlanID]
		d := &desk{plan: p, tasks: []models.PlanTask{t}}
		d.holds = policy.Of(tx.Actor).With(policy.StandIn, covered[p.ID]).With(policy.Mentor, !covered[p.ID])
		actions := []review.Action{
			d.can(string(TaskSignOff), policy.TaskSignOff, d.offers(TaskSignOff, t)),
			d.can(string(TaskReturn), policy.TaskReturn, d.offers(TaskReturn, t)),
		}
		all[id] = Submission{t, titles[p.CurriculumID], covered[p.ID], actions}
	}
	return all, nil
}

// Covering are the plans for which the actor signs today, because the mentor is
// away and named them (T4).
func Covering(tx *store.Tx) ([]models.PlanID, error) { return standingInFor(tx) }

// MentorsActions are what a mentor may do with an active plan besides its tasks.
func MentorsActions(tx *store.Tx, behind bool) []review.Action {
	d := &desk{plan: models.Plan{State: models.PlanActive}, holds: policy.Of(tx.Actor).With(policy.Mentor, true)}
	if behind {
		return []review.Action{d.can("update", policy.PlanUpdate, goesOn(d.plan))}
	}
	return []review.Action{d.can("name_stand_in", policy.PlanNameStandIn, goesOn(d.plan))}
}
