package training

import (
	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/candidacy"
	"assay/review/clock"
	"assay/review/notify"
	"assay/review/policy"
	"assay/review/roster"
)

// Beginning says whose plan it is, from which curriculum, and who accompanies it.
// Version 0 is the newest; a zero StartOn is the learner's today.
type Beginning struct {
	Person     models.PersonID
	Curriculum models.CurriculumID
	Version    int
	StartOn    models.Date
	Mentor     models.PersonID
}

type planFacts struct {
	Person     models.PersonID     `json:"person"`
	Curriculum models.CurriculumID `json:"curriculum"`
	Version    int                 `json:"version"`
	Attempt    int                 `json:"attempt"`
	State      models.PlanState    `json:"state"`
	Mentor     models.PersonID     `json:"mentor"`
}

// Begin makes a plan from a curriculum: it pins the version (T1) and sets the due
// dates in the learner's working days (T2). A person has one active plan of a
// curriculum at a time. Emits plan.started.
func Begin(tx *store.Tx, in Beginning) (models.Plan, error) {
	learner, err := tx.LockPerson(in.Person)
	if err != nil {
		return models.Plan{}, err
	}
	if err := mayBegin(tx, learner); err != nil {
		return models.Plan{}, err
	}
	curriculum, err := tx.Curriculum(in.Curriculum)
	if err != nil {
		return models.Plan{}, err
	}
	day, err := today(tx, learner)
	if err != nil {
		return models.Plan{}, err
	}
	if err := checkBeginning(&in, learner, curriculum, day); err != nil {
		return models.Plan{}, err
	}
	if err := checkCompanion(tx, in.Mentor, learner.ID, "/mentor"); err != nil {
		return models.Plan{}, err
	}
	attempts, err := tx.Attempts(learner.ID, curriculum.ID)
	if err != nil {
		return models.Plan{}, err
	}
	if len(attempts) > 0 && attempts[0].State == models.PlanActive {
		return models.Plan{}, fault.Clash("plan-exists", "%s has an active plan of this curriculum already.", learner.Name)
	}
	version, err := tx.CurriculumVersion(curriculum.ID, in.Version)
	if err != nil {
		return models.Plan{}, err
	}
	plan := models.Plan{PersonID: learner.ID, CurriculumID: curriculum.ID, VersionNumber: version.Number, StartedOn: in.StartOn}
	return create(tx, desk{plan: plan, curriculum: curriculum, learner: learner}, attempts, version.Tasks, in.Mentor)
}

func mayBegin(tx *store.Tx, learner models.Person) error {
	holds := policy.Of(tx.Actor)
	line, err := tx.ManagerLine(learner.ID)
	if err != nil {
		return err
	}
	for _, above := range line {
		holds = holds.With(policy.Manager, above == tx.Actor.Person && above != learner.ID)
	}
	return policy.Check(policy.PlanStart, holds)
}

// farthestStart is how many days ahead a plan may start.
const farthestStart = 366

func checkBeginning(in *Beginning, learner models.Person, c models.Curriculum, today models.Date) error {
	if roster.Left(learner, today) {
		return fault.At("/person", "person-removed", "%s is no longer here.", learner.Name)
	}
	if !c.RetiredOn.IsZero() && !today.Before(c.RetiredOn) {
		return fault.Clash("curriculum-retired", "This curriculum is retired; no new plans are made from it.")
	}
	if in.Version == 0 {
		in.Version = c.Latest
	}
	if c.Latest == 0 || in.Version < 0 || in.Version > c.Latest {
		return fault.At("/version", "no-such-version", "This curriculum has no such published version.")
	}
	if in.StartOn.IsZero() {
		in.StartOn = today
	}
	if !learner.StartedOn.IsZero() && in.StartOn.Before(learner.StartedOn) {
		return fault.At("/startOn", "before-first-day", "The plan may start on %s, the first day here, or later.", learner.StartedOn)
	}
	if latest := today.AddDays(farthestStart); in.StartOn.After(latest) {
		return fault.At("/startOn", "too-far-ahead", "The plan may start by %s, a year from today.", latest)
	}
	return nil
}

// checkCompanion: mentors and stand-ins are here, and never the learner.
func checkCompanion(tx *store.Tx, id, learner models.PersonID, pointer string) error {
	if id == learner {
		return fault.At(pointer, "own-mentor", "Nobody accompanies their own plan.")
	}
	found, err := tx.PeopleByID([]models.PersonID{id})
	if err != nil {
		return err
	}
	p, known := found[id]
	if !known || roster.Left(p, models.DateOf(tx.Now)) {
		return fault.At(pointer, "person-unknown", "There is nobody here with this id.")
	}
	return nil
}

