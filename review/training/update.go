package training

import (
	"slices"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review"
	"assay/review/candidacy"
	"assay/review/clock"
	"assay/review/policy"
	"assay/review/roster"
)

// Offer is what a version of the curriculum would do to one plan.
type Offer struct {
	Plan     models.Plan
	Learner  models.Person
	To       int
	Revision Revision
	Action   review.Action // apply
}

// Preview shows what taking a version would change in a plan, without changing
// anything (T1). 0 is the newest version.
func Preview(tx *store.Tx, id models.PlanID, to int) (Offer, error) {
	d, err := look(tx, id)
	if err != nil {
		return Offer{}, err
	}
	version, err := d.target(tx, to)
	if err != nil {
		return Offer{}, err
	}
	return Offer{d.plan, d.learner, version.Number, Revise(d.tasks, version.Tasks), d.can("update", policy.PlanUpdate, goesOn(d.plan))}, nil
}

// target is the version to go to, never one older than the plan's own.
func (d *desk) target(tx *store.Tx, number int) (models.CurriculumVersion, error) {
	if number == 0 {
		number = d.curriculum.Latest
	}
	if number < d.plan.VersionNumber || number > d.curriculum.Latest {
		return models.CurriculumVersion{}, fault.At("/to", "no-newer-version", "The plan can take this curriculum's newer versions only.")
	}
	return tx.CurriculumVersion(d.plan.CurriculumID, number)
}

// Offers lists the open plans of a curriculum that are pinned to an older version,
// with what the newest would change: everyone's for administrators, else those the
// actor mentors or manages. A constant number of queries for a page.
func Offers(tx *store.Tx, id models.CurriculumID, p models.Page) (models.List[Offer], error) {
	none := models.List[Offer]{}
	holds := policy.Of(tx.Actor)
	if err := policy.See(policy.CurriculumSee, holds, "curriculum"); err != nil {
		return none, err
	}
	c, err := tx.Curriculum(id)
	if err != nil {
		return none, err
	}
	if c.Latest == 0 {
		return models.List[Offer]{Items: []Offer{}}, nil
	}
	filter := store.PlanFilter{Curriculum: id, State: models.PlanActive, Before: c.Latest, Order: store.ByAge}
	if !policy.Allowed(policy.PlanUpdate, holds) {
		filter.Mentor, filter.Manager = tx.Actor.Person, tx.Actor.Person
	}
	page, err := tx.Plans(filter, p)
	if err != nil {
		return none, err
	}
	return offers(tx, c, page)
}

func offers(tx *store.Tx, c models.Curriculum, page models.List[models.Plan]) (models.List[Offer], error) {
	none := models.List[Offer]{}
	newest, err := tx.CurriculumVersion(c.ID, c.Latest)
	if err != nil {
		return none, err
	}
	var plans []models.PlanID
	var people []models.PersonID
	for _, row := range page.Items {
		plans, people = append(plans, row.ID), append(people, row.PersonID)
	}
	tasks, err := tx.PlanTasks(plans...)
	if err != nil {
		return none, err
	}
	learners, err := tx.PeopleByID(people)
	return models.MapList(page, func(row models.Plan) Offer {
		return Offer{row, learners[row.PersonID], newest.Number, Revise(tasks[row.ID], newest.Tasks), review.Action{Name: "update", Allowed: true}}
	}), err
}

type updateFacts struct {
	From    int `json:"from"`
	To      int `json:"to"`
	Added   int `json:"added"`
	Dropped int `json:"dropped"`
	Changed int `json:"changed"`
	Kept    int `json:"kept"`
}

// Apply takes a newer version of the curriculum into an active plan, as [Preview]
// shows it: done work, begun work, personal tasks and personal dates stay; tasks
// not begun that the version leaves out go. To is named, so that what is applied is
// what was looked at. Applying it again changes nothing. Emits plan.updated.
func Apply(tx *store.Tx, id models.PlanID, to int) (models.Plan, error) {
	d, err := take(tx, id)
	if err != nil {
		return models.Plan{}, err
	}
	if err := policy.Check(policy.PlanUpdate, d.holds); err != nil {
		return models.Plan{}, err
	}
	if no := goesOn(d.plan); no != nil {
		return models.Plan{}, no.Err()
	}
	if d.plan.VersionNumber == to {
		return d.plan, nil
	}
	version, err := d.target(tx, to)
	if err != nil {
		return models.Plan{}, err
	}
	r := Revise(d.tasks, version.Tasks)
	facts := updateFacts{d.plan.VersionNumber, to, len(r.Add), len(r.Drop), len(r.Change), len(r.Keep)}
	if err := d.revise(tx, r); err != nil {
		return models.Plan{}, err
	}
	d.plan.VersionNumber = to
	if err := d.save(tx); err != nil {
		return models.Plan{}, err
	}
	if err := d.emit(tx, "plan.updated", "plan-updated", facts, nil); err != nil {
		return models.Plan{}, err
	}
	return d.plan, candidacy.RefreshPerson(tx, d.plan.PersonID)
}

