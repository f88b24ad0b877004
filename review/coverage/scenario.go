package coverage

import (
	"fmt"
	"slices"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/clock"
	"assay/review/coverage/hours"
)

// ChangeKind is what would become of somebody.
type ChangeKind string

const (
	Leaves ChangeKind = "leaves" // on On, their last day
	Moves  ChangeKind = "moves"  // to a site, a zone or both; a site brings its zone
	IsAway ChangeKind = "away"   // From … To, both included
	Works  ChangeKind = "hours"
	Gains  ChangeKind = "gains" // standing for ServiceID, all week
)

// Change is one change of a scenario. Days are those of the person's own calendar.
type Change struct {
	Kind      ChangeKind
	PersonID  models.PersonID
	Revision  int64 // of the person when it was compared; Apply asks for it
	On        models.Date
	From, To  models.Date
	SiteID    models.SiteID
	Zone      string
	Hours     models.Hours
	ServiceID models.ServiceID
}

// MostChanges are in a scenario at most.
const MostChanges = 20

// scenario is what changes are about, as it is now.
type scenario struct {
	today    models.Date
	changes  []Change
	people   map[models.PersonID]models.Person
	services map[models.ServiceID]models.Service
	sites    map[models.SiteID]models.Site
}

// readScenario checks changes and reads whom they are about.
func readScenario(tx *store.Tx, changes []Change) (scenario, error) {
	s := scenario{today: models.DateOf(tx.Now), changes: changes, sites: map[models.SiteID]models.Site{}}
	if len(changes) == 0 || len(changes) > MostChanges {
		return s, fault.At("/changes", "how-many", "A scenario has from one to %d changes.", MostChanges)
	}
	services := []models.ServiceID{}
	for _, c := range changes {
		if c.ServiceID != 0 {
			services = append(services, c.ServiceID)
		}
	}
	var err error
	if s.people, err = tx.PeopleByID(s.ids()); err != nil {
		return s, err
	}
	if s.services, err = tx.ServicesByID(services); err != nil {
		return s, err
	}
	sites, err := tx.AllSites()
	if err != nil {
		return s, err
	}
	for _, site := range sites {
		s.sites[site.ID] = site
	}
	return s, s.check()
}

// ids are the people changed, each once, in the order of their first change.
func (s scenario) ids() []models.PersonID {
	ids := []models.PersonID{}
	for _, c := range s.changes {
		if !slices.Contains(ids, c.PersonID) {
			ids = append(ids, c.PersonID)
		}
	}
	return ids
}

// changed are those who would not be as they are now; who only gains standing is, for all
// services but the one.
func (s scenario) changed() []models.PersonID {
	return slices.DeleteFunc(s.ids(), func(id models.PersonID) bool {
		return !slices.ContainsFunc(s.kindsOf(id), func(k ChangeKind) bool { return k != Gains })
	})
}

func (s scenario) check() error {
	var wrong []fault.Field
	for i, c := range s.changes {
		no := func(name, code string, format phrase.Format, args ...any) {
			wrong = append(wrong, fault.Field{Pointer: fmt.Sprintf("/changes/%d/%s", i, name), Code: code, Text: phrase.Of(format, args...)})
		}
		if p, found := s.people[c.PersonID]; !found || p.RemovedAt != nil && (c.Revision == 0 || !s.isOld(c)) {
			no("personId", "unknown-person", "There is nobody here with this number.")
			continue
		}
		s.checkOne(c, no)
	}
	if len(wrong) > 0 {
		return fault.Wrong(wrong...)
	}
	return nil
}

