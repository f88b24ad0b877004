package training

import (
	"testing"
	"time"

	"assay/models"
	"assay/review/clock"
)

func day(n int) models.Date { return models.Date{Year: 2026, Month: time.November, Day: n} }

func weekdays() models.Hours {
	var h models.Hours
	for d := time.Monday; d <= time.Friday; d++ {
		h = append(h, models.Window{Weekday: d, From: 540, To: 1080})
	}
	return h
}

func TestT5_WhichCertificationHolds(t *testing.T) {
	mark, low, high, enough := 70.0, 64.5, 70.0, 75.0
	task := models.PlanTask{Spec: models.TaskSpec{Certification: &models.CertSpec{Vendor: "CNCF", Name: "CKA", MustBeCurrent: true}}}
	once := models.PlanTask{Spec: models.TaskSpec{Certification: &models.CertSpec{Vendor: "CNCF", Name: "CKA"}}}
	strict := models.PlanTask{Spec: models.TaskSpec{Certification: &models.CertSpec{Vendor: "CNCF", Name: "CKA", PassMark: 75}}}
	good := models.Certification{PersonID: 7, Vendor: "cncf ", Name: "cka", Score: &high, PassMark: &mark, IssuedOn: day(1), ExpiresOn: day(20)}
	with := func(change func(*models.Certification)) *models.Certification {
		c := good
		change(&c)
		return &c
	}
	for _, c := range []struct {
		name string
		task models.PlanTask
		cert *models.Certification
		code string
	}{
		{"asks for none", models.PlanTask{}, nil, ""},
		{"missing", task, nil, "certification-needed"},
		{"good", task, &good, ""},
		{"no numbers told", task, with(func(c *models.Certification) { c.Score, c.PassMark = nil, nil }), ""},
		{"below the pass mark", task, with(func(c *models.Certification) { c.Score = &low }), "below-pass-mark"},
		{"below what the task asks for", strict, &good, "below-pass-mark"},
		{"as much as the task asks for", strict, with(func(c *models.Certification) { c.Score = &enough }), ""},
		{"no numbers told where the task asks for some", strict, with(func(c *models.Certification) { c.Score, c.PassMark = nil, nil }), "score-needed"},
		{"somebody else's", task, with(func(c *models.Certification) { c.PersonID = 8 }), "certification-not-yours"},
		{"withdrawn", task, with(func(c *models.Certification) { c.WithdrawnAt = &time.Time{} }), "certification-not-yours"},
		{"another", task, with(func(c *models.Certification) { c.Name = "CKAD" }), "other-certification"},
		{"its last day", task, with(func(c *models.Certification) { c.ExpiresOn = day(16) }), ""},
		{"expired", task, with(func(c *models.Certification) { c.ExpiresOn = day(15) }), "certification-expired"},
		{"expired, but once is enough", once, with(func(c *models.Certification) { c.ExpiresOn = day(15) }), ""},
		{"never expires", task, with(func(c *models.Certification) { c.ExpiresOn = models.Date{} }), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			no := Holds(c.task, c.cert, 7, day(16))
			got := ""
			if no != nil {
				got = no.Code
			}
			if got != c.code {
				t.Errorf("%q, want %q", got, c.code)
			}
		})
	}
}

func TestT2_DueDatesCountWorkingDaysOfTheLearner(t *testing.T) {
	off := map[models.Date]bool{day(18): true, day(26): true}
	cal := clock.Calendar{Zone: time.UTC, Hours: weekdays(), Off: func(d models.Date) bool { return off[d] }}
	sundayToThursday := clock.Calendar{Zone: time.UTC, Hours: models.Hours{{Weekday: 0}, {Weekday: 1}, {Weekday: 2}, {Weekday: 3}, {Weekday: 4}}}
	for _, c := range []struct {
		name   string
		cal    clock.Calendar
		start  models.Date
		offset int
		want   models.Date
	}{
		{"the day itself", cal, day(16), 0, day(16)},
		{"one later", cal, day(16), 1, day(17)},
		{"over a day off", cal, day(16), 2, day(19)},
		{"over a weekend and a day off", cal, day(16), 4, day(23)},
		{"starts on a Saturday", cal, day(21), 0, day(23)},
		{"Sunday is a working day elsewhere", sundayToThursday, day(19), 1, day(22)},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := dueOn(c.start, c.offset, c.cal); got != c.want {
				t.Errorf("due on %s, want %s", got, c.want)
			}
		})
	}
}

func TestDaysBehindAreWorkingDays(t *testing.T) {
	cal := clock.Calendar{Zone: time.UTC, Hours: weekdays()}
	for _, c := range []struct {
		due, today models.Date
		want       int
	}{
		{models.Date{}, day(16), 0}, {day(16), day(16), 0}, {day(17), day(16), 0}, {day(16), day(17), 1},
		{day(20), day(21), 0}, {day(20), day(23), 1}, {day(13), day(20), 5},
	} {
		if got := daysBehind(c.due, c.today, cal); got != c.want {
			t.Errorf("due %s, today %s: %d behind, want %d", c.due, c.today, got, c.want)
		}
	}
}

