package training

import (
	"slices"
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/review"
	"assay/review/clock"
)

// Step says where an event leads a task, or why it does not. changed is false when
// it has happened already; then nothing else is asked.
func Step(e TaskEvent, p models.Plan, t models.PlanTask, tasks []models.PlanTask) (to models.TaskState, changed bool, no *review.Reason) {
	to, changed, no = TaskMachine.Next(t.State, e)
	if no != nil || !changed {
		return to, changed, no
	}
	if no = goesOn(p); no != nil {
		return t.State, false, no
	}
	switch e {
	case TaskSubmit:
		no = firstReason(judged(t), prerequisitesMet(t, tasks))
	case TaskFinish:
		no = firstReason(unjudged(t), prerequisitesMet(t, tasks))
	}
	if no != nil {
		return t.State, false, no
	}
	return to, true, nil
}

func firstReason(all ...*review.Reason) *review.Reason {
	for _, r := range all {
		if r != nil {
			return r
		}
	}
	return nil
}

// goesOn: an ended plan never changes (T1).
func goesOn(p models.Plan) *review.Reason {
	if p.State == models.PlanActive {
		return nil
	}
	return review.No("plan-ended", "This plan is %s and stays as it was. A new attempt goes on from it.", phrase.Word(p.State))
}

func judged(t models.PlanTask) *review.Reason {
	if t.Spec.Judged {
		return nil
	}
	return review.No("no-judgement-needed", "This task needs nobody's judgement: finish it yourself.")
}

func unjudged(t models.PlanTask) *review.Reason {
	if !t.Spec.Judged {
		return nil
	}
	return review.No("needs-sign-off", "This task needs your mentor's judgement: submit your evidence.")
}

// OpenPrerequisites are the tasks of the plan that t waits for and that are not
// settled. What a newer curriculum left out is not waited for.
func OpenPrerequisites(t models.PlanTask, tasks []models.PlanTask) []models.PlanTask {
	var open []models.PlanTask
	for _, other := range tasks {
		if !other.State.Settled() && slices.Contains(t.Spec.Prerequisites, other.Key) {
			open = append(open, other)
		}
	}
	return open
}

func prerequisitesMet(t models.PlanTask, tasks []models.PlanTask) *review.Reason {
	open := OpenPrerequisites(t, tasks)
	if len(open) == 0 {
		return nil
	}
	return review.No("prerequisites-open", "First comes: %s.", titles(open))
}

// titles names up to three tasks.
func titles(tasks []models.PlanTask) phrase.Text {
	names := make([]any, 0, 4)
	for i, t := range tasks {
		if i == 3 {
			names = append(names, phrase.Of("and %d more", len(tasks)-3))
			break
		}
		names = append(names, t.Spec.Title)
	}
	return phrase.List(names...)
}

// Holds says why a certification does not complete the task on a day of the
// learner (T5); nil when it does, or when the task asks for none.
func Holds(t models.PlanTask, c *models.Certification, learner models.PersonID, today models.Date) *review.Reason {
	need := t.Spec.Certification
	if need == nil {
		return nil
	}
	wanted := phrase.Of("%s by %s", need.Name, need.Vendor)
	switch {
	case c == nil:
		return review.No("certification-needed", "This task asks for %s. Record the certification, then name it here.", wanted)
	case c.PersonID != learner || c.WithdrawnAt != nil:
		return review.No("certification-not-yours", "This is no certification of the learner.")
	case !c.Is(need.Vendor, need.Name):
		return review.No("other-certification", "This task asks for %s, not for %s by %s.", wanted, c.Name, c.Vendor)
	case !c.Passed():
		return review.No("below-pass-mark", "The score of %s is below the pass mark of %s, so the task stays open for the next attempt.", *c.Score, *c.PassMark)
	case need.PassMark > 0 && c.Score == nil:
		return review.No("score-needed", "This task asks for a score of at least %s, and this record tells none.", need.PassMark)
	case need.PassMark > 0 && *c.Score < need.PassMark:
		return review.No("below-pass-mark", "The score of %s is below the pass mark of %s, so the task stays open for the next attempt.", *c.Score, need.PassMark)
	case need.MustBeCurrent && !c.CurrentOn(today):
		return review.No("certification-expired", "This certification was current until %s, and the task asks for a current one.", c.ExpiresOn)
	}
	return nil
}

// mayComplete: nothing is left to do.
func mayComplete(tasks []models.PlanTask) *review.Reason {
	var open []models.PlanTask
	for _, t := range tasks {
		if !t.State.Settled() {
			open = append(open, t)
		}
	}
	if len(open) == 0 {
		return nil
	}
	return review.No("tasks-open", "Still open: %s.", titles(open))
}

// mayMove: a date is moved only of what is still to be done.
func mayMove(p models.Plan, t models.PlanTask) *review.Reason {
	if t.State.Settled() {
		return review.No("task-settled", "This task is settled; its date no longer matters.")
	}
	return goesOn(p)
}

