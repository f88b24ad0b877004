package store

import (
	"time"

	"assay/models"
)

// Engagement is an interview to come that somebody is in, on its panel or as its
// candidate. Buffer are the minutes that follow it.
type Engagement struct {
	PersonID models.PersonID
	StartsAt time.Time
	EndsAt   time.Time
	Buffer   int
	Panel    bool
}

// Engagements returns everybody's between two instants: one query.
func (tx *Tx) Engagements(from, to time.Time) ([]Engagement, error) {
	rows := []Engagement{}
	const live = "i.state in ('proposed', 'confirmed') and i.starts_at >= ? and i.starts_at < ?"
	err := tx.q.Raw(`select s.person_id, i.starts_at, i.ends_at, i.buffer, true as panel
		from interviews i join seats s on s.interview_id = i.id where s.state in ('invited', 'accepted') and `+live+`
		union all
		select c.person_id, i.starts_at, i.ends_at, i.buffer, false as panel
		from interviews i join candidacies c on c.id = i.candidacy_id where `+live+`
		order by 2, 1`, from, to, from, to).Scan(&rows).Error
	return rows, err
}