func TestCurrentIsTheOpenTaskThatIsDueFirst(t *testing.T) {
	due := func(id models.TaskID, state models.TaskState, on models.Date) models.PlanTask {
		task := planTask(id, state, spec("a"))
		task.DueOn = on
		return task
	}
	tasks := []models.PlanTask{
		due(1, models.TaskTodo, models.Date{}), due(2, models.TaskWaived, day(16)), due(3, models.TaskSubmitted, day(18)),
		due(4, models.TaskDoing, day(17)), due(5, models.TaskTodo, day(17)),
	}
	if got := current(tasks); got == nil || got.ID != 4 {
		t.Errorf("at %v, want task 4", got)
	}
	if got := current(tasks[1:2]); got != nil {
		t.Errorf("all is settled, but at %v", got)
	}
}

func TestT4_AStandInSignsOnlyWhileTheMentorIsAway(t *testing.T) {
	s := models.StandIn{FromDate: day(16), ToDate: day(18)}
	ended := s
	ended.EndedAt = &time.Time{}
	away := []models.Absence{{Kind: models.Away, FromDate: day(17), ToDate: day(18)}, {Kind: models.FinishOnly, FromDate: day(16), ToDate: day(16)}}
	for _, c := range []struct {
		name string
		s    models.StandIn
		day  models.Date
		want bool
	}{
		{"named, but the mentor is only finishing", s, day(16), false},
		{"away and named", s, day(17), true},
		{"the last day", s, day(18), true},
		{"over", s, day(19), false},
		{"taken back", ended, day(17), false},
	} {
		if got := standsIn(c.s, awayOn(away, c.day), c.day); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestWhatComesNextComesFirst(t *testing.T) {
	at := time.Time{}
	tasks := []models.PlanTask{
		{ID: 1, Key: "later", Position: 1, State: models.TaskTodo, DueOn: day(30)},
		{ID: 2, Key: "sooner", Position: 2, State: models.TaskTodo, DueOn: day(20)},
		{ID: 3, Key: "today", Position: 3, State: models.TaskTodo, DueOn: day(16)},
		{ID: 4, Key: "begun", Position: 4, State: models.TaskDoing, DueOn: day(25)},
		{ID: 5, Key: "late", Position: 5, State: models.TaskTodo, DueOn: day(12)},
		{ID: 6, Key: "later-still", Position: 6, State: models.TaskDoing, DueOn: day(10)},
		{ID: 7, Key: "returned", Position: 7, State: models.TaskDoing, ReturnedAt: &at, DueOn: day(28)},
		{ID: 8, Key: "blocked", Position: 8, State: models.TaskTodo, DueOn: day(9), Spec: models.TaskSpec{Prerequisites: []string{"later"}}},
		{ID: 9, Key: "waits", Position: 9, State: models.TaskSubmitted, DueOn: day(8)},
		{ID: 10, Key: "done", Position: 10, State: models.TaskDone},
		{ID: 11, Key: "any-time", Position: 11, State: models.TaskTodo},
	}
	want := []models.TaskID{7, 6, 5, 4, 3, 2, 1, 11}
	steps := Next(tasks, day(16))
	if len(steps) != len(want) {
		t.Fatalf("%v", steps)
	}
	for i, s := range steps {
		if s.Task != want[i] || s.Why.Text.IsZero() {
			t.Errorf("place %d: task %d (%v), want %d", i+1, s.Task, s.Why, want[i])
		}
	}
}

func TestEnteringAStateSetsAndClearsWhatBelongsToIt(t *testing.T) {
	me := models.PersonID(9)
	now := time.Date(2026, 11, 16, 9, 0, 0, 0, time.UTC)
	task := models.PlanTask{State: models.TaskTodo}
	step := func(e TaskEvent, to models.TaskState) { enter(&task, to, e, &me, now); now = now.Add(time.Hour) }
	step(TaskStart, models.TaskDoing)
	began := *task.StartedAt
	step(TaskSubmit, models.TaskSubmitted)
	if task.SubmittedAt == nil || task.DecidedAt != nil {
		t.Errorf("submitted: %+v", task)
	}
	step(TaskReturn, models.TaskDoing)
	if task.SubmittedAt != nil || task.ReturnedAt == nil {
		t.Errorf("returned: %+v", task)
	}
	step(TaskSubmit, models.TaskSubmitted)
	step(TaskSignOff, models.TaskDone)
	if task.ReturnedAt != nil || task.SubmittedAt == nil || task.DecidedBy == nil || *task.DecidedBy != me {
		t.Errorf("signed off: %+v", task)
	}
	step(TaskReopen, models.TaskDoing)
	if task.DecidedAt != nil || task.DecidedBy != nil || task.SubmittedAt != nil || !task.StartedAt.Equal(began) {
		t.Errorf("reopened: %+v", task)
	}
}
