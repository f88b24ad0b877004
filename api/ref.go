package api

import (
	"slices"
	"time"

	"assay/models"
	"assay/models/store"
)

// PersonRef names a person wherever another thing mentions one, with what tells
// their time of day: the same for every reader, and whatever the hour.
type PersonRef struct {
	ID         models.PersonID `json:"id"`
	Name       string          `json:"name"`
	NativeName string          `json:"nativeName"`
	Zone       string          `json:"zone" description:"IANA zone."`
	SiteID     models.SiteID   `json:"siteId" description:"Its city is in the clock."`
	Shifts     []Shift         `json:"shifts" description:"When they work, by the wall clock of their zone."`
	NightFrom  int             `json:"nightFrom" description:"Minutes after local midnight."`
	NightTo    int             `json:"nightTo"`
}

// Shift is a stretch of work that is the same on several days. To at or before From
// ends on the next local day.
type Shift struct {
	Days []time.Weekday `json:"days" description:"On which it starts, 0 Sunday … 6 Saturday."`
	From int            `json:"from" description:"Minutes after local midnight."`
	To   int            `json:"to"`
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

func personRef(p models.Person) PersonRef {
	return PersonRef{p.ID, p.Name, p.NativeName, p.Zone, p.SiteID, shifts(p.Hours), p.NightFrom, p.NightTo}
}

// shifts joins the windows of a week that are at the same hours.
func shifts(hours models.Hours) []Shift {
	var out []Shift
	for _, w := range hours {
		i := slices.IndexFunc(out, func(s Shift) bool { return s.From == w.From && s.To == w.To })
		if i < 0 {
			out = append(out, Shift{From: w.From, To: w.To})
			i = len(out) - 1
		}
		out[i].Days = append(out[i].Days, w.Weekday)
	}
	return out
}

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

// refsOf names the people and the services of a page, in two queries.
func refsOf[T any](tx *store.Tx, page []T, of func(T) (models.PersonID, models.ServiceID)) (map[models.PersonID]PersonRef, map[models.ServiceID]ServiceRef, error) {
	people, services := make([]models.PersonID, len(page)), make([]models.ServiceID, len(page))
	for i, item := range page {
		people[i], services[i] = of(item)
	}
	who, err := personRefs(tx, people...)
	if err != nil {
		return nil, nil, err
	}
	what, err := serviceRefs(tx, services...)
	return who, what, err
}
