package coverage

import (
	"encoding/json"
	"fmt"
	"slices"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/clock"
	"assay/review/coverage/hours"
)

// Hourly narrows what is counted by the hour. Week is the present one unless told;
// Family keeps services, the others the people who are counted.
type Hourly struct {
	Week     hours.Week
	Weekdays hours.Weekdays
	Family   string
	Region   string
	Manager  models.PersonID // everybody below them
	Language string
	PeopleOf hours.Week        // of one hour: whose people are counted, as in an ordinary week
	ahead    int               // days behind the week of which absences and holidays are known too
	ends     int               // days behind it until which it is known when standings end
	staying  []models.PersonID // where [Staying] is read already
}

// narrows reports whether somebody is left out by something that targets know nothing
// of.
func (h Hourly) narrows() bool { return h.Manager != 0 || h.Language != "" }

func (h Hourly) filled(tx *store.Tx) Hourly {
	if h.Week.IsZero() {
		h.Week = hours.WeekOf(models.DateOf(tx.Now))
	}
	if h.Weekdays == 0 {
		h.Weekdays = hours.WorkDays
	}
	return h
}

// world is a week as it was read, with the services in their order.
type world struct {
	*hours.World
	in       Hourly
	services []models.Service
	regions  []models.Region
	sites    map[models.SiteID]models.Site
	people   map[models.PersonID]int
	known    []store.OnRota // of each person
	patterns map[int64]store.WeekPattern
	terms    []store.Term
	targets  map[models.ServiceID][]models.CoverageTarget
	keep     hours.Keep
	region   models.RegionID // that is kept; 0: all
	alone    bool            // the manager has nobody below them
	unspoken bool            // nobody works in the language
}

// margin is how many days around the week are read besides: local days that lie in it,
// and the hours that somebody works nearest to one of it.
const margin = 3

// readWorld reads all that covers services in a week: a constant number of queries,
// whatever their number. Only is nil where it is every service there is; besides who
// has standing, others are read too.
func readWorld(tx *store.Tx, in Hourly, services []models.Service, only []models.ServiceID, others ...models.PersonID) (*world, error) {
	w := &world{in: in, services: services, sites: map[models.SiteID]models.Site{}, people: map[models.PersonID]int{}}
	if err := w.places(tx); err != nil {
		return nil, err
	}
	last := in.Week.Day(6)
	b := store.Between{From: in.Week.Monday.AddDays(-margin), To: last.AddDays(margin + in.ahead), Ends: last.AddDays(in.ends), Services: only}
	b.Staying = in.staying
	if in.staying == nil {
		var err error
		if b.Staying, err = Staying(tx); err != nil {
			return nil, err
		}
	}
	closed, err := tx.ClosedBetween(b.From, b.To)
	if err != nil {
		return nil, err
	}
	w.World = hours.NewWorld(in.Week, closed)
	if w.terms, err = tx.Terms(b); err != nil {
		return nil, err
	}
	if err := w.addPeople(tx, b, others); err != nil {
		return nil, err
	}
	if err := w.addServices(tx); err != nil {
		return nil, err
	}
	return w, w.narrow(tx)
}

func (w *world) places(tx *store.Tx) (err error) {
	if w.regions, err = tx.Regions(); err != nil {
		return err
	}
	sites, err := tx.AllSites()
	for _, s := range sites {
		w.sites[s.ID] = s
	}
	return err
}

func (w *world) addPeople(tx *store.Tx, b store.Between, others []models.PersonID) error {
	people, err := w.holders(tx, b)
	if err != nil {
		return err
	}
	if len(others) > 0 {
		more, err := tx.OnRotasOf(b, others)
		if err != nil {
			return err
		}
		people = append(people, more...)
	}
	away, err := tx.AwayBetween(b, others...)
	if err != nil {
		return err
	}
	patterns, err := w.addPatterns(tx, people)
	if err != nil {
		return err
	}
	w.people = make(map[models.PersonID]int, len(people))
	w.known = make([]store.OnRota, 0, len(people))
	w.Expect(len(people))
	for _, p := range people {
		if _, twice := w.people[p.ID]; twice {
			continue
		}
		w.known = append(w.known, p)
		w.people[p.ID] = w.Add(hours.Person{ID: p.ID, Pattern: patterns[p.Pattern], Site: p.SiteID, Region: w.sites[p.SiteID].RegionID,
			From: p.StartedOn, Until: p.LeavesOn, Away: days(away[p.ID])})
	}
	return nil
}

// holders are those of whom a standing is known.
func (w *world) holders(tx *store.Tx, b store.Between) ([]store.OnRota, error) {
	holds := make(map[models.PersonID]bool, len(w.terms))
	for _, t := range w.terms {
		holds[t.PersonID] = true
	}
	people, err := tx.OnRotas(b)
	return slices.DeleteFunc(people, func(p store.OnRota) bool { return !holds[p.ID] }), err
}

