package roster

import (
	"fmt"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/clock"
)

// CalendarOf is when one person works.
func CalendarOf(tx *store.Tx, id models.PersonID) (clock.Calendar, error) {
	all, err := Calendars(tx, []models.PersonID{id})
	if err != nil {
		return clock.Calendar{}, err
	}
	c, found := all[id]
	if !found {
		return c, fault.Missing("person")
	}
	return c, nil
}

// Calendars is when people work: their hours in their own zone, without their
// site's holidays and the days they are away. Being finish_only is no day off.
// Missing people are left out. Three queries, however many people.
func Calendars(tx *store.Tx, ids []models.PersonID) (map[models.PersonID]clock.Calendar, error) {
	people, err := tx.PeopleByID(ids)
	if err != nil {
		return nil, err
	}
	sites := make([]models.SiteID, 0, len(people))
	for _, p := range people {
		sites = append(sites, p.SiteID)
	}
	holidays, err := tx.Holidays(sites)
	if err != nil {
		return nil, err
	}
	absences, err := tx.Absences(ids, models.Date{}, models.Date{})
	if err != nil {
		return nil, err
	}
	closed := closedDays(holidays)
	all := make(map[models.PersonID]clock.Calendar, len(people))
	for id, p := range people {
		zone, _, err := clock.Zone(p.Zone)
		if err != nil {
			return nil, fmt.Errorf("roster: person %d: %w", id, err)
		}
		all[id] = clock.Calendar{Zone: zone, Hours: p.Hours, Off: offOn(closed[p.SiteID], absences[id])}
	}
	return all, nil
}

func closedDays(holidays map[models.SiteID][]models.Holiday) map[models.SiteID]map[models.Date]bool {
	closed := make(map[models.SiteID]map[models.Date]bool, len(holidays))
	for site, list := range holidays {
		closed[site] = make(map[models.Date]bool, len(list))
		for _, h := range list {
			closed[site][h.Date] = true
		}
	}
	return closed
}
