package training

import (
	"cmp"
	"slices"

	"assay/models"
	"assay/models/phrase"
	"assay/review"
)

// NextStep is a task the learner can go on with, and why it comes now.
type NextStep struct {
	Task models.TaskID
	Why  review.Reason
}

// rank of a next step; smaller comes first.
const (
	rankReturned = iota
	rankOverdue
	rankBegun
	rankToday
	rankComing
)

// Next lists what the learner can do now, the first first: what came back with a
// note, what is overdue, what is begun, what is due today, then what comes. Tasks
// that wait for others or for the mentor are left out.
func Next(tasks []models.PlanTask, today models.Date) []NextStep {
	type candidate struct {
		task models.PlanTask
		rank int
	}
	var able []candidate
	for _, t := range tasks {
		if TurnOf(t.State) == LearnersTurn && len(OpenPrerequisites(t, tasks)) == 0 {
			able = append(able, candidate{t, rankOf(t, today)})
		}
	}
	slices.SortStableFunc(able, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), compareDue(a.task.DueOn, b.task.DueOn), cmp.Compare(a.task.Position, b.task.Position))
	})
	steps := make([]NextStep, len(able))
	for i, c := range able {
		steps[i] = NextStep{c.task.ID, reasonOf(c.rank, c.task)}
	}
	return steps
}

func rankOf(t models.PlanTask, today models.Date) int {
	switch {
	case t.ReturnedAt != nil:
		return rankReturned
	case overdue(t, today):
		return rankOverdue
	case t.State == models.TaskDoing:
		return rankBegun
	case t.DueOn == today:
		return rankToday
	}
	return rankComing
}

func reasonOf(rank int, t models.PlanTask) review.Reason {
	switch rank {
	case rankReturned:
		return review.Reason{Code: "returned", Text: phrase.Of("Your mentor gave it back with a note.")}
	case rankOverdue:
		return review.Reason{Code: "overdue", Text: phrase.Of("It was due on %s.", t.DueOn)}
	case rankBegun:
		return review.Reason{Code: "begun", Text: phrase.Of("You have begun it.")}
	case rankToday:
		return review.Reason{Code: "due-today", Text: phrase.Of("It is due today.")}
	}
	if t.DueOn.IsZero() {
		return review.Reason{Code: "coming", Text: phrase.Of("It can be done at any time.")}
	}
	return review.Reason{Code: "coming", Text: phrase.Of("It is due on %s.", t.DueOn)}
}

// compareDue puts no date last.
func compareDue(a, b models.Date) int {
	switch {
	case a == b:
		return 0
	case a.IsZero():
		return 1
	case b.IsZero() || a.Before(b):
		return -1
	}
	return 1
}
