package store

import "assay/models"

func (tx *Tx) Standing(id models.StandingID) (models.Standing, error) {
	return one[models.Standing](tx.q.Where("id = ?", id), "standing")
}

// StandingsByID returns the standings with these ids, in their order.
func (tx *Tx) StandingsByID(ids []models.StandingID) ([]models.Standing, error) {
	return all[models.Standing](among(tx, "id", ids).Order("id"))
}

// LockStanding takes a standing's row for the rest of the act.
func (tx *Tx) LockStanding(id models.StandingID) (models.Standing, error) {
	return one[models.Standing](tx.lock().Where("id = ?", id), "standing")
}

// StandingOf returns a person's standing for a service, and whether there is one.
func (tx *Tx) StandingOf(person models.PersonID, service models.ServiceID) (models.Standing, bool, error) {
	return maybe[models.Standing](tx.q.Where("person_id = ? and service_id = ?", person, service))
}

// LockStandingOf is StandingOf with the row taken for the rest of the act.
func (tx *Tx) LockStandingOf(person models.PersonID, service models.ServiceID) (models.Standing, bool, error) {
	return maybe[models.Standing](tx.lock().Where("person_id = ? and service_id = ?", person, service))
}

// counting is a standing that gives rights on a day, of a person who is still
// here then. It takes the day three times.
const counting = `standings.state in ('provisional', 'active') and standings.granted_on <= ? and standings.expires_on >= ?
	and exists (select 1 from people p where p.id = standings.person_id and p.removed_at is null
		and (p.leaves_on is null or p.leaves_on >= ?))`

// CountingStandings returns the standings of a service that count on a UTC day,
// by person; those of people who were removed or have left are not among them.
func (tx *Tx) CountingStandings(service models.ServiceID, on models.Date) ([]models.Standing, error) {
	return all[models.Standing](tx.q.Where("service_id = ?", service).Where(counting, on, on, on).Order("person_id"))
}

// CountingStandingsIn is CountingStandings for several services at once.
func (tx *Tx) CountingStandingsIn(services []models.ServiceID, on models.Date) (map[models.ServiceID][]models.Standing, error) {
	rows, err := all[models.Standing](among(tx, "service_id", services).Where(counting, on, on, on).Order("service_id, person_id"))
	by := map[models.ServiceID][]models.Standing{}
	for _, s := range rows {
		by[s.ServiceID] = append(by[s.ServiceID], s)
	}
	return by, err
}

// CountingStandingsOf returns the standings of people that count on a UTC day, by
// service.
func (tx *Tx) CountingStandingsOf(people []models.PersonID, on models.Date) (map[models.PersonID][]models.Standing, error) {
	rows, err := all[models.Standing](among(tx, "person_id", people).Where(counting, on, on, on).Order("person_id, service_id"))
	by := map[models.PersonID][]models.Standing{}
	for _, s := range rows {
		by[s.PersonID] = append(by[s.PersonID], s)
	}
	return by, err
}

// FoundingSeatsTaken returns which of a service's founding seats are held.
func (tx *Tx) FoundingSeatsTaken(service models.ServiceID) ([]int, error) {
	taken, err := tx.FoundingSeatsTakenIn([]models.ServiceID{service})
	return taken[service], err
}

// FoundingSeatsTakenIn is FoundingSeatsTaken for several services at once.
func (tx *Tx) FoundingSeatsTakenIn(services []models.ServiceID) (map[models.ServiceID][]int, error) {
	q := among(tx, "service_id", services).Where("founding_seat is not null")
	rows, err := all[models.Standing](q.Order("service_id, founding_seat"))
	taken := map[models.ServiceID][]int{}
	for _, s := range rows {
		taken[s.ServiceID] = append(taken[s.ServiceID], *s.FoundingSeat)
	}
	return taken, err
}

// StandingsEnded takes standings whose term ended before a UTC day and that have
// not lapsed, the longest ended first.
func (tx *Tx) StandingsEnded(today models.Date, limit int) ([]models.Standing, error) {
	q := tx.lock().Where("state in ('provisional', 'active') and expires_on < ?", today)
	return all[models.Standing](q.Order("expires_on, id").Limit(limit))
}

// StandingsToRemind takes standings whose reminder is due on a UTC day.
func (tx *Tx) StandingsToRemind(today models.Date, limit int) ([]models.Standing, error) {
	q := tx.lock().Where("state in ('provisional', 'active') and remind_on <= ?", today)
	return all[models.Standing](q.Order("remind_on, id").Limit(limit))
}

func (tx *Tx) AddStanding(s *models.Standing) error { return tx.insert(s) }

// SaveStanding stores what may change of a standing and raises its revision.
func (tx *Tx) SaveStanding(s *models.Standing) error {
	s.Revision++
	s.UpdatedAt = tx.Now
	return tx.update(s, "state", "source", "source_note", "ballot_id", "appointment_id", "bar_id", "granted_on",
		"term_starts_on", "expires_on", "renewals", "founding", "founding_seat", "remind_on", "reason", "state_since", "revision", "updated_at")
}

// SaveStandingReminder stores when the holder is next reminded, which nobody sees.
func (tx *Tx) SaveStandingReminder(s *models.Standing) error { return tx.update(s, "remind_on") }

func (tx *Tx) AddStandingChange(c *models.StandingChange) error { return tx.insert(c) }

// StandingHistory lists the changes of a standing, the newest first.
func (tx *Tx) StandingHistory(id models.StandingID, p models.Page) (models.List[models.StandingChange], error) {
	o := order{list: "standing-history", columns: []string{"id"}, desc: true}
	return paged(tx.q.Where("standing_id = ?", id), o, p, func(c models.StandingChange) []any { return []any{c.ID} })
}
