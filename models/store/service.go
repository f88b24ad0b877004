package store

import (
	"fmt"
	"strings"

	"assay/models"
)

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

// ServiceFilter narrows a list of services; zero values do not.
type ServiceFilter struct {
	Text    string // part of the slug or the name
	Family  string
	Retired bool // those retired on Today, in place of those that are not
	Today   models.Date
}

// Services lists services by slug.
func (tx *Tx) Services(f ServiceFilter, p models.Page) (models.List[models.Service], error) {
	q := tx.q.Where("retired_on is null or retired_on > ?", f.Today)
	if f.Retired {
		q = tx.q.Where("retired_on <= ?", f.Today)
	}
	if f.Family != "" {
		q = q.Where("family = ?", f.Family)
	}
	if f.Text != "" {
		part := "%" + escaped(strings.ToLower(f.Text)) + "%"
		q = q.Where(`(slug like ? escape '\' or lower(name) like ? escape '\')`, part, part)
	}
	o := order{list: fmt.Sprintf("services %+v", f), columns: []string{"slug"}}
	return paged(q, o, p, func(s models.Service) []any { return []any{s.Slug} })
}

// escaped is text that like takes as it is, with a backslash as its escape.
func escaped(text string) string {
	return strings.NewReplacer(`\`, `\\`, "%", `\%`, "_", `\_`).Replace(text)
}

// Families returns the families there are, sorted.
func (tx *Tx) Families() ([]string, error) {
	names := []string{}
	return names, tx.q.Raw("select distinct family from services order by family").Scan(&names).Error
}

// ServicesOfFamily returns the services of a family by slug's order.
func (tx *Tx) ServicesOfFamily(family string) ([]models.Service, error) {
	return all[models.Service](tx.q.Where("family = ?", family).Order("slug"))
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
