package store

import "assay/models"

func (tx *Tx) Candidacy(id models.CandidacyID) (models.Candidacy, error) {
	return one[models.Candidacy](tx.q.Where("id = ?", id), "candidacy")
}

// LockCandidacy takes a candidacy's row for the rest of the act.
func (tx *Tx) LockCandidacy(id models.CandidacyID) (models.Candidacy, error) {
	return one[models.Candidacy](tx.lock().Where("id = ?", id), "candidacy")
}

// LockOpenCandidacy takes the open candidacy of a person at a service, if any.
func (tx *Tx) LockOpenCandidacy(person models.PersonID, service models.ServiceID) (models.Candidacy, bool, error) {
	return maybe[models.Candidacy](tx.lock().Where("person_id = ? and service_id = ? and ended_at is null", person, service))
}

// LockOpenCandidacies takes every open candidacy of a person, in id order.
func (tx *Tx) LockOpenCandidacies(person models.PersonID) ([]models.Candidacy, error) {
	return all[models.Candidacy](tx.lock().Where("person_id = ? and ended_at is null", person).Order("id"))
}

// CandidaciesToCheck takes open candidacies for which time changes what counts on
// or before a day, the longest due first.
func (tx *Tx) CandidaciesToCheck(on models.Date, limit int) ([]models.Candidacy, error) {
	q := tx.lock().Where("state in ('building', 'ready') and check_on <= ?", on)
	return all[models.Candidacy](q.Order("check_on, id").Limit(limit))
}

func (tx *Tx) AddCandidacy(c *models.Candidacy) error { return tx.insert(c) }

// SaveCandidacy stores what may change of a candidacy and raises its revision.
func (tx *Tx) SaveCandidacy(c *models.Candidacy) error {
	c.Revision++
	return tx.update(c, "bar_id", "state", "ready_at", "state_since", "ended_at", "cool_down_until", "check_on",
		"reason", "revision")
}

// SaveCandidacyCheck stores when time next changes what counts, which nobody sees.
func (tx *Tx) SaveCandidacyCheck(c *models.Candidacy) error { return tx.update(c, "check_on") }

// CandidaciesByID returns the candidacies with these ids, those missing left out.
func (tx *Tx) CandidaciesByID(ids []models.CandidacyID) (map[models.CandidacyID]models.Candidacy, error) {
	found, err := all[models.Candidacy](among(tx, "id", ids))
	byID := make(map[models.CandidacyID]models.Candidacy, len(found))
	for _, c := range found {
		byID[c.ID] = c
	}
	return byID, err
}
