package store

import (
	"fmt"
	"time"

	"gorm.io/gorm"

	"assay/models"
)

func (tx *Tx) Plan(id models.PlanID) (models.Plan, error) {
	return one[models.Plan](tx.q.Where("id = ?", id), "plan")
}

// LockPlan takes a plan's row for the rest of the act. Every act on a plan, its
// tasks or its mentors takes it first.
func (tx *Tx) LockPlan(id models.PlanID) (models.Plan, error) {
	return one[models.Plan](tx.lock().Where("id = ?", id), "plan")
}

// PlansOf lists the plans of a person, active ones first, then the newest.
func (tx *Tx) PlansOf(person models.PersonID) ([]models.Plan, error) {
	q := tx.q.Where("person_id = ?", person).Order("case state when 'active' then 0 else 1 end, created_at desc, id desc")
	return all[models.Plan](q)
}

// ActivePlansOf lists the active plans of a person, the oldest first.
func (tx *Tx) ActivePlansOf(person models.PersonID) ([]models.Plan, error) {
	return all[models.Plan](tx.q.Where("person_id = ? and state = 'active'", person).Order("id"))
}

// CountActivePlans counts the active plans from a curriculum.
func (tx *Tx) CountActivePlans(c models.CurriculumID) (int, error) {
	var n int64
	err := tx.q.Model(&models.Plan{}).Where("curriculum_id = ? and state = 'active'", c).Count(&n).Error
	return int(n), err
}

// PlansByID returns the plans with these ids.
func (tx *Tx) PlansByID(ids []models.PlanID) (map[models.PlanID]models.Plan, error) {
	rows, err := all[models.Plan](among(tx, "id", ids))
	by := make(map[models.PlanID]models.Plan, len(rows))
	for _, p := range rows {
		by[p.ID] = p
	}
	return by, err
}

// Attempts lists a person's plans from one curriculum, the newest first.
func (tx *Tx) Attempts(person models.PersonID, curriculum models.CurriculumID) ([]models.Plan, error) {
	return all[models.Plan](tx.q.Where("person_id = ? and curriculum_id = ?", person, curriculum).Order("attempt desc"))
}

// AddPlan stores a plan under the name of its learner.
func (tx *Tx) AddPlan(p *models.Plan) error {
	if err := tx.q.Model(&models.Person{}).Select("name").Where("id = ?", p.PersonID).Scan(&p.Learner).Error; err != nil {
		return err
	}
	return tx.insert(p)
}

// renamePlans follows the name of a learner.
func (tx *Tx) renamePlans(p models.Person) error {
	return tx.q.Model(&models.Plan{}).Where("person_id = ?", p.ID).UpdateColumn("learner", p.Name).Error
}

// SavePlan stores what may change of a plan, and raises the revision.
func (tx *Tx) SavePlan(p *models.Plan) error {
	p.Revision++
	return tx.update(p, "version_number", "state", "next_due", "waiting_since", "checked_on", "reminded_on", "ended_at",
		"reason", "revision")
}

// CheckPlan stores what the daily look at a plan finds, which is no change of it.
func (tx *Tx) CheckPlan(p *models.Plan) error {
	return tx.update(p, "next_due", "checked_on", "reminded_on")
}

// UncheckedPlans takes up to limit active plans whose dates were last looked at
// before day, the longest first; plans in use by another act are left out.
func (tx *Tx) UncheckedPlans(day models.Date, limit int) ([]models.Plan, error) {
	q := tx.lockFree().Where("state = 'active' and checked_on < ?", day).Order("checked_on, id").Limit(limit)
	return all[models.Plan](q)
}

// PlanOrder is how a list of plans is sorted.
type PlanOrder string

const (
	ByName    PlanOrder = "name"    // of the learner
	ByAge     PlanOrder = "age"     // the oldest first
	ByDue     PlanOrder = "due"     // the earliest open due date first, none last
	ByWaiting PlanOrder = "waiting" // what waits longest for the mentor first, nothing last
)

// PlanFilter narrows a list of plans; zero values do not. Mentor and Manager
// together mean either.
type PlanFilter struct {
	Mentor     models.PersonID // current mentor
	StandsIn   []models.PlanID // plans that Mentor stands in for
	Manager    models.PersonID // above the learner, at any level
	Person     models.PersonID
	Curriculum models.CurriculumID
	Before     int // pinned to a version before this one
	State      models.PlanState
	Waiting    bool // something waits for the mentor
	Order      PlanOrder
}

