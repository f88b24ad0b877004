package store

import (
	"time"

	"assay/models"
)

// Grade is what one released review gave a case's last version.
type Grade struct {
	ShowCaseID models.ShowCaseID
	Level      int
	Verdict    models.Verdict
}

// Grades returns the released reviews of the last versions of cases, the oldest
// first. What is sealed or late is not among them.
func (tx *Tx) Grades(cases []models.ShowCaseID) ([]Grade, error) {
	rows := []Grade{}
	q := among(tx, "r.show_case_id", cases).Table("reviews r").Select("r.show_case_id, r.level, r.verdict").
		Joins("join show_cases c on c.id = r.show_case_id and c.current_version = r.version_number").
		Where("r.released_at is not null and not r.late")
	return rows, q.Order("r.id").Find(&rows).Error
}

// RoadStretch is a person's newest attempt at a curriculum, with its tasks counted
// by state.
type RoadStretch struct {
	PlanID     models.PlanID
	Curriculum string
	Title      string
	Attempt    int
	State      models.PlanState
	StartedOn  models.Date
	EndedAt    *time.Time
	Tasks      int
	Done       int
	Waived     int
	Accredited int
}

// RoadOf returns the newest attempts of a person at curricula, by start.
func (tx *Tx) RoadOf(person models.PersonID) ([]RoadStretch, error) {
	rows := []RoadStretch{}
	err := tx.q.Raw(`select p.id as plan_id, c.slug as curriculum, c.title, p.attempt, p.state, p.started_on, p.ended_at,
		  count(t.id) as tasks,
		  count(case when t.state = 'done' then 1 end) as done,
		  count(case when t.state = 'waived' then 1 end) as waived,
		  count(case when t.state = 'accredited' then 1 end) as accredited
		from plans p
		join curricula c on c.id = p.curriculum_id
		left join plan_tasks t on t.plan_id = p.id and t.dropped_at is null
		where p.person_id = ? and `+newestAttempt+`
		group by p.id, c.slug, c.title, p.attempt, p.state, p.started_on, p.ended_at
		order by p.started_on, p.id`, person).Scan(&rows).Error
	return rows, err
}
