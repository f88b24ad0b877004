package training

import (
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/clock"
	"assay/review/policy"
	"assay/review/roster"
)

// Whose says whose plans a list holds.
type Whose string

const (
	Mentees  Whose = "mentees" // of the actor, and those they stand in for today
	Reports  Whose = "reports" // below the actor, at all levels
	Everyone Whose = "everyone"
)

// Listing asks for a list of plans; zero values do not narrow it. Curriculum is
// an id, 0 for any.
type Listing struct {
	Whose      Whose
	State      models.PlanState
	Curriculum models.CurriculumID
	Waiting    bool
	Order      store.PlanOrder
}

// Row is one plan in a list.
type Row struct {
	Plan       models.Plan
	Curriculum models.Curriculum
	Learner    models.Person
	Mentor     *models.Person // nil when the plan has ended
	MentorLeft bool           // and somebody has to take the plan over
	Today      models.Date    // the learner's
	Counts     map[models.TaskState]int
	Total      int
	DaysBehind int              // working days of the learner since the earliest open due date
	Current    *models.PlanTask // of an active plan, the open task that is due first
	Waiting    int              // submissions that wait for the mentor
	LastStepAt time.Time        // when anything last moved
	StuckSince *time.Time       // of an active plan in which nothing moves although it is the learner's turn
	WaitsForMe bool
}

// List lists plans, a row for each, in a constant number of queries a page.
func List(tx *store.Tx, in Listing, p models.Page) (models.List[Row], error) {
	f := store.PlanFilter{State: in.State, Curriculum: in.Curriculum, Waiting: in.Waiting, Order: in.Order}
	standing, err := standingInFor(tx)
	if err != nil {
		return models.List[Row]{}, err
	}
	switch in.Whose {
	case Mentees:
		f.Mentor, f.StandsIn = tx.Actor.Person, standing
	case Reports:
		f.Manager = tx.Actor.Person
	case Everyone:
		if err := policy.Check(policy.PlanSee, policy.Of(tx.Actor)); err != nil {
			return models.List[Row]{}, err
		}
	default:
		return models.List[Row]{}, fault.At("query:whose", "unknown", "This is mentees, reports or everyone.")
	}
	page, err := tx.Plans(f, p)
	if err != nil {
		return models.List[Row]{}, err
	}
	return rows(tx, page, standing)
}

// standingInFor are the plans whose mentor is away today and for which the actor
// signs.
func standingInFor(tx *store.Tx) ([]models.PlanID, error) {
	me := tx.Actor.Person
	if me == 0 {
		return nil, nil
	}
	utc := models.DateOf(tx.Now)
	covers, err := tx.StandInsOf(me, utc.AddDays(-farthestZone), utc.AddDays(farthestZone))
	if err != nil || len(covers) == 0 {
		return nil, err
	}
	var plans []models.PlanID
	for _, c := range covers {
		plans = append(plans, c.PlanID)
	}
	mentors, err := tx.CurrentMentors(plans...)
	if err != nil {
		return nil, err
	}
	days, away, err := absentToday(tx, mentors)
	if err != nil {
		return nil, err
	}
	plans = plans[:0]
	for _, c := range covers {
		if m := mentors[c.PlanID].MentorID; m != 0 && standsIn(c, away[m], days[m]) {
			plans = append(plans, c.PlanID)
		}
	}
	return plans, nil
}

// absentToday says which date it is for each mentor, and whether they are away.
func absentToday(tx *store.Tx, mentors map[models.PlanID]models.Mentorship) (map[models.PersonID]models.Date, map[models.PersonID]bool, error) {
	var ids []models.PersonID
	for _, m := range mentors {
		ids = append(ids, m.MentorID)
	}
	people, err := tx.PeopleByID(ids)
	if err != nil {
		return nil, nil, err
	}
	utc := models.DateOf(tx.Now)
	absences, err := tx.Absences(ids, utc.AddDays(-farthestZone), utc.AddDays(farthestZone))
	if err != nil {
		return nil, nil, err
	}
	days, away := map[models.PersonID]models.Date{}, map[models.PersonID]bool{}
	for id, p := range people {
		if days[id], err = today(tx, p); err != nil {
			return nil, nil, err
		}
		away[id] = roster.Left(p, days[id]) || awayOn(absences[id], days[id])
	}
	return days, away, nil
}