// Plans lists plans.
func (tx *Tx) Plans(f PlanFilter, p models.Page) (models.List[models.Plan], error) {
	q := tx.q.Model(&models.Plan{})
	if mine, values := f.theirs(tx); mine != "" {
		q = q.Where("id in ("+mine+")", values...)
	}
	if f.Person != 0 {
		q = q.Where("person_id = ?", f.Person)
	}
	if f.Curriculum != 0 {
		q = q.Where("curriculum_id = ?", f.Curriculum)
	}
	if f.Before != 0 {
		q = q.Where("version_number < ?", f.Before)
	}
	if f.State != "" {
		q = q.Where("state = ?", f.State)
	}
	if f.Waiting {
		q = q.Where("waiting_since is not null")
	}
	return f.page(q, p)
}

// ActivePlansAmong returns the active plans of people that Mentor or Manager of the
// filter may see, the earliest open due date first.
func (tx *Tx) ActivePlansAmong(people []models.PersonID, f PlanFilter) ([]models.Plan, error) {
	q := among(tx, "person_id", people).Where("state = ?", models.PlanActive)
	if mine, values := f.theirs(tx); mine != "" {
		q = q.Where("id in ("+mine+")", values...)
	}
	return all[models.Plan](q.Order("coalesce(next_due, '2999-12-31'), id"))
}

// theirs selects the ids of the plans that Mentor or Manager may see; as one set,
// since PostgreSQL would look through all plans for one set or another.
func (f PlanFilter) theirs(tx *Tx) (ids string, values []any) {
	if f.Mentor != 0 {
		ids = "select plan_id from mentorships where mentor_id = ? and until_at is null"
		values = append(values, f.Mentor)
		if len(f.StandsIn) > 0 {
			ids += " union select * from " + tx.idSet() + " covers"
			values = append(values, idList(tx, f.StandsIn))
		}
	}
	if f.Manager == 0 {
		return ids, values
	}
	if ids != "" {
		ids += " union "
	}
	ids += "select id from plans where person_id in (" + reports + ")"
	return ids, append(values, f.Manager)
}

func (f PlanFilter) page(q *gorm.DB, p models.Page) (models.List[models.Plan], error) {
	o := order{list: fmt.Sprintf("plans %+v", f)}
	switch f.Order {
	case ByAge:
		o.columns = []string{"id"}
		return paged(q, o, p, func(r models.Plan) []any { return []any{int64(r.ID)} })
	case ByDue:
		o.columns = []string{"coalesce(next_due, '2999-12-31')", "id"}
		return paged(q, o, p, func(r models.Plan) []any { return []any{orLast(r.NextDue), int64(r.ID)} })
	case ByWaiting:
		o.columns = []string{"coalesce(waiting_since, '9999-12-31 00:00:00+00:00')", "id"}
		return paged(q, o, p, func(r models.Plan) []any { return []any{orEver(r.WaitingSince), int64(r.ID)} })
	}
	o.columns = []string{"learner", "id"}
	return paged(q, o, p, func(r models.Plan) []any { return []any{r.Learner, int64(r.ID)} })
}

// orLast puts no date at the end of the years that a date can be of.
func orLast(d models.Date) models.Date {
	if d.IsZero() {
		return models.Date{Year: 2999, Month: time.December, Day: 31}
	}
	return d
}

func orEver(t *time.Time) time.Time {
	if t == nil {
		return time.Date(9999, time.December, 31, 0, 0, 0, 0, time.UTC)
	}
	return *t
}

// SitsOnPanelFor reports whether a person holds a voting seat in an interview of
// another's candidacy that has not ended.
func (tx *Tx) SitsOnPanelFor(panellist, candidate models.PersonID) (bool, error) {
	q := tx.q.Joins("join interviews i on i.id = seats.interview_id and i.state <> 'cancelled'").
		Joins("join candidacies c on c.id = i.candidacy_id and c.ended_at is null").
		Where("seats.person_id = ? and c.person_id = ?", panellist, candidate).
		Where("seats.kind <> 'shadow' and seats.state in ('invited', 'accepted')")
	return exists[models.Seat](q)
}
