package api

import (
	"assay/models"
	"assay/models/store"
)

// PersonRef names a person wherever another thing mentions one.
type PersonRef struct {
	ID         models.PersonID `json:"id"`
	Name       string          `json:"name"`
	NativeName string          `json:"nativeName"`
}

// ServiceRef names a service wherever another thing mentions one.
type ServiceRef struct {
	ID   models.ServiceID `json:"id"`
	Slug string           `json:"slug"`
	Name string           `json:"name"`
}

// SiteRef names a site wherever another thing mentions one.
type SiteRef struct {
	ID   models.SiteID `json:"id"`
	Slug string        `json:"slug"`
	Name string        `json:"name"`
}

// personRefs names people, in one query.
func personRefs(tx *store.Tx, ids ...models.PersonID) (map[models.PersonID]PersonRef, error) {
	found, err := tx.PeopleByID(ids)
	refs := make(map[models.PersonID]PersonRef, len(found))
	for id, p := range found {
		refs[id] = personRef(p)
	}
	return refs, err
}

func personRef(p models.Person) PersonRef { return PersonRef{p.ID, p.Name, p.NativeName} }

// serviceRefs names services, in one query.
func serviceRefs(tx *store.Tx, ids ...models.ServiceID) (map[models.ServiceID]ServiceRef, error) {
	found, err := tx.ServicesByID(ids)
	refs := make(map[models.ServiceID]ServiceRef, len(found))
	for id, s := range found {
		refs[id] = serviceRef(s)
	}
	return refs, err
}

func serviceRef(s models.Service) ServiceRef { return ServiceRef{s.ID, s.Slug, s.Name} }