func (s scenario) checkOne(c Change, no func(name, code string, format phrase.Format, args ...any)) {
	switch c.Kind {
	case Leaves:
		if c.On.IsZero() {
			no("on", "required", "Please say the last day.")
		}
		mustCount(c.On, "on", no)
	case IsAway:
		if c.From.IsZero() {
			no("from", "required", "Please say the first day away.")
		}
		if c.To.IsZero() {
			no("to", "required", "Please say the last day away.")
		}
		if !c.From.IsZero() && !c.To.IsZero() && c.To.Before(c.From) {
			no("to", "dates-backwards", "Please give a first day and a last one that is not before it.")
		}
		mustCount(c.From, "from", no)
	case Moves:
		if _, found := s.sites[c.SiteID]; c.SiteID != 0 && !found {
			no("siteId", "unknown-site", "There is no such site.")
		}
		if _, _, err := clock.Zone(c.Zone); c.Zone != "" && err != nil {
			no("zone", "unknown-zone", "%s", phrase.From(err))
		}
		if c.SiteID == 0 && c.Zone == "" {
			no("siteId", "required", "Please give a site or a zone.")
		}
	case Works:
		if !areHours(c.Hours) {
			no("hours", "not-hours", "Please give from one to %d stretches of working hours.", mostWindows)
		}
	case Gains:
		if service, found := s.services[c.ServiceID]; !found {
			no("serviceId", "unknown-service", "There is no such service.")
		} else if isRetired(service, s.today) {
			no("serviceId", "service-retired", "%s is retired from %s on.", service.Name, service.RetiredOn)
		}
	default:
		no("kind", "unknown-kind", "A change is leaves, moves, away, hours or gains.")
	}
}

// mustCount refuses a day whose week is not counted any more, or not yet.
func mustCount(day models.Date, name string, no func(name, code string, format phrase.Format, args ...any)) {
	if !day.IsZero() && (day.Year < hours.FirstYear || day.Year >= hours.LastYear) {
		no(name, "out-of-range", "Please give a day of the years %d to %d.", hours.FirstYear, hours.LastYear-1)
	}
}

const (
	mostWindows = 28
	dayMinutes  = 24 * 60
)

func areHours(week models.Hours) bool {
	strange := func(w models.Window) bool {
		return w.Weekday < time.Sunday || w.Weekday > time.Saturday || min(w.From, w.To) < 0 || max(w.From, w.To) >= dayMinutes
	}
	return len(week) > 0 && len(week) <= mostWindows && !slices.ContainsFunc(week, strange)
}

// lay turns the changes into what they make of people in a world. Several of one person
// come one after another.
func (s scenario) lay(w *world) []hours.Change {
	by := map[models.PersonID]int{}
	var all []hours.Change
	for _, c := range s.changes {
		n, here := w.people[c.PersonID]
		if !here {
			continue
		}
		i, known := by[c.PersonID]
		if !known {
			i = len(all)
			by[c.PersonID] = i
			all = append(all, hours.Change{Person: n, After: w.People[n]})
		}
		s.one(w, c, &all[i])
	}
	return all
}

func (s scenario) one(w *world, c Change, to *hours.Change) {
	p := &to.After
	calendar := w.Calendar(p)
	switch c.Kind {
	case Leaves:
		p.Until = c.On
	case IsAway:
		p.Away = append(slices.Clone(p.Away), hours.Days{From: c.From, To: c.To})
	case Moves:
		zone := c.Zone
		if site, given := s.sites[c.SiteID]; given {
			p.Site, p.Region = site.ID, site.RegionID
			if zone == "" {
				zone = site.Zone
			}
		}
		calendar.Zone = clock.Home(zone)
		p.Pattern = w.AddPattern(calendar)
	case Works:
		calendar.Hours = c.Hours
		p.Pattern = w.AddPattern(calendar)
	case Gains:
		gained := slices.IndexFunc(w.services, func(x models.Service) bool { return x.ID == c.ServiceID })
		if gained >= 0 && !slices.Contains(to.Gains, gained) {
			to.Gains = append(to.Gains, gained)
		}
	}
}

// text is a change in words.
func (s scenario) text(c Change) phrase.Text {
	name := s.people[c.PersonID].Name
	switch c.Kind {
	case Leaves:
		return phrase.Of("%s leaves after %s.", name, c.On)
	case IsAway:
		return phrase.Of("%s is away from %s to %s.", name, c.From, c.To)
	case Moves:
		site, given := s.sites[c.SiteID]
		switch {
		case given && c.Zone != "":
			return phrase.Of("%s moves to %s, in the zone %s.", name, site.Name, c.Zone)
		case given:
			return phrase.Of("%s moves to %s.", name, site.Name)
		}
		return phrase.Of("%s moves to the zone %s.", name, c.Zone)
	case Works:
		return phrase.Of("%s works other hours.", name)
	}
	return phrase.Of("%s becomes SME of %s.", name, s.services[c.ServiceID].Name)
}