// revise carries a revision out, with one line of history for each task it touches.
func (d *desk) revise(tx *store.Tx, r Revision) error {
	cal, err := roster.CalendarOf(tx, d.plan.PersonID)
	if err != nil {
		return err
	}
	before := slices.Clone(d.tasks)
	for _, a := range r.Change {
		d.amend(a, cal)
	}
	if err := d.drop(tx, r.Drop); err != nil {
		return err
	}
	if err := d.add(tx, r.Add, cal); err != nil {
		return err
	}
	r.arrange(d.tasks)
	if err := d.saveTasks(tx, before); err != nil {
		return err
	}
	return tx.AddTaskEntries(d.touched(tx, r)...)
}

func (d *desk) amend(a Amendment, cal clock.Calendar) {
	t := &d.tasks[slices.IndexFunc(d.tasks, func(t models.PlanTask) bool { return t.ID == a.Task.ID })]
	t.Spec = a.After
	if !t.DueMoved {
		t.DueOn = dueOn(d.plan.StartedOn, a.After.OffsetDays, cal)
	}
}

func (d *desk) drop(tx *store.Tx, gone []models.PlanTask) error {
	for _, t := range gone {
		d.tasks = slices.DeleteFunc(d.tasks, func(have models.PlanTask) bool { return have.ID == t.ID })
		t.DroppedAt = &tx.Now
		if err := tx.SaveTask(&t); err != nil {
			return err
		}
	}
	return nil
}

// add puts tasks into the plan; one that was dropped before comes back as the task
// it was.
func (d *desk) add(tx *store.Tx, specs []models.TaskSpec, cal clock.Calendar) error {
	dropped, err := tx.DroppedTasks(d.plan.ID)
	if err != nil {
		return err
	}
	var fresh []models.PlanTask
	for _, spec := range specs {
		t := freshTask(spec, len(d.tasks)+len(fresh)+1, d.plan.StartedOn, cal)
		t.PlanID = d.plan.ID
		t.DueOn, t.DueMoved = dueNow(d.plan.StartedOn, d.today, spec.OffsetDays, cal)
		at := slices.IndexFunc(dropped, func(old models.PlanTask) bool { return old.Key == spec.Key })
		if at < 0 {
			fresh = append(fresh, t)
			continue
		}
		t.ID, t.Revision = dropped[at].ID, dropped[at].Revision
		if err := tx.SaveTask(&t); err != nil {
			return err
		}
		d.tasks = append(d.tasks, t)
	}
	if err := tx.AddTasks(fresh); err != nil {
		return err
	}
	d.tasks = append(d.tasks, fresh...)
	return nil
}

// saveTasks stores those whose place, description or date is not what it was.
func (d *desk) saveTasks(tx *store.Tx, before []models.PlanTask) error {
	old := make(map[models.TaskID]models.PlanTask, len(before))
	for _, t := range before {
		old[t.ID] = t
	}
	for i := range d.tasks {
		t := &d.tasks[i]
		was, known := old[t.ID]
		if known && was.Position == t.Position && was.DueOn == t.DueOn && was.DueMoved == t.DueMoved && same(was.Spec, t.Spec) {
			continue
		}
		if err := tx.SaveTask(t); err != nil {
			return err
		}
	}
	return nil
}

func (d *desk) touched(tx *store.Tx, r Revision) []models.TaskEntry {
	events := map[string]string{}
	for _, spec := range r.Add {
		events[spec.Key] = "add"
	}
	for _, a := range r.Change {
		events[a.Task.Key] = "update"
	}
	var entries []models.TaskEntry
	for _, t := range append(slices.Clone(d.tasks), r.Drop...) {
		event := events[t.Key]
		if slices.ContainsFunc(r.Drop, func(gone models.PlanTask) bool { return gone.ID == t.ID }) {
			event = "drop"
		}
		if event != "" {
			entries = append(entries, models.TaskEntry{TaskID: t.ID, Event: event, ByID: by(tx), At: tx.Now})
		}
	}
	return entries
}
