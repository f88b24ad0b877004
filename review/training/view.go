package training

import (
	"net/url"
	"slices"
	"strconv"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review"
	"assay/review/clock"
	"assay/review/policy"
	"assay/review/roster"
)

// PlanView is a plan as its learner, mentor or manager sees it. An ended plan is
// shown as of the day it ended.
type PlanView struct {
	Plan       models.Plan
	Curriculum models.Curriculum
	Learner    models.Person
	Mentor     models.Person // the last one of an ended plan
	MentorAway bool
	MentorLeft bool // and somebody has to take the plan over
	StandIns   []StandInView
	Today      models.Date // the learner's, or the day the plan ended
	Next       []NextStep  // what the learner can do now, the first first
	Counts     map[models.TaskState]int
	DaysBehind int              // working days of the learner since the earliest open due date
	Current    *models.PlanTask // while it is active, the open task that is due first
	WaitsForMe bool             // a submission waits for the actor
	LastStepAt time.Time        // when anything last moved
	StuckSince *time.Time       // of an active plan in which nothing moves although it is the learner's turn
	Tasks      []TaskView
	Newest     int // version of the curriculum
	Actions    []review.Action
}

// StandInView is a stand-in with who it is; Signs says whether they sign off today.
type StandInView struct {
	StandIn models.StandIn
	Person  models.Person
	Signs   bool
}

// TaskView is a task in its plan.
type TaskView struct {
	Task          models.PlanTask
	Turn          Turn
	Overdue       bool
	DaysBehind    int
	DaysLeft      int      // working days of the learner until it is due, that day included; 0 when it is their turn no more
	WaitsFor      []string // keys of open prerequisites
	Kept          bool     // no longer in the curriculum, kept because it was begun or settled
	DecidedBy     *models.Person
	Certification *CertificationView
	Library       *LibraryQuery
	Actions       []review.Action
}

// LibraryQuery is a task's link into the library, ready to be asked.
type LibraryQuery struct {
	Service     string
	ServiceName string
	MinLevel    int
	Words       string
	Query       string // of the library's address
}

// Read shows one plan.
func Read(tx *store.Tx, id models.PlanID) (PlanView, error) {
	d, err := look(tx, id)
	if err != nil {
		return PlanView{}, err
	}
	return d.view(tx)
}

// ReadTask shows one task of a plan.
func ReadTask(tx *store.Tx, id models.TaskID) (TaskView, error) {
	t, err := tx.Task(id)
	if err != nil {
		return TaskView{}, err
	}
	view, err := Read(tx, t.PlanID)
	if fault.Is(err, fault.NotFound) {
		return TaskView{}, fault.Missing("task")
	}
	if err != nil {
		return TaskView{}, err
	}
	at := slices.IndexFunc(view.Tasks, func(v TaskView) bool { return v.Task.ID == id })
	return view.Tasks[at], nil
}

