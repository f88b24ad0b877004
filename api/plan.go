package api

import (
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/training"
)

// Plan is one person's attempt at a curriculum, with all its tasks.
type Plan struct {
	PlanSummary
	Reason     phrase.Text     `json:"reason" description:"Why it was cancelled or goes on."`
	MentorAway bool            `json:"mentorAway" description:"Today, or for good."`
	StandIns   []StandIn       `json:"standIns" description:"Now and to come."`
	Next       []NextStep      `json:"next" description:"What the learner can do now, the first first."`
	Tasks      []Task          `json:"tasks"`
	Revision   Revision        `json:"revision"`
	Actions    []review.Action `json:"actions"`
}

func (p Plan) ETag() string { return p.Revision.ETag() }

// PlanSummary is a plan in a list.
type PlanSummary struct {
	ID           models.PlanID    `json:"id"`
	Person       PersonRef        `json:"person"`
	Zone         string           `json:"zone" description:"The learner's."`
	Curriculum   CurriculumRef    `json:"curriculum"`
	Version      int              `json:"version"`
	Newest       int              `json:"newest" description:"The curriculum's newest version."`
	Attempt      int              `json:"attempt"`
	State        models.PlanState `json:"state"`
	Mentor       *PersonRef       `json:"mentor" description:"In a list, null when the plan has ended."`
	StartedOn    models.Date      `json:"startedOn"`
	EndedAt      *time.Time       `json:"endedAt"`
	Today        models.Date      `json:"today" description:"Where the learner is; of an ended plan the day it ended."`
	NextDue      models.Date      `json:"nextDue" description:"The earliest due date of what the learner has to do."`
	MentorLeft   bool             `json:"mentorLeft" description:"The mentor's last day is over, and somebody has to take the plan over."`
	DaysBehind   int              `json:"daysBehind" description:"Working days of the learner since then."`
	WaitingSince *time.Time       `json:"waitingSince" description:"Of the oldest submission that waits for the mentor."`
	WaitsForMe   bool             `json:"waitsForMe" description:"A submission waits for the reader."`
	LastStepAt   time.Time        `json:"lastStepAt" description:"When a task was last begun, handed in, returned or decided; else when the plan was made."`
	StuckSince   *time.Time       `json:"stuckSince" description:"Nothing has moved since then, for five working days of the learner or more, although it is their turn."`
	Current      *CurrentTask     `json:"current" description:"Where the learner is: the open task that is due first; null when all is settled."`
	Counts       TaskCounts       `json:"counts"`
}

// CurrentTask is where a learner is on the road.
type CurrentTask struct {
	ID    models.TaskID    `json:"id"`
	Title string           `json:"title"`
	Stage string           `json:"stage" description:"Empty where the curriculum has none."`
	State models.TaskState `json:"state"`
}

func currentTask(t *models.PlanTask) *CurrentTask {
	if t == nil {
		return nil
	}
	return &CurrentTask{t.ID, t.Spec.Title, t.Spec.Stage, t.State}
}

// TaskCounts counts the tasks of a plan by state.
type TaskCounts struct {
	Todo       int `json:"todo"`
	Doing      int `json:"doing"`
	Submitted  int `json:"submitted"`
	Done       int `json:"done"`
	Waived     int `json:"waived"`
	Accredited int `json:"accredited"`
	Total      int `json:"total"`
}

func taskCounts(n map[models.TaskState]int) TaskCounts {
	c := TaskCounts{
		Todo: n[models.TaskTodo], Doing: n[models.TaskDoing], Submitted: n[models.TaskSubmitted],
		Done: n[models.TaskDone], Waived: n[models.TaskWaived], Accredited: n[models.TaskAccredited],
	}
	c.Total = c.Todo + c.Doing + c.Submitted + c.Done + c.Waived + c.Accredited
	return c
}

// NextStep is a task the learner can go on with, and why it comes now.
type NextStep struct {
	Task models.TaskID `json:"task"`
	Why  review.Reason `json:"why"`
}

// StandIn signs off while the mentor is away, dates in the mentor's zone, both
// included.
type StandIn struct {
	ID     int64       `json:"id"`
	Person PersonRef   `json:"person"`
	From   models.Date `json:"from"`
	To     models.Date `json:"to"`
	Signs  bool        `json:"signs" description:"Today."`
}

func planOf(v training.PlanView) Plan {
	mentor := personRef(v.Mentor)
	out := Plan{
		PlanSummary: summaryOf(v.Plan, v.Learner, v.Curriculum, v.Today, v.Counts, v.DaysBehind),
		Reason:      phrase.Recall(v.Plan.Reason), MentorAway: v.MentorAway, StandIns: []StandIn{},
		Tasks: each(v.Tasks, taskOf), Revision: Revision(v.Plan.Revision), Actions: v.Actions,
	}
	out.Mentor = &mentor
	out.WaitsForMe, out.MentorLeft, out.Current = v.WaitsForMe, v.MentorLeft, currentTask(v.Current)
	out.LastStepAt, out.StuckSince = v.LastStepAt, v.StuckSince
	out.Next = each(v.Next, func(n training.NextStep) NextStep { return NextStep(n) })
	for _, s := range v.StandIns {
		out.StandIns = append(out.StandIns, StandIn{s.StandIn.ID, personRef(s.Person), s.StandIn.FromDate, s.StandIn.ToDate, s.Signs})
	}
	return out
}