// page reads what the rows of a page show.
type page struct {
	people    map[models.PersonID]models.Person
	mentors   map[models.PlanID]models.Mentorship
	curricula map[models.CurriculumID]models.Curriculum
	counts    map[models.PlanID]map[models.TaskState]int
	first     map[models.PlanID]models.PlanTask
	steps     map[models.PlanID]time.Time
	calendars map[models.PersonID]clock.Calendar
	days      map[models.PersonID]models.Date // of the mentors
}

func rows(tx *store.Tx, list models.List[models.Plan], standing []models.PlanID) (models.List[Row], error) {
	pg, err := readPage(tx, list.Items)
	if err != nil {
		return models.List[Row]{}, err
	}
	signs := map[models.PlanID]bool{}
	for _, id := range standing {
		signs[id] = true
	}
	return models.MapList(list, func(r models.Plan) Row {
		row := pg.row(r, tx.Now)
		me := tx.Actor.Person
		row.WaitsForMe = row.Waiting > 0 && (signs[r.ID] || me != 0 && pg.mentors[r.ID].MentorID == me)
		return row
	}), nil
}

func readPage(tx *store.Tx, items []models.Plan) (pg page, err error) {
	var plans []models.PlanID
	var learners []models.PersonID
	var curricula []models.CurriculumID
	for _, r := range items {
		plans, learners, curricula = append(plans, r.ID), append(learners, r.PersonID), append(curricula, r.CurriculumID)
	}
	if pg.mentors, err = tx.CurrentMentors(plans...); err != nil {
		return pg, err
	}
	if pg.counts, err = tx.TaskCounts(plans); err != nil {
		return pg, err
	}
	if pg.first, err = tx.FirstOpen(plans); err != nil {
		return pg, err
	}
	if pg.steps, err = tx.LastSteps(plans); err != nil {
		return pg, err
	}
	if pg.curricula, err = tx.CurriculaByID(curricula); err != nil {
		return pg, err
	}
	if pg.calendars, err = roster.Calendars(tx, learners); err != nil {
		return pg, err
	}
	people := learners
	for _, m := range pg.mentors {
		people = append(people, m.MentorID)
	}
	if pg.people, err = tx.PeopleByID(people); err != nil {
		return pg, err
	}
	pg.days = map[models.PersonID]models.Date{}
	for _, m := range pg.mentors {
		if pg.days[m.MentorID], err = today(tx, pg.people[m.MentorID]); err != nil {
			return pg, err
		}
	}
	return pg, nil
}

func (pg page) row(p models.Plan, now time.Time) Row {
	cal := pg.calendars[p.PersonID]
	row := Row{
		Plan: p, Curriculum: pg.curricula[p.CurriculumID], Learner: pg.people[p.PersonID], Today: clock.DateIn(now, cal.Zone),
		Counts: pg.counts[p.ID], LastStepAt: p.CreatedAt,
	}
	if at := pg.steps[p.ID]; at.After(p.CreatedAt) {
		row.LastStepAt = at
	}
	if m, has := pg.mentors[p.ID]; has {
		mentor := pg.people[m.MentorID]
		row.Mentor = &mentor
		row.MentorLeft = roster.Left(mentor, pg.days[m.MentorID])
	}
	for _, n := range row.Counts {
		row.Total += n
	}
	if p.State == models.PlanActive {
		row.DaysBehind = daysBehind(p.NextDue, row.Today, cal)
		if t, open := pg.first[p.ID]; open {
			row.Current = &t
		}
		row.Waiting = row.Counts[models.TaskSubmitted]
		row.StuckSince = stuckSince(row.LastStepAt, row.Counts, row.Today, cal)
	}
	return row
}
