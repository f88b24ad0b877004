package training

import (
	"assay/models"
	"assay/review"
)

// TaskEvent is what can happen to a task.
type TaskEvent string

const (
	TaskStart    TaskEvent = "start"
	TaskSubmit   TaskEvent = "submit"
	TaskSignOff  TaskEvent = "sign_off"
	TaskReturn   TaskEvent = "return"
	TaskFinish   TaskEvent = "finish"
	TaskWaive    TaskEvent = "waive"
	TaskAccredit TaskEvent = "accredit"
	TaskReopen   TaskEvent = "reopen"
)

var (
	openStates    = []models.TaskState{models.TaskTodo, models.TaskDoing, models.TaskSubmitted}
	settledStates = []models.TaskState{models.TaskDone, models.TaskWaived, models.TaskAccredited}
)

// TaskMachine is the life of a task in a plan.
var TaskMachine = review.Machine[models.TaskState, TaskEvent]{
	Name:    "task",
	Initial: models.TaskTodo,
	Steps: []review.Step[models.TaskState, TaskEvent]{
		{Event: TaskStart, From: []models.TaskState{models.TaskTodo}, To: models.TaskDoing},
		{Event: TaskSubmit, From: []models.TaskState{models.TaskDoing}, To: models.TaskSubmitted},
		{Event: TaskSignOff, From: []models.TaskState{models.TaskSubmitted}, To: models.TaskDone},
		{Event: TaskReturn, From: []models.TaskState{models.TaskSubmitted}, To: models.TaskDoing},
		{Event: TaskFinish, From: []models.TaskState{models.TaskDoing}, To: models.TaskDone},
		{Event: TaskWaive, From: openStates, To: models.TaskWaived},
		{Event: TaskAccredit, From: openStates, To: models.TaskAccredited},
		{Event: TaskReopen, From: settledStates, To: models.TaskDoing},
	},
}

// PlanEvent is what can happen to a plan. Reopening is no event of the old plan:
// it makes a new attempt.
type PlanEvent string

const (
	PlanComplete PlanEvent = "complete"
	PlanCancel   PlanEvent = "cancel"
)

// PlanMachine is the life of one attempt at a curriculum.
var PlanMachine = review.Machine[models.PlanState, PlanEvent]{
	Name:    "plan",
	Initial: models.PlanActive,
	Steps: []review.Step[models.PlanState, PlanEvent]{
		{Event: PlanComplete, From: []models.PlanState{models.PlanActive}, To: models.PlanCompleted},
		{Event: PlanCancel, From: []models.PlanState{models.PlanActive}, To: models.PlanCancelled},
	},
}

// Turn is who acts next.
type Turn string

const (
	LearnersTurn Turn = "learner"
	MentorsTurn  Turn = "mentor"
	NobodysTurn  Turn = "nobody"
)

// TurnOf says whose turn a task in this state is.
func TurnOf(s models.TaskState) Turn {
	switch {
	case s == models.TaskSubmitted:
		return MentorsTurn
	case s.Settled():
		return NobodysTurn
	}
	return LearnersTurn
}