// Path is a person's own road: their plans, active ones first, with everything in
// them. Few people ever have more than three.
func Path(tx *store.Tx, person models.PersonID) ([]PlanView, error) {
	plans, err := tx.PlansOf(person)
	if err != nil {
		return nil, err
	}
	views := []PlanView{}
	for _, p := range plans {
		d, err := open(tx, p)
		if fault.Is(err, fault.NotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		v, err := d.view(tx)
		if err != nil {
			return nil, err
		}
		views = append(views, v)
	}
	return views, nil
}

func (d *desk) view(tx *store.Tx) (PlanView, error) {
	cal, err := roster.CalendarOf(tx, d.plan.PersonID)
	if err != nil {
		return PlanView{}, err
	}
	attempts, err := tx.Attempts(d.plan.PersonID, d.plan.CurriculumID)
	if err != nil {
		return PlanView{}, err
	}
	d.asItStood(cal)
	v := PlanView{
		Plan: d.plan, Curriculum: d.curriculum, Learner: d.learner, MentorAway: d.mentorAway, MentorLeft: d.mentorLeft, Today: d.today,
		Counts: map[models.TaskState]int{}, Newest: d.curriculum.Latest, Actions: d.planActions(attempts),
	}
	if d.plan.State == models.PlanActive {
		v.Next = Next(d.tasks, d.today)
		v.DaysBehind = daysBehind(d.plan.NextDue, d.today, cal)
		v.Current = current(d.tasks)
		v.WaitsForMe = d.plan.WaitingSince != nil && policy.Allowed(policy.TaskSignOff, d.holds)
	}
	v.LastStepAt = d.plan.CreatedAt
	for _, t := range d.tasks {
		v.Counts[t.State]++
		if at := t.LastStep(); at.After(v.LastStepAt) {
			v.LastStepAt = at
		}
	}
	if d.plan.State == models.PlanActive {
		v.StuckSince = stuckSince(v.LastStepAt, v.Counts, d.today, cal)
	}
	if err := d.viewPeople(tx, &v); err != nil {
		return v, err
	}
	return v, d.viewTasks(tx, &v, cal)
}

// asItStood shows an ended plan on the day it ended.
func (d *desk) asItStood(cal clock.Calendar) {
	if d.plan.EndedAt == nil {
		return
	}
	d.today = clock.DateIn(*d.plan.EndedAt, cal.Zone)
	d.standIns, d.mentorAway, d.mentorLeft = nil, false, false
}

func (d *desk) viewPeople(tx *store.Tx, v *PlanView) error {
	ids := []models.PersonID{d.mentor().MentorID}
	for _, s := range d.standIns {
		ids = append(ids, s.PersonID)
	}
	people, err := tx.PeopleByID(ids)
	v.Mentor = people[d.mentor().MentorID]
	v.StandIns = []StandInView{}
	for _, s := range d.standIns {
		v.StandIns = append(v.StandIns, StandInView{s, people[s.PersonID], standsIn(s, d.mentorAway, d.mentorDay)})
	}
	return err
}

func (d *desk) viewTasks(tx *store.Tx, v *PlanView, cal clock.Calendar) error {
	version, err := tx.CurriculumVersion(d.plan.CurriculumID, d.plan.VersionNumber)
	if err != nil {
		return err
	}
	certifications, err := tx.CertificationsByID(certificationsOn(d.tasks))
	if err != nil {
		return err
	}
	var deciders []models.PersonID
	for _, t := range d.tasks {
		if t.DecidedBy != nil {
			deciders = append(deciders, *t.DecidedBy)
		}
	}
	people, err := tx.PeopleByID(deciders)
	if err != nil {
		return err
	}
	names, err := serviceNames(tx, d.tasks)
	if err != nil {
		return err
	}
	inVersion := byKey(version.Tasks)
	v.Tasks = make([]TaskView, len(d.tasks))
	for i, t := range d.tasks {
		_, present := inVersion[t.Key]
		v.Tasks[i] = d.viewTask(t, cal)
		v.Tasks[i].Kept = !present && !t.Personal
		v.Tasks[i].Library = libraryQuery(t.Spec.Library, names)
		if t.DecidedBy != nil {
			decider := people[*t.DecidedBy]
			v.Tasks[i].DecidedBy = &decider
		}
		if t.CertificationID != nil {
			c := asRecorded(certifications[*t.CertificationID], d.plan)
			v.Tasks[i].Certification = &CertificationView{Certification: c, Passed: c.Passed(), Current: c.CurrentOn(d.today)}
		}
	}
	return nil
}

// viewTask is a task by itself and among the others of its plan.
func (d *desk) viewTask(t models.PlanTask, cal clock.Calendar) TaskView {
	v := TaskView{
		Task: t, Turn: TurnOf(t.State), Overdue: overdue(t, d.today), WaitsFor: keysOf(OpenPrerequisites(t, d.tasks)),
		Actions: d.taskActions(t),
	}
	if v.Overdue {
		v.DaysBehind = daysBehind(t.DueOn, d.today, cal)
	}
	if v.Turn == LearnersTurn {
		v.DaysLeft = workingDays(d.today, t.DueOn, cal)
	}
	return v
}

// asRecorded leaves out that a certification was withdrawn after the plan ended.
func asRecorded(c models.Certification, p models.Plan) models.Certification {
	if p.EndedAt != nil && c.WithdrawnAt != nil && c.WithdrawnAt.After(*p.EndedAt) {
		c.WithdrawnAt, c.WithdrawnBy, c.Reason = nil, nil, ""
	}
	return c
}

func keysOf(tasks []models.PlanTask) []string {
	keys := make([]string, len(tasks))
	for i, t := range tasks {
		keys[i] = t.Key
	}
	return keys
}

// serviceNames are those of the services that library links name.
func serviceNames(tx *store.Tx, tasks []models.PlanTask) (map[string]string, error) {
	linked := func(t models.PlanTask) bool { return t.Spec.Library != nil && t.Spec.Library.Service != "" }
	if !slices.ContainsFunc(tasks, linked) {
		return nil, nil
	}
	services, err := tx.AllServices()
	names := make(map[string]string, len(services))
	for _, s := range services {
		names[s.Slug] = s.Name
	}
	return names, err
}

func libraryQuery(l *models.LibraryLink, names map[string]string) *LibraryQuery {
	if l == nil {
		return nil
	}
	q := url.Values{}
	if l.Service != "" {
		q.Set("service", l.Service)
	}
	if l.MinLevel > 0 {
		q.Set("minLevel", strconv.Itoa(l.MinLevel))
	}
	if l.Query != "" {
		q.Set("q", l.Query)
	}
	return &LibraryQuery{l.Service, names[l.Service], l.MinLevel, l.Query, q.Encode()}
}

// HistoryEntry is one step of a task's history, with who took it; nobody where the
// system did.
type HistoryEntry struct {
	Entry models.TaskEntry
	By    *models.Person
}

// History lists what happened to a task, the oldest first, to whoever may see the
// plan. Two queries a page, besides the plan's own.
func History(tx *store.Tx, id models.TaskID, p models.Page) (models.List[HistoryEntry], error) {
	none := models.List[HistoryEntry]{}
	t, err := tx.Task(id)
	if err != nil {
		return none, err
	}
	if _, err := look(tx, t.PlanID); fault.Is(err, fault.NotFound) {
		return none, fault.Missing("task")
	} else if err != nil {
		return none, err
	}
	page, err := tx.TaskEntries(id, p)
	if err != nil {
		return none, err
	}
	var ids []models.PersonID
	for _, e := range page.Items {
		if e.ByID != nil {
			ids = append(ids, *e.ByID)
		}
	}
	people, err := tx.PeopleByID(ids)
	return models.MapList(page, func(e models.TaskEntry) HistoryEntry {
		if e.ByID == nil {
			return HistoryEntry{Entry: e}
		}
		who := people[*e.ByID]
		return HistoryEntry{e, &who}
	}), err
}

// Mentors lists who has accompanied a plan, the latest first, to whoever may see
// it.
func Mentors(tx *store.Tx, id models.PlanID) ([]models.Mentorship, map[models.PersonID]models.Person, error) {
	d, err := look(tx, id)
	if err != nil {
		return nil, nil, err
	}
	ids := make([]models.PersonID, len(d.mentors))
	for i, m := range d.mentors {
		ids[i] = m.MentorID
	}
	people, err := tx.PeopleByID(ids)
	return d.mentors, people, err
}
