package coverage

import (
	"cmp"
	"slices"
	"strings"

	"assay/models"
	"assay/models/store"
	"assay/review"
	"assay/review/coverage/hours"
	"assay/review/policy"
	"assay/review/roster"
)

// Sort is the order of services.
type Sort string

const (
	BySlug   Sort = "slug"
	ByRisk   Sort = "risk"
	ByFamily Sort = "family"
)

// Clock is a page of services by the hour of the day in UTC, with what is said of all.
type Clock struct {
	In      Hourly
	Totals  Totals
	Hubs    []Hub
	Regions []RegionHours
	Rows    models.List[HourRow]
	Notes   []review.Reason // what the filter leaves out, in words
}

// Totals are over all services, each with 24 hours.
type Totals struct {
	Services   int
	Hours      int
	WithTarget int
	AtTarget   int // of those with a target
	Empty      int
	OneDeep    int
}

// HourRow is one service: the least there is at each hour over the days chosen.
type HourRow struct {
	Service models.Service
	SMEs    int
	Heads   hours.Day
	Targets hours.Day
	Below   []int // hours at which some day is below its target
	Seasons Seasons
	Coming  *int // nil where the reader may not know
}

// Seasons are the four ordinary weeks. Worst is empty where they are all the same.
type Seasons struct {
	All   []hours.Ordinary
	Worst hours.Season
}

// Hub is a large site and what its wall shows at each hour of the day in UTC.
type Hub struct {
	Site models.Site
	Wall [24]string
}

// RegionHours is how many SMEs of the services a region has on shift.
type RegionHours struct {
	Region models.Region
	Heads  hours.Day
	Covers [24]bool // at least half of the most it has
}

// ByHour counts who covers services at each hour (G1): those that are not retired today
// or, of another week than the present one, on its Monday; a page at a time, a constant
// number of queries. Faults: invalid for an unknown region,
// manager or family, and for what is no language.
func ByHour(tx *store.Tx, in Hourly, sort Sort, page models.Page) (Clock, error) {
	if err := policy.Check(policy.CoverageSee, policy.Of(tx.Actor)); err != nil {
		return Clock{}, err
	}
	in = in.filled(tx)
	if err := known(tx, in.Family); err != nil {
		return Clock{}, err
	}
	services, err := tx.OpenServices(in.Family, models.DateOf(in.standpoint(tx.Now)))
	if err != nil {
		return Clock{}, err
	}
	var only []models.ServiceID
	if in.Family != "" {
		only = idsOf(services)
	}
	w, err := readWorld(tx, in, services, only)
	if err != nil {
		return Clock{}, err
	}
	out := Clock{In: in, Regions: w.byRegion(), Notes: w.notes()}
	rows := w.hourRows()
	out.Totals = total(rows)
	switch sort {
	case ByRisk:
		slices.SortStableFunc(rows, riskier)
	case ByFamily:
		slices.SortStableFunc(rows, familiar)
	}
	out.Rows, err = store.Sliced("coverage-hours/"+string(sort), rows, page, func(r HourRow) string { return r.Service.Slug })
	if err != nil {
		return out, err
	}
	w.addSeasons(out.Rows.Items)
	if err := addComing(tx, w, out.Rows.Items); err != nil {
		return out, err
	}
	out.Hubs, err = hubs(tx, in.Week)
	return out, err
}

func idsOf(services []models.Service) []models.ServiceID {
	ids := make([]models.ServiceID, len(services))
	for i, s := range services {
		ids[i] = s.ID
	}
	return ids
}

func (w *world) hourRows() []HourRow {
	rows := make([]HourRow, len(w.services))
	now := w.Counter(w.keep)
	for i, s := range w.services {
		heads, people := now.Count(&w.Services[i])
		grid, targets := heads.Grid(), w.shownTarget(s.ID)
		rows[i] = HourRow{Service: s, SMEs: people, Heads: grid.Least(w.in.Weekdays), Targets: targets.Most(w.in.Weekdays),
			Below: grid.Below(targets, w.in.Weekdays)}
	}
	return rows
}

