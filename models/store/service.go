package store

import "assay/models"

func (tx *Tx) Service(id models.ServiceID) (models.Service, error) {
	return one[models.Service](tx.q.Where("id = ?", id), "service")
}

// LockService takes a service's row for the rest of the act.
func (tx *Tx) LockService(id models.ServiceID) (models.Service, error) {
	return one[models.Service](tx.lock().Where("id = ?", id), "service")
}

func (tx *Tx) ServiceBySlug(slug string) (models.Service, error) {
	return one[models.Service](tx.q.Where("slug = ?", slug), "service")
}

// ServicesByID returns the services with these ids, those missing left out.
func (tx *Tx) ServicesByID(ids []models.ServiceID) (map[models.ServiceID]models.Service, error) {
	found, err := all[models.Service](among(tx, "id", ids))
	byID := make(map[models.ServiceID]models.Service, len(found))
	for _, s := range found {
		byID[s.ID] = s
	}
	return byID, err
}

// AllServices returns every service by slug's order; there are hundreds at most.
func (tx *Tx) AllServices() ([]models.Service, error) {
	return all[models.Service](tx.q.Order("slug"))
}

func (tx *Tx) AddService(s *models.Service) error { return tx.insert(s) }

// SaveService stores every field of a service that may change, and raises the
// revision.
func (tx *Tx) SaveService(s *models.Service) error {
	s.Revision++
	s.UpdatedAt = tx.Now
	return tx.update(s, "slug", "name", "family", "launched_on", "retired_on", "target_smes", "bootstrap_route",
		"revision", "updated_at")
}
