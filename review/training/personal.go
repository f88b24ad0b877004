package training

import (
	"fmt"
	"strings"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review"
	"assay/review/notify"
	"assay/review/policy"
	"assay/review/roster"
)

// Extra is a personal task. Its key is given by the plan; with a zero DueOn its
// offset says when it is due.
type Extra struct {
	Kind          models.TaskKind
	Title         string
	Instructions  string
	OffsetDays    int
	DueOn         models.Date
	Judged        bool
	Prerequisites []string
	Certification *models.CertSpec
	Library       *models.LibraryLink
}

// AddTask adds a personal task to an active plan. It outlives newer versions of the
// curriculum. Emits task.added.
func AddTask(tx *store.Tx, id models.PlanID, in Extra) (models.PlanTask, error) {
	d, err := take(tx, id)
	if err != nil {
		return models.PlanTask{}, err
	}
	if err := policy.Check(policy.PlanAddTask, d.holds); err != nil {
		return models.PlanTask{}, err
	}
	if no := goesOn(d.plan); no != nil {
		return models.PlanTask{}, no.Err()
	}
	if err := d.checkExtra(tx, in); err != nil {
		return models.PlanTask{}, err
	}
	t := models.PlanTask{
		PlanID: id, Key: freeKey(d.tasks), Position: len(d.tasks) + 1, DueOn: in.DueOn, DueMoved: !in.DueOn.IsZero(),
		Personal: true, State: models.TaskTodo, Revision: 1,
	}
	t.Spec = models.TaskSpec{
		Key: t.Key, Kind: in.Kind, Title: strings.TrimSpace(in.Title), Instructions: in.Instructions, OffsetDays: in.OffsetDays,
		Judged: in.Judged, Prerequisites: in.Prerequisites, Certification: in.Certification, Library: in.Library,
	}
	if in.DueOn.IsZero() {
		cal, err := roster.CalendarOf(tx, d.plan.PersonID)
		if err != nil {
			return models.PlanTask{}, err
		}
		t.DueOn = dueOn(d.plan.StartedOn, in.OffsetDays, cal)
	}
	added := []models.PlanTask{t}
	if err := tx.AddTasks(added); err != nil {
		return models.PlanTask{}, err
	}
	d.tasks = append(d.tasks, added[0])
	return d.noted(tx, &d.tasks[len(d.tasks)-1], "add", "", "task.added", "task-added")
}

// checkExtra is [Flaws] for one task among those of the plan.
func (d *desk) checkExtra(tx *store.Tx, in Extra) error {
	services, err := serviceSlugs(tx)
	if err != nil {
		return err
	}
	var f flaws
	f.spec("", models.TaskSpec{
		Kind: in.Kind, Title: in.Title, Instructions: in.Instructions, OffsetDays: in.OffsetDays,
		Certification: in.Certification, Library: in.Library,
	}, services)
	for _, l := range linesOf("", models.TaskSpec{Title: strings.TrimSpace(in.Title), Certification: in.Certification, Library: in.Library}) {
		f = append(f, review.Line(l.pointer, l.text)...)
	}
	if !in.DueOn.IsZero() && in.DueOn.Before(d.plan.StartedOn) {
		f.add("/dueOn", "before-the-start", "The plan starts on %s.", d.plan.StartedOn)
	}
	present := map[string]bool{}
	for _, t := range d.tasks {
		present[t.Key] = true
	}
	for i, key := range in.Prerequisites {
		if !present[key] {
			f.add(fmt.Sprintf("/prerequisites/%d", i), "unknown-prerequisite", "There is no task %s in this plan.", key)
		}
	}
	if len(f) > 0 {
		return fault.Wrong(f...)
	}
	return nil
}

// freeKey is the next unused key of a personal task.
func freeKey(tasks []models.PlanTask) string {
	used := map[string]bool{}
	for _, t := range tasks {
		used[t.Key] = true
	}
	for n := 1; ; n++ {
		if key := fmt.Sprintf("%s%d", personalPrefix, n); !used[key] {
			return key
		}
	}
}

// MoveDue sets a due date for this learner, with a reason. It outlives newer
// versions of the curriculum. Emits task.rescheduled.
func MoveDue(tx *store.Tx, id models.TaskID, due models.Date, reason string) (models.PlanTask, error) {
	if blank(reason) {
		return models.PlanTask{}, needed("/reason", "Say why the date moves.")
	}
	d, t, err := takeTask(tx, id)
	if err != nil {
		return models.PlanTask{}, err
	}
	if err := policy.Check(policy.TaskReschedule, d.holds); err != nil {
		return models.PlanTask{}, err
	}
	if t.DueOn == due && t.DueMoved {
		return *t, nil
	}
	if no := mayMove(d.plan, *t); no != nil {
		return models.PlanTask{}, no.Err()
	}
	if due.IsZero() || due.Before(d.plan.StartedOn) {
		return models.PlanTask{}, fault.At("/dueOn", "before-the-start", "The plan starts on %s; choose that day or a later one.", d.plan.StartedOn)
	}
	t.DueOn, t.DueMoved = due, true
	if err := tx.SaveTask(t); err != nil {
		return models.PlanTask{}, err
	}
	return d.noted(tx, t, "reschedule", reason, "task.rescheduled", "task-rescheduled")
}

type deviationFacts struct {
	Task models.TaskID `json:"task"`
	Key  string        `json:"key"`
	Due  models.Date   `json:"due"`
}

// noted writes the history, the plan's summary and the event of a deviation.
func (d *desk) noted(tx *store.Tx, t *models.PlanTask, event, text, name string, kind notify.Kind) (models.PlanTask, error) {
	if err := tx.AddTaskEntries(models.TaskEntry{TaskID: t.ID, Event: event, ByID: by(tx), At: tx.Now, Text: text}); err != nil {
		return models.PlanTask{}, err
	}
	if err := d.save(tx); err != nil {
		return models.PlanTask{}, err
	}
	params := map[string]string{"task": t.Spec.Title, "due": t.DueOn.String()}
	return *t, d.emit(tx, name, kind, deviationFacts{t.ID, t.Key, t.DueOn}, params)
}

// serviceSlugs are the services that library links may name.
func serviceSlugs(tx *store.Tx) (map[string]bool, error) {
	services, err := tx.AllServices()
	slugs := make(map[string]bool, len(services))
	for _, s := range services {
		slugs[s.Slug] = true
	}
	return slugs, err
}