// create stores a new attempt with its tasks and its mentor.
func create(tx *store.Tx, d desk, attempts []models.Plan, specs []models.TaskSpec, mentor models.PersonID) (models.Plan, error) {
	cal, err := roster.CalendarOf(tx, d.learner.ID)
	if err != nil {
		return models.Plan{}, err
	}
	for i, spec := range specs {
		d.tasks = append(d.tasks, freshTask(spec, i+1, d.plan.StartedOn, cal))
	}
	if err := d.insert(tx, attempts, mentor, phrase.Keep(phrase.Of("Started the plan."))); err != nil {
		return models.Plan{}, err
	}
	return d.plan, d.emit(tx, "plan.started", "plan-started", d.facts(), nil)
}

func freshTask(spec models.TaskSpec, position int, start models.Date, cal clock.Calendar) models.PlanTask {
	return models.PlanTask{
		Key: spec.Key, Position: position, Spec: spec, DueOn: dueOn(start, spec.OffsetDays, cal),
		State: models.TaskTodo, Revision: 1,
	}
}

// insert stores the plan as the next attempt, its tasks and its first mentor.
func (d *desk) insert(tx *store.Tx, attempts []models.Plan, mentor models.PersonID, reason string) error {
	d.plan.Attempt = 1
	if len(attempts) > 0 {
		d.plan.Attempt = attempts[0].Attempt + 1
	}
	d.plan.State = models.PlanActive
	d.plan.CheckedOn = models.DateOf(tx.Now)
	d.plan.Revision = 1
	d.plan.CreatedAt = tx.Now
	sum(&d.plan, d.tasks)
	if err := tx.AddPlan(&d.plan); err != nil {
		return err
	}
	for i := range d.tasks {
		d.tasks[i].PlanID = d.plan.ID
	}
	if err := tx.AddTasks(d.tasks); err != nil {
		return err
	}
	m := models.Mentorship{PlanID: d.plan.ID, MentorID: mentor, LearnerID: d.plan.PersonID, FromAt: tx.Now, Reason: reason}
	d.mentors = []models.Mentorship{m}
	return tx.AddMentorship(d.mentor())
}

func (d *desk) facts() planFacts {
	return planFacts{d.plan.PersonID, d.plan.CurriculumID, d.plan.VersionNumber, d.plan.Attempt, d.plan.State, d.mentor().MentorID}
}

// Complete closes a plan in which everything is settled, and freezes it as it
// stands (T1). Emits plan.completed.
func Complete(tx *store.Tx, id models.PlanID) (models.Plan, error) {
	d, err := take(tx, id)
	if err != nil {
		return models.Plan{}, err
	}
	if err := policy.Check(policy.PlanComplete, d.holds); err != nil {
		return models.Plan{}, err
	}
	_, changed, no := PlanMachine.Next(d.plan.State, PlanComplete)
	if no != nil || !changed {
		return d.plan, no.Err()
	}
	if no := mayComplete(d.tasks); no != nil {
		return models.Plan{}, no.Err()
	}
	return d.end(tx, models.PlanCompleted, "", "plan.completed", "plan-completed")
}

// Cancel ends a plan with a reason; what was done stays on record. Emits
// plan.cancelled.
func Cancel(tx *store.Tx, id models.PlanID, reason string) (models.Plan, error) {
	if blank(reason) {
		return models.Plan{}, needed("/reason", "Say why the plan ends here.")
	}
	d, err := take(tx, id)
	if err != nil {
		return models.Plan{}, err
	}
	if err := policy.Check(policy.PlanCancel, d.holds); err != nil {
		return models.Plan{}, err
	}
	_, changed, no := PlanMachine.Next(d.plan.State, PlanCancel)
	if no != nil || !changed {
		return d.plan, no.Err()
	}
	return d.end(tx, models.PlanCancelled, reason, "plan.cancelled", "plan-cancelled")
}

// end closes the plan, its mentorship and its stand-ins.
func (d *desk) end(tx *store.Tx, to models.PlanState, reason, name string, kind notify.Kind) (models.Plan, error) {
	d.plan.State = to
	d.plan.EndedAt = &tx.Now
	if reason != "" {
		d.plan.Reason = reason
	}
	if err := d.save(tx); err != nil {
		return models.Plan{}, err
	}
	if err := tx.EndMentorship(d.mentor()); err != nil {
		return models.Plan{}, err
	}
	if err := d.endStandIns(tx); err != nil {
		return models.Plan{}, err
	}
	if err := d.emit(tx, name, kind, d.facts(), nil); err != nil {
		return models.Plan{}, err
	}
	return d.plan, candidacy.RefreshPerson(tx, d.plan.PersonID)
}

func (d *desk) endStandIns(tx *store.Tx) error {
	for i := range d.standIns {
		if err := tx.EndStandIn(&d.standIns[i]); err != nil {
			return err
		}
	}
	return nil
}

// tellMentor tells the mentor alone.
func (d *desk) tellMentor(tx *store.Tx, kind notify.Kind) error {
	return notify.Tell(tx, subject(d.plan.ID), d.messages(kind, nil, d.mentor().MentorID)...)
}
