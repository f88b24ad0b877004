package training

import (
	"assay/models"
	"assay/review"
	"assay/review/policy"
)

// can is an action from the guards that its verb asks.
func (d *desk) can(name string, a policy.Action, reasons ...*review.Reason) review.Action {
	return review.Can(name, policy.Check(a, d.holds), firstReason(reasons...).Err())
}

// taskVerbs is what may be done to a task, in the order of the screen, and the
// policy behind each.
var taskVerbs = []struct {
	event  TaskEvent
	action policy.Action
}{
	{TaskStart, policy.TaskWork},
	{TaskSubmit, policy.TaskWork},
	{TaskFinish, policy.TaskWork},
	{TaskSignOff, policy.TaskSignOff},
	{TaskReturn, policy.TaskReturn},
	{TaskWaive, policy.TaskWaive},
	{TaskAccredit, policy.TaskAccredit},
	{TaskReopen, policy.TaskReopen},
}

func (d *desk) taskActions(t models.PlanTask) []review.Action {
	actions := make([]review.Action, 0, len(taskVerbs)+1)
	for _, v := range taskVerbs {
		actions = append(actions, d.can(string(v.event), v.action, d.offers(v.event, t)))
	}
	return append(actions, d.can("reschedule", policy.TaskReschedule, mayMove(d.plan, t)))
}

// offers is [Step] for a button: what has happened already is not offered again,
// but evidence that waits may be changed.
func (d *desk) offers(e TaskEvent, t models.PlanTask) *review.Reason {
	if e == TaskSubmit && t.State == models.TaskSubmitted {
		return firstReason(goesOn(d.plan), prerequisitesMet(t, d.tasks))
	}
	_, changed, no := Step(e, d.plan, t, d.tasks)
	if no == nil && !changed {
		return review.No("done-already", "This has been done already.")
	}
	return no
}

func (d *desk) planActions(attempts []models.Plan) []review.Action {
	on := goesOn(d.plan)
	newer := on
	if newer == nil && d.plan.VersionNumber == d.curriculum.Latest {
		newer = review.No("up-to-date", "The plan has the newest version already.")
	}
	reopen := mayReopen(d.plan, attempts)
	if reopen == nil && attempts[0].State == models.PlanActive {
		reopen = review.No("done-already", "A newer attempt is active.")
	}
	return []review.Action{
		d.can("complete", policy.PlanComplete, on, mayComplete(d.tasks)),
		d.can("cancel", policy.PlanCancel, on),
		d.can("reopen", policy.PlanReopen, reopen),
		d.can("update", policy.PlanUpdate, newer),
		d.can("hand_over", policy.PlanAssignMentor, on),
		d.can("name_stand_in", policy.PlanNameStandIn, on),
		d.can("add_task", policy.PlanAddTask, on),
	}
}
