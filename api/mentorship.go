package api

import (
	"assay/models"
	"assay/models/store"
	"assay/review"
	"assay/review/training"
)

func handOverPlan(tx *store.Tx, in struct {
	ID     models.PlanID   `path:"id" json:"-"`
	From   models.PersonID `json:"from" validate:"required" description:"The mentor it is taken from; refused when that is somebody else by now."`
	To     models.PersonID `json:"to" validate:"required"`
	Reason string          `json:"reason" validate:"notblank,max=5000"`
}) (None, error) {
	_, err := training.HandOver(tx, in.ID, training.Handover{From: in.From, To: in.To, Reason: in.Reason})
	return None{}, err
}

func nameStandIn(tx *store.Tx, in struct {
	ID     models.PlanID   `path:"id" json:"-"`
	Person models.PersonID `json:"person" validate:"required"`
	From   models.Date     `json:"from" validate:"required" description:"In the mentor's zone, as to."`
	To     models.Date     `json:"to" validate:"required"`
}) (Plan, error) {
	_, err := training.NameStandIn(tx, in.ID, training.Cover{Person: in.Person, From: in.From, To: in.To})
	return showPlan(tx, in.ID, err)
}

func endStandIn(tx *store.Tx, in struct {
	ID int64 `path:"id" json:"-"`
}) (None, error) {
	_, err := training.EndStandIn(tx, in.ID)
	return None{}, err
}

// PlanUpdate is what a newer version of the curriculum would do to a plan.
type PlanUpdate struct {
	Plan    models.PlanID `json:"plan"`
	Person  PersonRef     `json:"person"`
	From    int           `json:"from"`
	To      int           `json:"to"`
	Added   []TaskSpec    `json:"added"`
	Removed []TaskRef     `json:"removed"`
	Changed []TaskUpdate  `json:"changed"`
	Kept    []KeptTask    `json:"kept" description:"What stays although the version says otherwise, and why."`
	Action  review.Action `json:"action"`
}

// TaskRef names a task of a plan.
type TaskRef struct {
	ID    models.TaskID    `json:"id"`
	Key   string           `json:"key"`
	Title string           `json:"title"`
	State models.TaskState `json:"state"`
}

// TaskUpdate gives an open task the version's description.
type TaskUpdate struct {
	Task   TaskRef  `json:"task"`
	After  TaskSpec `json:"after"`
	Fields []string `json:"fields" description:"Names of what differs."`
}

// KeptTask stays as it is.
type KeptTask struct {
	Task TaskRef       `json:"task"`
	Why  review.Reason `json:"why"`
}

func taskRef(t models.PlanTask) TaskRef { return TaskRef{t.ID, t.Key, t.Spec.Title, t.State} }

func planUpdate(o training.Offer) PlanUpdate {
	return PlanUpdate{
		Plan: o.Plan.ID, Person: personRef(o.Learner), From: o.Plan.VersionNumber, To: o.To,
		Added: each(o.Revision.Add, taskSpec), Removed: each(o.Revision.Drop, taskRef),
		Changed: each(o.Revision.Change, func(a training.Amendment) TaskUpdate { return TaskUpdate{taskRef(a.Task), taskSpec(a.After), a.Fields} }),
		Kept:    each(o.Revision.Keep, func(k training.Kept) KeptTask { return KeptTask{taskRef(k.Task), k.Why} }),
		Action:  o.Action,
	}
}

func previewPlanUpdate(tx *store.Tx, in struct {
	ID models.PlanID `path:"id" json:"-"`
	To int           `query:"to" json:"-" validate:"min=0" description:"0 is the newest version."`
}) (PlanUpdate, error) {
	o, err := training.Preview(tx, in.ID, in.To)
	return planUpdate(o), err
}

func listPlanUpdates(tx *store.Tx, in struct {
	Paging
	ID models.CurriculumID `path:"id" json:"-"`
}) (models.List[PlanUpdate], error) {
	page, err := training.Offers(tx, in.ID, in.Page())
	return models.MapList(page, planUpdate), err
}

func updatePlan(tx *store.Tx, in struct {
	ID models.PlanID `path:"id" json:"-"`
	To int           `json:"to" validate:"required,min=1" description:"The version that was looked at."`
}) (Plan, error) {
	_, err := training.Apply(tx, in.ID, in.To)
	return showPlan(tx, in.ID, err)
}
