package store

import (
	"assay/models"
)

// CurrentMentors returns the current mentorship of each plan that has one.
func (tx *Tx) CurrentMentors(plans ...models.PlanID) (map[models.PlanID]models.Mentorship, error) {
	rows, err := all[models.Mentorship](among(tx, "plan_id", plans).Where("until_at is null"))
	byPlan := make(map[models.PlanID]models.Mentorship, len(rows))
	for _, m := range rows {
		byPlan[m.PlanID] = m
	}
	return byPlan, err
}

// Mentorships lists who has accompanied a plan, the latest first; a handful.
func (tx *Tx) Mentorships(plan models.PlanID) ([]models.Mentorship, error) {
	return all[models.Mentorship](tx.q.Where("plan_id = ?", plan).Order("from_at desc, id desc"))
}

// MentorsOf returns who currently accompanies an active plan from a curriculum.
func (tx *Tx) MentorsOf(c models.CurriculumID) ([]models.PersonID, error) {
	ids := []models.PersonID{}
	err := tx.q.Model(&models.Mentorship{}).Distinct("mentor_id").
		Joins("join plans p on p.id = mentorships.plan_id and p.state = 'active' and p.curriculum_id = ?", c).
		Where("mentorships.until_at is null").Order("mentor_id").Scan(&ids).Error
	return ids, err
}

// MenteesOf returns the active plans that a person accompanies, as what may wait for
// them: ID is the plan's.
func (tx *Tx) MenteesOf(mentor models.PersonID) ([]models.Waiting, error) {
	rows := []models.Waiting{}
	err := tx.q.Raw(`select p.id, p.person_id, u.title, m.from_at as since from mentorships m
		join plans p on p.id = m.plan_id and p.state = 'active' join curricula u on u.id = p.curriculum_id
		where m.mentor_id = ? and m.until_at is null order by p.id`, mentor).Scan(&rows).Error
	return rows, err
}

func (tx *Tx) AddMentorship(m *models.Mentorship) error { return tx.insert(m) }

// EndMentorship ends a mentorship now.
func (tx *Tx) EndMentorship(m *models.Mentorship) error {
	m.UntilAt = &tx.Now
	return tx.update(m, "until_at")
}

// StandIns returns who stands in for the mentors of plans, from day on and not
// ended, by date.
func (tx *Tx) StandIns(day models.Date, plans ...models.PlanID) (map[models.PlanID][]models.StandIn, error) {
	rows, err := all[models.StandIn](among(tx, "plan_id", plans).Where("ended_at is null and to_date >= ?", day).Order("from_date, id"))
	byPlan := map[models.PlanID][]models.StandIn{}
	for _, s := range rows {
		byPlan[s.PlanID] = append(byPlan[s.PlanID], s)
	}
	return byPlan, err
}

// StandInsOf returns the plans a person stands in for on some day from … to.
func (tx *Tx) StandInsOf(person models.PersonID, from, to models.Date) ([]models.StandIn, error) {
	q := tx.q.Where("person_id = ? and ended_at is null and to_date >= ? and from_date <= ?", person, from, to)
	return all[models.StandIn](q.Order("id"))
}

func (tx *Tx) StandIn(id int64) (models.StandIn, error) {
	return one[models.StandIn](tx.q.Where("id = ?", id), "stand-in")
}

func (tx *Tx) AddStandIn(s *models.StandIn) error { return tx.insert(s) }

// EndStandIn ends a stand-in now.
func (tx *Tx) EndStandIn(s *models.StandIn) error {
	s.EndedAt = &tx.Now
	return tx.update(s, "ended_at")
}