// addSeasons counts the four ordinary weeks of the services shown.
func (w *world) addSeasons(rows []HourRow) {
	at := make(map[models.ServiceID]int, len(w.services))
	for i, s := range w.services {
		at[s.ID] = i
	}
	for _, season := range hours.Seasons(w.in.Week) {
		then := w.Ordinary(season.Week, w.keep)
		for i := range rows {
			heads, _ := then.Count(&w.Services[at[rows[i].Service.ID]])
			grid := heads.Grid()
			thinnest := season.Week.At(grid.Lowest(w.in.Weekdays) * hours.PerHour)
			rows[i].Seasons.All = append(rows[i].Seasons.All, hours.Ordinary{InSeason: season, Least: grid.Least(w.in.Weekdays), At: thinnest})
		}
	}
	for i := range rows {
		if worst, differ := hours.Worst(rows[i].Seasons.All); differ {
			rows[i].Seasons.Worst = worst
		}
	}
}

// riskier puts first what has more empty hours, then more below their target, then
// more that are one deep, then fewer people.
func riskier(a, b HourRow) int {
	return cmp.Or(
		len(b.Heads.Exactly(0))-len(a.Heads.Exactly(0)),
		len(b.Below)-len(a.Below),
		len(b.Heads.Exactly(1))-len(a.Heads.Exactly(1)),
		a.SMEs-b.SMEs,
	)
}

// familiar keeps together what is of one family.
func familiar(a, b HourRow) int {
	return strings.Compare(a.Service.Family, b.Service.Family)
}

func total(rows []HourRow) Totals {
	t := Totals{Services: len(rows), Hours: 24 * len(rows)}
	for _, r := range rows {
		with := 24 - len(r.Targets.Exactly(0))
		t.WithTarget += with
		t.AtTarget += with - len(r.Below)
		t.Empty += len(r.Heads.Exactly(0))
		t.OneDeep += len(r.Heads.Exactly(1))
	}
	return t
}

// byRegion counts everybody once, whatever they have standing for.
func (w *world) byRegion() []RegionHours {
	services := make(map[models.RegionID]*hours.Service, len(w.regions))
	for _, r := range w.regions {
		services[r.ID] = &hours.Service{}
	}
	for n := range w.People {
		if s := services[w.People[n].Region]; s != nil {
			s.Holders = append(s.Holders, w.AllWeek(n))
		}
	}
	all := make([]RegionHours, len(w.regions))
	c := w.Counter(w.keep)
	for i, r := range w.regions {
		heads, _ := c.Count(services[r.ID])
		grid := heads.Grid()
		all[i] = RegionHours{Region: r, Heads: grid.Least(w.in.Weekdays)}
		most := slices.Max(all[i].Heads[:])
		for hour, heads := range all[i].Heads {
			all[i].Covers[hour] = heads > 0 && 2*heads >= most
		}
	}
	return all
}

// addComing says how many are on the way, of the region asked for, to who may know; of a
// manager's people and of who speaks a language it does not.
func addComing(tx *store.Tx, w *world, rows []HourRow) error {
	if w.in.narrows() {
		return nil
	}
	on := models.DateOf(tx.Now)
	knows, err := whatIsKnown(tx, on)
	if err != nil {
		return err
	}
	ids := make([]models.ServiceID, len(rows))
	for i, r := range rows {
		ids[i] = r.Service.ID
	}
	counts, err := tx.CountCandidacies(ids, on)
	if err != nil {
		return err
	}
	coming := map[models.ServiceID]int{}
	for _, c := range counts {
		if w.region == 0 || w.region == c.RegionID {
			coming[c.ServiceID] += c.People
		}
	}
	for i, id := range ids {
		if n := coming[id]; knows.candidatesOf(id) {
			rows[i].Coming = &n
		}
	}
	return nil
}

// hubs are what the walls of a few large sites show on the Wednesday of a week.
func hubs(tx *store.Tx, week hours.Week) ([]Hub, error) {
	zones, err := roster.ZonesOf(tx)
	if err != nil {
		return nil, err
	}
	all := make([]Hub, 0, len(zones.Hubs))
	for _, id := range zones.Hubs {
		i := slices.IndexFunc(zones.Sites, func(s models.Site) bool { return s.ID == id })
		hub, err := hubOf(zones.Sites[i], week)
		if err != nil {
			return nil, err
		}
		all = append(all, hub)
	}
	return all, nil
}