// addPatterns reads the hours that people have, each once, and says where each is in
// the world.
func (w *world) addPatterns(tx *store.Tx, people []store.OnRota) (map[int64]int, error) {
	var examples []models.PersonID
	seen := map[int64]bool{}
	for _, p := range people {
		if !seen[p.Pattern] {
			seen[p.Pattern] = true
			examples = append(examples, p.ID)
		}
	}
	var err error
	if w.patterns, err = tx.WeekPatterns(examples); err != nil {
		return nil, err
	}
	at := make(map[int64]int, len(w.patterns))
	known := patterns{w.World, map[[2]string]int{}}
	for id, p := range w.patterns {
		if at[id], err = known.of(p.Zone, p.Hours); err != nil {
			return nil, fmt.Errorf("coverage: pattern %d: %w", id, err)
		}
	}
	return at, nil
}

func days(away []models.Absence) []hours.Days {
	if len(away) == 0 {
		return nil
	}
	all := make([]hours.Days, len(away))
	for i, a := range away {
		all[i] = hours.Days{From: a.FromDate, To: a.ToDate}
	}
	return all
}

// patterns are those of a world by zone and by hours as they are stored.
type patterns struct {
	world *hours.World
	by    map[[2]string]int
}

func (p patterns) of(zone, stored string) (int, error) {
	key := [2]string{zone, stored}
	if n, ok := p.by[key]; ok {
		return n, nil
	}
	loc, _, err := clock.Zone(zone)
	if err != nil {
		return 0, err
	}
	var week models.Hours
	if err := json.Unmarshal([]byte(stored), &week); err != nil {
		return 0, err
	}
	p.by[key] = p.world.AddPattern(clock.Calendar{Zone: loc, Hours: week})
	return p.by[key], nil
}

func (w *world) addServices(tx *store.Tx) (err error) {
	ids := make([]models.ServiceID, len(w.services))
	at := make(map[models.ServiceID]int, len(w.services))
	for i, s := range w.services {
		ids[i], at[s.ID] = s.ID, w.AddService(s.ID)
	}
	for _, t := range w.terms {
		service, shown := at[t.ServiceID]
		person, here := w.people[t.PersonID]
		if shown && here {
			w.Hold(service, person, t.GrantedOn, t.ExpiresOn)
		}
	}
	w.targets, err = tx.CoverageTargets(ids)
	return err
}

// narrow keeps the people that were asked for.
func (w *world) narrow(tx *store.Tx) error {
	var below, speakers []models.PersonID
	var err error
	if w.in.Region != "" {
		i := slices.IndexFunc(w.regions, func(r models.Region) bool { return r.Slug == w.in.Region })
		if i < 0 {
			return fault.At("query:region", "unknown-region", "There is no region with this slug.")
		}
		w.region = w.regions[i].ID
		w.only(func(p *hours.Person) bool { return p.Region == w.region })
	}
	if w.in.Manager != 0 {
		if err = knownManager(tx, w.in.Manager); err != nil {
			return err
		}
		if below, err = tx.Reports(w.in.Manager); err != nil {
			return err
		}
		w.alone = len(below) == 0
		w.onlyAmong(below)
	}
	if w.in.Language != "" {
		tag, err := languageOf(w.in.Language)
		if err != nil {
			return err
		}
		if speakers, err = tx.Speakers(tag); err != nil {
			return err
		}
		w.unspoken = len(speakers) == 0
		w.onlyAmong(speakers)
	}
	return nil
}

func (w *world) onlyAmong(ids []models.PersonID) {
	among := make([]bool, len(w.People))
	for _, id := range ids {
		if n, here := w.people[id]; here {
			among[n] = true
		}
	}
	n := -1
	w.only(func(*hours.Person) bool { n++; return among[n] })
}

// only keeps those of the people kept so far; it is asked for each in order.
func (w *world) only(keep func(*hours.Person) bool) {
	if w.keep == nil {
		w.keep = make(hours.Keep, len(w.People))
		for i := range w.keep {
			w.keep[i] = true
		}
	}
	for i := range w.People {
		w.keep[i] = keep(&w.People[i]) && w.keep[i]
	}
}

// target is what a service wants on shift, in the world or in a region.
func (w *world) target(service models.ServiceID, region models.RegionID) hours.Grid {
	var all []hours.Target
	for _, t := range w.targets[service] {
		if region == 0 && t.RegionID == nil || region != 0 && t.RegionID != nil && *t.RegionID == region {
			all = append(all, hours.Target{Heads: t.Heads, From: t.FromHour, To: t.ToHour, On: hours.Weekdays(t.Weekdays)})
		}
	}
	return hours.Targets(all)
}

// shownTarget is the target beside what is counted; none where the filter leaves out
// people that the target counts on.
func (w *world) shownTarget(service models.ServiceID) hours.Grid {
	if w.in.narrows() {
		return hours.Grid{}
	}
	return w.target(service, w.region)
}
