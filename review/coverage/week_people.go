package coverage

import (
	"cmp"
	"slices"
	"strconv"

	"assay/models"
	"assay/models/store"
)

// peopleInWeek lists those who are counted for a service in a week, by name: as many as
// [InWeek] says there are. A constant number of queries.
func peopleInWeek(tx *store.Tx, id models.ServiceID, a Asked, page models.Page) (models.List[Person], error) {
	w, err := serviceWorld(tx, id, Hourly{Week: a.Week, Region: a.Region, Manager: a.Manager, Language: a.Language})
	if err != nil {
		return models.List[Person]{}, err
	}
	f, err := w.faces(tx, nil)
	if err != nil {
		return models.List[Person]{}, err
	}
	all := []Person{}
	for _, holder := range w.Services[0].Holders {
		if w.keep == nil || w.keep[holder.Person] {
			all = append(all, w.inWeek(f, holder.Person))
		}
	}
	slices.SortFunc(all, func(a, b Person) int { return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID)) })
	return store.Sliced("coverage/week", all, page, func(p Person) string { return strconv.FormatInt(int64(p.ID), 10) })
}

func (w *world) inWeek(f faces, n int) Person {
	known := &w.People[n]
	full, s := f.full[known.ID], f.standings[known.ID]
	return Person{ID: known.ID, Name: full.Name, NativeName: full.NativeName, Title: full.Title, Site: w.sites[known.Site].Slug,
		Region: f.regionOf[known.Region].Slug, Class: store.StandingClass(s.State), GrantedOn: s.GrantedOn, ExpiresOn: s.ExpiresOn}
}
