package store

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"gorm.io/gorm"

	"assay/models"
)

// PeopleFilter narrows a list of people; zero values do not.
type PeopleFilter struct {
	Text      string                 // of a name, a native name, a site or an address
	Addresses bool                   // whether the reader may see addresses
	Service   models.ServiceID       // has a standing for it
	States    []models.StandingState // of that standing, any when empty
	Site      models.SiteID
	Region    models.RegionID
	Zone      string
	Manager   models.PersonID // above them, at any level
	Removed   bool            // those who were removed, in place of those who are here
	Sort      PeopleSort
}

// PeopleSort is what a list of people goes by, with a hyphen from the other end;
// empty is by name. People without a first day come before all others.
type PeopleSort string

// What people are sorted by beside their names.
const (
	ByZone    PeopleSort = "zone"
	ByStarted PeopleSort = "started"
)

// order is the total order of a sort and the key of a row in it. An index holds it
// for those who are here.
func (s PeopleSort) order() (columns []string, desc bool, key func(models.Person) []any) {
	by, desc := strings.CutPrefix(string(s), "-")
	switch PeopleSort(by) {
	case ByZone:
		return []string{"people.zone", "people.name", "people.id"}, desc,
			func(p models.Person) []any { return []any{p.Zone, p.Name, int64(p.ID)} }
	case ByStarted:
		return []string{"coalesce(people.started_on, '" + unknownDay.String() + "')", "people.id"}, desc,
			func(p models.Person) []any { return []any{cmp.Or(p.StartedOn, unknownDay), int64(p.ID)} }
	}
	return []string{"people.name", "people.id"}, desc, func(p models.Person) []any { return []any{p.Name, int64(p.ID)} }
}

// unknownDay stands in an order for a day that nobody told; no date is before it.
var unknownDay = models.Date{Year: 1900, Month: time.January, Day: 1}

// People lists people, by name unless told.
func (tx *Tx) People(f PeopleFilter, p models.Page) (models.List[models.Person], error) {
	q := tx.q.Model(&models.Person{})
	if f.Removed {
		q = q.Where("people.removed_at is not null")
	} else {
		q = q.Where("people.removed_at is null")
	}
	if f.Text != "" {
		var err error
		if q, err = tx.matching(q, f.Text, f.Addresses); err != nil {
			return models.List[models.Person]{}, err
		}
	}
	if f.Service != 0 {
		holders := "people.id in (select person_id from standings where service_id = ?"
		if len(f.States) > 0 {
			q = q.Where(holders+" and state in ?)", f.Service, f.States)
		} else {
			q = q.Where(holders+")", f.Service)
		}
	}
	if f.Site != 0 {
		q = q.Where("people.site_id = ?", f.Site)
	}
	if f.Region != 0 {
		q = q.Where("people.site_id in (select id from sites where region_id = ?)", f.Region)
	}
	if f.Zone != "" {
		q = q.Where("people.zone = ?", f.Zone)
	}
	switch {
	case f.Manager != 0 && f.Text != "":
		q = q.Where(isReport, f.Manager)
	case f.Manager != 0:
		q = q.Where("people.id in ("+reports+")", f.Manager)
	}
	o := order{list: fmt.Sprintf("people %+v", f)}
	var key func(models.Person) []any
	o.columns, o.desc, key = f.Sort.order()
	if f.Text != "" {
		return tx.sortedFirst(q, o, p, key)
	}
	return paged(q, o, p, key)
}

// sortedFirst reads people who are found by their names. Names found by their start
// lie together in the order of names, so walking that index until enough match may
// walk all of it: it sorts the matches instead, and reads whole only those of the page.
func (tx *Tx) sortedFirst(q *gorm.DB, o order, p models.Page, key func(models.Person) []any) (models.List[models.Person], error) {
	if o.columns[0] == "people.name" || o.columns[0] == "people.zone" {
		o.columns[0] += " || ''"
	}
	page, err := paged(q.Select("people.id, people.name, people.zone, people.started_on"), o, p, key)
	if err != nil {
		return models.List[models.Person]{}, err
	}
	ids := make([]models.PersonID, len(page.Items))
	for i, f := range page.Items {
		ids[i] = f.ID
	}
	whole, err := tx.PeopleByID(ids)
	return models.MapList(page, func(f models.Person) models.Person { return whole[f.ID] }), err
}

// StandingsOfPeople returns every standing of people, whatever its state, by
// service.
func (tx *Tx) StandingsOfPeople(ids []models.PersonID) (map[models.PersonID][]models.Standing, error) {
	rows, err := all[models.Standing](among(tx, "person_id", ids).Order("service_id"))
	by := map[models.PersonID][]models.Standing{}
	for _, s := range rows {
		by[s.PersonID] = append(by[s.PersonID], s)
	}
	return by, err
}
