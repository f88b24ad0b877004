package store

import "assay/models"

// StandingFilter narrows a list of standings; zero values do not. Due, a UTC day,
// keeps live standings whose term ends from that day on and before Until.
type StandingFilter struct {
	Person  models.PersonID
	Service models.ServiceID
	State   models.StandingState
	Due     models.Date
	Until   models.Date
}

// Standings lists standings, the soonest to expire first.
func (tx *Tx) Standings(f StandingFilter, p models.Page) (models.List[models.Standing], error) {
	q := tx.q
	if f.Person != 0 {
		q = q.Where("person_id = ?", f.Person)
	}
	if f.Service != 0 {
		q = q.Where("service_id = ?", f.Service)
	}
	if f.State != "" {
		q = q.Where("state = ?", f.State)
	}
	if !f.Due.IsZero() {
		q = q.Where("state in ('provisional', 'active') and expires_on >= ?", f.Due)
	}
	if !f.Until.IsZero() {
		q = q.Where("expires_on < ?", f.Until)
	}
	o := order{list: "standings", columns: []string{"expires_on", "id"}}
	return paged(q, o, p, func(s models.Standing) []any { return []any{s.ExpiresOn, int64(s.ID)} })
}
