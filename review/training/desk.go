package training

import (
	"fmt"
	"slices"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/clock"
	"assay/review/notify"
	"assay/review/policy"
	"assay/review/roster"
)

// desk is one plan with everything that a decision about it looks at.
type desk struct {
	plan       models.Plan
	curriculum models.Curriculum
	learner    models.Person
	tasks      []models.PlanTask
	mentors    []models.Mentorship // the latest first; it is the current one while the plan is active
	mentorDay  models.Date         // today in the mentor's zone
	mentorAway bool                // or gone for good
	mentorLeft bool
	standIns   []models.StandIn
	today      models.Date // in the learner's zone
	holds      policy.Holds
}

// take locks a plan and opens its desk; who may not see it is told there is none.
func take(tx *store.Tx, id models.PlanID) (*desk, error) {
	plan, err := tx.LockPlan(id)
	if err != nil {
		return nil, err
	}
	return open(tx, plan)
}

// look opens the desk of a plan for reading.
func look(tx *store.Tx, id models.PlanID) (*desk, error) {
	plan, err := tx.Plan(id)
	if err != nil {
		return nil, err
	}
	return open(tx, plan)
}

// takeTask is take for the plan of a task.
func takeTask(tx *store.Tx, id models.TaskID) (*desk, *models.PlanTask, error) {
	t, err := tx.Task(id)
	if err != nil {
		return nil, nil, err
	}
	d, err := take(tx, t.PlanID)
	if fault.Is(err, fault.NotFound) {
		return nil, nil, fault.Missing("task")
	}
	if err != nil {
		return nil, nil, err
	}
	task, err := d.task(id)
	return d, task, err
}

func open(tx *store.Tx, plan models.Plan) (*desk, error) {
	d := &desk{plan: plan}
	var err error
	if d.learner, err = tx.Person(plan.PersonID); err != nil {
		return nil, err
	}
	if d.today, err = today(tx, d.learner); err != nil {
		return nil, err
	}
	if err := d.readMentors(tx); err != nil {
		return nil, err
	}
	if err := d.relate(tx); err != nil {
		return nil, err
	}
	if err := policy.See(policy.PlanSee, d.holds, "plan"); err != nil {
		return nil, err
	}
	if d.curriculum, err = tx.Curriculum(plan.CurriculumID); err != nil {
		return nil, err
	}
	tasks, err := tx.PlanTasks(plan.ID)
	d.tasks = tasks[plan.ID]
	return d, err
}

func (d *desk) readMentors(tx *store.Tx) error {
	var err error
	if d.mentors, err = tx.Mentorships(d.plan.ID); err != nil {
		return err
	}
	if len(d.mentors) == 0 {
		return fmt.Errorf("training: plan %d has never had a mentor", d.plan.ID)
	}
	mentor, err := tx.Person(d.mentor().MentorID)
	if err != nil {
		return err
	}
	if d.mentorDay, err = today(tx, mentor); err != nil {
		return err
	}
	absences, err := tx.Absences([]models.PersonID{mentor.ID}, d.mentorDay, d.mentorDay)
	if err != nil {
		return err
	}
	d.mentorLeft = roster.Left(mentor, d.mentorDay)
	d.mentorAway = d.mentorLeft || awayOn(absences[mentor.ID], d.mentorDay)
	standIns, err := tx.StandIns(d.mentorDay, d.plan.ID)
	d.standIns = standIns[d.plan.ID]
	return err
}

// relate finds out how the actor stands to the plan. The last mentor of an ended
// plan still counts as its mentor.
func (d *desk) relate(tx *store.Tx) error {
	d.holds = policy.Of(tx.Actor)
	me := tx.Actor.Person
	if me == 0 {
		return nil
	}
	line, err := tx.ManagerLine(d.plan.PersonID)
	if err != nil {
		return err
	}
	learner := me == d.plan.PersonID
	d.holds = d.holds.
		With(policy.Learner, learner).
		With(policy.Mentor, me == d.mentor().MentorID).
		With(policy.StandIn, slices.Contains(d.signing(), me)).
		With(policy.Manager, !learner && slices.Contains(line, me))
	if policy.Allowed(policy.PlanSee, d.holds) {
		return nil
	}
	panellist, err := tx.SitsOnPanelFor(me, d.plan.PersonID)
	d.holds = d.holds.With(policy.Panellist, panellist)
	return err
}

func (d *desk) mentor() *models.Mentorship { return &d.mentors[0] }

// signing is who stands in for the mentor today.
func (d *desk) signing() []models.PersonID {
	var who []models.PersonID
	for _, s := range d.standIns {
		if standsIn(s, d.mentorAway, d.mentorDay) {
			who = append(who, s.PersonID)
		}
	}
	return who
}

func (d *desk) task(id models.TaskID) (*models.PlanTask, error) {
	at := slices.IndexFunc(d.tasks, func(t models.PlanTask) bool { return t.ID == id })
	if at < 0 {
		return nil, fault.Missing("task")
	}
	return &d.tasks[at], nil
}

// save stores the plan with a fresh summary of its tasks.
func (d *desk) save(tx *store.Tx) error {
	sum(&d.plan, d.tasks)
	return tx.SavePlan(&d.plan)
}

// emit writes what happened to the plan. Learner and mentor are told, and whoever
// else is named.
func (d *desk) emit(tx *store.Tx, name string, kind notify.Kind, facts any, params map[string]string, also ...models.PersonID) error {
	e := notify.Event{Subject: subject(d.plan.ID), Name: name, Facts: facts}
	if kind != "" {
		e.To = d.messages(kind, params, append(also, d.plan.PersonID, d.mentor().MentorID)...)
	}
	return notify.Emit(tx, e)
}

func (d *desk) messages(kind notify.Kind, params map[string]string, to ...models.PersonID) []notify.Message {
	told := map[string]string{"plan": d.curriculum.Title, "person": d.learner.Name}
	for name, value := range params {
		told[name] = value
	}
	slices.Sort(to)
	var all []notify.Message
	for _, person := range slices.Compact(to) {
		all = append(all, notify.Message{Person: person, Kind: kind, Params: told})
	}
	return all
}

func subject(id models.PlanID) models.Subject { return models.Subject{Kind: "plan", ID: int64(id)} }

// today is the civil date a person's own calendar shows now.
func today(tx *store.Tx, p models.Person) (models.Date, error) { return dateAt(tx.Now, p) }

func dateAt(t time.Time, p models.Person) (models.Date, error) {
	zone, _, err := clock.Zone(p.Zone)
	if err != nil {
		return models.Date{}, fmt.Errorf("training: person %d: %w", p.ID, err)
	}
	return clock.DateIn(t, zone), nil
}

// by is who acts, nil for the system.
func by(tx *store.Tx) *models.PersonID {
	if tx.Actor.Person == 0 {
		return nil
	}
	person := tx.Actor.Person
	return &person
}