func summaryOf(p models.Plan, who models.Person, c models.Curriculum, today models.Date, n map[models.TaskState]int, behind int) PlanSummary {
	return PlanSummary{
		ID: p.ID, Person: personRef(who), Zone: who.Zone, Curriculum: curriculumRef(c), Version: p.VersionNumber, Newest: c.Latest,
		Attempt: p.Attempt, State: p.State, StartedOn: p.StartedOn, EndedAt: p.EndedAt, Today: today, NextDue: p.NextDue,
		DaysBehind: behind, WaitingSince: p.WaitingSince, Counts: taskCounts(n),
	}
}

type planPath struct {
	ID models.PlanID `path:"id" json:"-"`
}

func getPlan(tx *store.Tx, in planPath) (Plan, error) { return showPlan(tx, in.ID, nil) }

// showPlan answers with the plan as it is now, when the verb did not refuse.
func showPlan(tx *store.Tx, id models.PlanID, err error) (Plan, error) {
	if err != nil {
		return Plan{}, err
	}
	v, err := training.Read(tx, id)
	if err != nil {
		return Plan{}, err
	}
	return planOf(v), nil
}

// Path is somebody's road: their plans, active ones first.
type Path struct {
	Plans []Plan `json:"plans"`
}

func getMyPath(tx *store.Tx, _ None) (Path, error) { return pathOf(tx, tx.Actor.Person) }

func getPath(tx *store.Tx, in struct {
	ID models.PersonID `path:"id" json:"-"`
}) (Path, error) {
	return pathOf(tx, in.ID)
}

func pathOf(tx *store.Tx, id models.PersonID) (Path, error) {
	plans, err := training.Path(tx, id)
	return Path{each(plans, planOf)}, err
}

func listPlans(tx *store.Tx, in struct {
	Paging
	Whose      string              `query:"whose" json:"-" validate:"required,oneof=mentees reports everyone" description:"Mentees: also those I stand in for today. Reports: at all levels. Everyone: for administrators."`
	State      models.PlanState    `query:"state" json:"-" validate:"omitempty,oneof=active completed cancelled"`
	Curriculum models.CurriculumID `query:"curriculum" json:"-"`
	Waiting    bool                `query:"waiting" json:"-" description:"Only where a submission waits for the mentor."`
	Sort       string              `query:"sort" json:"-" validate:"omitempty,oneof=name due waiting" description:"By the learner's name unless told; due: the earliest first; waiting: the longest first."`
}) (models.List[PlanSummary], error) {
	listing := training.Listing{
		Whose: training.Whose(in.Whose), State: in.State, Curriculum: in.Curriculum, Waiting: in.Waiting, Order: store.PlanOrder(in.Sort),
	}
	page, err := training.List(tx, listing, in.Page())
	return models.MapList(page, planRow), err
}

func planRow(r training.Row) PlanSummary {
	out := summaryOf(r.Plan, r.Learner, r.Curriculum, r.Today, r.Counts, r.DaysBehind)
	out.WaitsForMe, out.MentorLeft, out.Current = r.WaitsForMe, r.MentorLeft, currentTask(r.Current)
	out.LastStepAt, out.StuckSince = r.LastStepAt, r.StuckSince
	if r.Mentor != nil {
		mentor := personRef(*r.Mentor)
		out.Mentor = &mentor
	}
	return out
}

// Mentorship is dated; the current one has no end.
type Mentorship struct {
	Mentor  PersonRef   `json:"mentor"`
	FromAt  time.Time   `json:"fromAt"`
	UntilAt *time.Time  `json:"untilAt"`
	Reason  phrase.Text `json:"reason"`
}

// Mentorships is who has accompanied a plan, the latest first.
type Mentorships struct {
	Items []Mentorship `json:"items"`
}

func listPlanMentors(tx *store.Tx, in planPath) (Mentorships, error) {
	all, people, err := training.Mentors(tx, in.ID)
	return Mentorships{each(all, func(m models.Mentorship) Mentorship {
		return Mentorship{personRef(people[m.MentorID]), m.FromAt, m.UntilAt, phrase.Recall(m.Reason)}
	})}, err
}

func beginPlan(tx *store.Tx, in struct {
	Person     models.PersonID     `json:"person" validate:"required"`
	Curriculum models.CurriculumID `json:"curriculum" validate:"required"`
	Version    int                 `json:"version" validate:"min=0" description:"0 is the newest."`
	StartOn    models.Date         `json:"startOn" description:"The learner's today unless given."`
	Mentor     models.PersonID     `json:"mentor" validate:"required"`
}) (Plan, error) {
	p, err := training.Begin(tx, training.Beginning{
		Person: in.Person, Curriculum: in.Curriculum, Version: in.Version, StartOn: in.StartOn, Mentor: in.Mentor,
	})
	return showPlan(tx, p.ID, err)
}

func completePlan(tx *store.Tx, in planPath) (Plan, error) {
	_, err := training.Complete(tx, in.ID)
	return showPlan(tx, in.ID, err)
}

type reasonedPlan struct {
	ID     models.PlanID `path:"id" json:"-"`
	Reason string        `json:"reason" validate:"notblank,max=5000"`
}

func cancelPlan(tx *store.Tx, in reasonedPlan) (Plan, error) {
	_, err := training.Cancel(tx, in.ID, in.Reason)
	return showPlan(tx, in.ID, err)
}

func reopenPlan(tx *store.Tx, in struct {
	reasonedPlan
	Mentor models.PersonID `json:"mentor" validate:"min=0" description:"The last one unless given."`
}) (Plan, error) {
	p, err := training.NewAttempt(tx, in.ID, in.Reason, in.Mentor)
	return showPlan(tx, p.ID, err)
}
