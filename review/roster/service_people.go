package roster

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/clock"
	"assay/review/policy"
)

// Member is an SME or a developer of a service as their own day has it. Works are
// today's working hours, in UTC, without absences and holidays; nobody is told which
// of them it is that keeps somebody from working.
type Member struct {
	Person   models.Person
	Region   models.Region
	Site     models.Site
	Standing *models.Standing // of an SME
	Role     *models.ServiceDeveloper
	DayPart  DayPart
	Works    []clock.Interval
}

// SMEs reads a page of those whose standing for a service counts today (UTC), by
// region, then name. A constant number of queries. Faults: not-found.
func SMEs(tx *store.Tx, id models.ServiceID, region models.RegionID, p models.Page) (models.List[Member], error) {
	none := models.List[Member]{}
	if err := policy.Check(policy.StandingSee, policy.Of(tx.Actor)); err != nil {
		return none, err
	}
	if _, err := tx.Service(id); err != nil {
		return none, err
	}
	page, err := tx.ServiceSMEs(id, region, models.DateOf(tx.Now), p)
	if err != nil {
		return none, err
	}
	ids := make([]models.PersonID, len(page.Items))
	for i, s := range page.Items {
		ids[i] = s.PersonID
	}
	members, err := membersOf(tx, ids)
	if err != nil {
		return none, err
	}
	for i, s := range page.Items {
		members[i].Standing = &s.Standing
	}
	return models.List[Member]{Items: members, Next: page.Next}, nil
}

// Developers are those who develop a service today (UTC), the most senior first; a
// handful. Faults: not-found.
func Developers(tx *store.Tx, id models.ServiceID) ([]Member, error) {
	if err := policy.Check(policy.ServiceSee, policy.Of(tx.Actor)); err != nil {
		return nil, err
	}
	if _, err := tx.Service(id); err != nil {
		return nil, err
	}
	developing, err := tx.Developers(id, models.DateOf(tx.Now))
	if err != nil {
		return nil, err
	}
	ids := make([]models.PersonID, len(developing))
	for i, d := range developing {
		ids[i] = d.PersonID
	}
	members, err := membersOf(tx, ids)
	for i := range members {
		members[i].Role = &developing[i]
	}
	return members, err
}

// membersOf reads people's days, in the order of the ids.
func membersOf(tx *store.Tx, ids []models.PersonID) ([]Member, error) {
	people, err := tx.PeopleByID(ids)
	if err != nil {
		return nil, err
	}
	places, err := placesOf(tx)
	if err != nil {
		return nil, err
	}
	calendars, err := Calendars(tx, ids)
	if err != nil {
		return nil, err
	}
	members := make([]Member, len(ids))
	for i, id := range ids {
		p, cal := people[id], calendars[id]
		site := places.sites[p.SiteID]
		members[i] = Member{Person: p, Site: site, Region: places.regions[site.RegionID], DayPart: dayPart(p, cal.Zone, tx.Now), Works: worksToday(cal, tx.Now)}
	}
	return members, nil
}

// worksToday are the working hours that begin or go on within the person's own day.
func worksToday(cal clock.Calendar, now time.Time) []clock.Interval {
	today := clock.DateIn(now, cal.Zone)
	return cal.Intervals(clock.StartOfDay(today, cal.Zone), clock.StartOfDay(today.AddDays(1), cal.Zone))
}