// mayReopen: a plan has ended, and is the newest attempt or the one before an
// attempt that is active.
func mayReopen(p models.Plan, attempts []models.Plan) *review.Reason {
	newest := attempts[0]
	switch {
	case p.State == models.PlanActive:
		return review.No("plan-active", "This plan is active: reopen the tasks that are needed again.")
	case newest.ID != p.ID && newest.State != models.PlanActive:
		return review.No("not-the-newest", "Attempt %d is newer; go on from that one.", newest.Attempt)
	}
	return nil
}

// enter puts a task into a state: it sets what belongs to that state and clears
// what belonged to the one before.
func enter(t *models.PlanTask, to models.TaskState, e TaskEvent, by *models.PersonID, now time.Time) {
	from := t.State
	t.State = to
	t.ReturnedAt = nil
	t.DecidedBy, t.DecidedAt = nil, nil
	switch {
	case to == models.TaskSubmitted:
		t.SubmittedAt = &now
	case to == models.TaskDone && from == models.TaskSubmitted:
	default:
		t.SubmittedAt = nil
	}
	if to == models.TaskDoing && t.StartedAt == nil {
		t.StartedAt = &now
	}
	if e == TaskReturn {
		t.ReturnedAt = &now
	}
	if to.Settled() {
		t.DecidedBy, t.DecidedAt = by, &now
	}
}

// sum writes the plan's own summary of its tasks.
func sum(p *models.Plan, tasks []models.PlanTask) {
	p.NextDue, p.WaitingSince = models.Date{}, nil
	for _, t := range tasks {
		switch TurnOf(t.State) {
		case LearnersTurn:
			if !t.DueOn.IsZero() && (p.NextDue.IsZero() || t.DueOn.Before(p.NextDue)) {
				p.NextDue = t.DueOn
			}
		case MentorsTurn:
			if p.WaitingSince == nil || t.SubmittedAt.Before(*p.WaitingSince) {
				p.WaitingSince = t.SubmittedAt
			}
		}
	}
}

// dueOn is the due date of a task: its offset in the learner's working days from
// the start of the plan (T2).
func dueOn(start models.Date, offset int, cal clock.Calendar) models.Date {
	return clock.AddWorkingDays(start, offset, cal.Hours, cal.Off)
}

// catchUpDays is how many working days the learner has for a task that comes, or
// comes back, when its due date is over.
const catchUpDays = 10

// dueNow is the due date of a task that comes into a running plan. Where its offset
// is over already, the learner gets time to catch up; that is a moved date.
func dueNow(start, today models.Date, offset int, cal clock.Calendar) (due models.Date, moved bool) {
	due = dueOn(start, offset, cal)
	if !due.Before(today) {
		return due, false
	}
	return dueOn(today, catchUpDays, cal), true
}

// longestDelay bounds how many days are counted one by one.
const longestDelay = 1000

// daysBehind counts the learner's working days after a due date, today included;
// none when it is not over.
func daysBehind(due, today models.Date, cal clock.Calendar) int {
	return workingDays(due, today, cal)
}

// workingDays counts those after from and up to until; none where either is missing.
func workingDays(from, until models.Date, cal clock.Calendar) int {
	if from.IsZero() || until.IsZero() || !from.Before(until) {
		return 0
	}
	days := 0
	for n := range min(from.DaysUntil(until), longestDelay) {
		if clock.IsWorkingDay(from.AddDays(n+1), cal.Hours, cal.Off) {
			days++
		}
	}
	return days
}

// current is the open task that is due first, nil when all is settled.
func current(tasks []models.PlanTask) *models.PlanTask {
	var first *models.PlanTask
	for i, t := range tasks {
		if t.State.Settled() {
			continue
		}
		if first == nil || compareDue(t.DueOn, first.DueOn) < 0 || t.DueOn == first.DueOn && t.Position < first.Position {
			first = &tasks[i]
		}
	}
	return first
}

// stuckDays is how many working days of the learner nothing may move.
const stuckDays = 5

// stuckSince is since when nothing has moved in an active plan although it is the
// learner's turn, nil when something has, or waits for the mentor, or nothing is left.
func stuckSince(last time.Time, counts map[models.TaskState]int, today models.Date, cal clock.Calendar) *time.Time {
	open := counts[models.TaskTodo] + counts[models.TaskDoing]
	if open == 0 || counts[models.TaskSubmitted] > 0 || daysBehind(clock.DateIn(last, cal.Zone), today, cal) < stuckDays {
		return nil
	}
	return &last
}

// overdue: it is the learner's turn and the due date is over.
func overdue(t models.PlanTask, today models.Date) bool {
	return TurnOf(t.State) == LearnersTurn && !t.DueOn.IsZero() && t.DueOn.Before(today)
}

// standsIn reports whether a stand-in signs for a mentor who is away, on a day of
// the mentor (T4).
func standsIn(s models.StandIn, mentorAway bool, day models.Date) bool {
	return mentorAway && s.EndedAt == nil && !day.Before(s.FromDate) && !day.After(s.ToDate)
}

// awayOn: an absence of the kind away covers the day; finish_only does not.
func awayOn(absences []models.Absence, day models.Date) bool {
	return slices.ContainsFunc(absences, func(a models.Absence) bool {
		return a.Kind == models.Away && !day.Before(a.FromDate) && !day.After(a.ToDate)
	})
}
