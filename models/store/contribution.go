package store

import "assay/models"

func (tx *Tx) Contribution(id models.ContributionID) (models.Contribution, error) {
	return one[models.Contribution](tx.q.Where("id = ?", id), "contribution")
}

// LockContribution takes a contribution's row for the rest of the act.
func (tx *Tx) LockContribution(id models.ContributionID) (models.Contribution, error) {
	return one[models.Contribution](tx.lock().Where("id = ?", id), "contribution")
}

// SameContribution returns the one of the same person, service, kind, title and
// day that was not withdrawn, if any.
func (tx *Tx) SameContribution(c models.Contribution) (models.Contribution, bool, error) {
	return maybe[models.Contribution](tx.q.Where("person_id = ? and service_id = ? and kind = ? and title = ? and on_date = ?",
		c.PersonID, c.ServiceID, c.Kind, c.Title, c.On).Where("withdrawn_at is null"))
}

func (tx *Tx) AddContribution(c *models.Contribution) error { return tx.insert(c) }

// SaveContribution stores that a contribution was withdrawn.
func (tx *Tx) SaveContribution(c *models.Contribution) error {
	return tx.update(c, "withdrawn_by", "withdrawn_at", "withdrawn_reason")
}

// ContributionFilter narrows a list of contributions; zero values do not.
type ContributionFilter struct {
	Person  models.PersonID
	Service models.ServiceID
	Since   models.Date
}

// Contributions lists contributions that were not withdrawn, the newest first.
func (tx *Tx) Contributions(f ContributionFilter, p models.Page) (models.List[models.Contribution], error) {
	q := tx.q.Where("withdrawn_at is null")
	if f.Person != 0 {
		q = q.Where("person_id = ?", f.Person)
	}
	if f.Service != 0 {
		q = q.Where("service_id = ?", f.Service)
	}
	if !f.Since.IsZero() {
		q = q.Where("on_date >= ?", f.Since)
	}
	o := order{list: "contributions", columns: []string{"on_date", "id"}, desc: true}
	return paged(q, o, p, func(c models.Contribution) []any { return []any{c.On, int64(c.ID)} })
}

// ContributionTotals counts a person's contributions to a service by kind since a
// day.
func (tx *Tx) ContributionTotals(person models.PersonID, service models.ServiceID, since models.Date) (map[models.ContributionKind]int, error) {
	var rows []struct {
		Kind models.ContributionKind
		N    int
	}
	err := tx.q.Raw(`select kind, count(*) as n from contributions
		where person_id = ? and service_id = ? and on_date >= ? and withdrawn_at is null group by kind`,
		person, service, since).Scan(&rows).Error
	totals := map[models.ContributionKind]int{}
	for _, r := range rows {
		totals[r.Kind] = r.N
	}
	return totals, err
}

// ContributionsOf returns the contributions of people that were not withdrawn, to
// services for which their standing was not revoked.
func (tx *Tx) ContributionsOf(people []models.PersonID) (map[models.PersonID][]models.Contribution, error) {
	q := among(tx, "person_id", people).Where("withdrawn_at is null").
		Where(`not exists (select 1 from standings s where s.person_id = contributions.person_id
			and s.service_id = contributions.service_id and s.state = 'revoked')`)
	rows, err := all[models.Contribution](q.Order("id"))
	by := map[models.PersonID][]models.Contribution{}
	for _, c := range rows {
		by[c.PersonID] = append(by[c.PersonID], c)
	}
	return by, err
}
