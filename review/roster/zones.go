package roster

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/clock"
	"assay/review/policy"
)

// Zones are all zones people or sites are in, and where the sites are.
type Zones struct {
	Data  clock.Data
	InUse []ZoneInUse // by name
	Sites []models.Site
	Hubs  []models.SiteID // the day's course from east to west
}

// ZoneInUse is a zone with the city people call it by and its offsets.
type ZoneInUse struct {
	Name    string
	City    string
	Periods []clock.Period
}

// How far the offsets reach, in days, and how many hubs there are.
const (
	periodsBack  = 5500
	periodsAhead = 800
	mostHubs     = 3
)

// ZonesOf reads the zones in use: two queries. A zone is called by the site with
// the most people in it, else by its own last name. Hubs are the largest sites of
// different regions, the actor's own zone among them.
func ZonesOf(tx *store.Tx) (Zones, error) {
	if err := policy.Check(policy.ServiceSee, policy.Of(tx.Actor)); err != nil {
		return Zones{}, err
	}
	sites, err := tx.AllSites()
	if err != nil {
		return Zones{}, err
	}
	use, err := tx.ZonesInUse()
	if err != nil {
		return Zones{}, err
	}
	mine := ""
	if tx.Actor.Person != 0 {
		me, err := tx.Person(tx.Actor.Person)
		if err != nil {
			return Zones{}, err
		}
		mine = me.Zone
	}
	ranked := bySize(sites, use)
	out := Zones{Data: clock.ZoneData(), Sites: sites, Hubs: hubs(ranked, mine, tx.Now)}
	for _, name := range zoneNames(sites, use) {
		loc, _, err := clock.Zone(name)
		if err != nil {
			return Zones{}, err
		}
		periods := clock.Periods(loc, tx.Now.AddDate(0, 0, -periodsBack), tx.Now.AddDate(0, 0, periodsAhead))
		out.InUse = append(out.InUse, ZoneInUse{name, city(name, ranked), periods})
	}
	return out, nil
}

// bySize sorts sites by how many of their people live in the site's own zone, the
// most first.
func bySize(sites []models.Site, use []store.ZoneUse) []models.Site {
	people := map[models.SiteID]int{}
	zones := map[models.SiteID]string{}
	for _, s := range sites {
		zones[s.ID] = s.Zone
	}
	for _, u := range use {
		if zones[u.SiteID] == u.Zone {
			people[u.SiteID] += u.Here
		}
	}
	return slices.SortedFunc(slices.Values(sites), func(a, b models.Site) int {
		return cmp.Or(people[b.ID]-people[a.ID], cmp.Compare(a.ID, b.ID))
	})
}

func zoneNames(sites []models.Site, use []store.ZoneUse) []string {
	names := map[string]bool{}
	for _, s := range sites {
		names[s.Zone] = true
	}
	for _, u := range use {
		names[u.Zone] = true
	}
	return slices.Sorted(maps.Keys(names))
}

func city(zone string, ranked []models.Site) string {
	for _, s := range ranked {
		if s.Zone == zone {
			return s.Name
		}
	}
	return strings.ReplaceAll(zone[strings.LastIndex(zone, "/")+1:], "_", " ")
}

// hubs takes the largest site of the reader's zone, then the largest of each other
// region, then of other zones, and puts them from east to west.
func hubs(ranked []models.Site, mine string, now time.Time) []models.SiteID {
	var chosen []models.Site
	zones, regions := map[string]bool{}, map[models.RegionID]bool{}
	take := func(fits func(models.Site) bool) {
		for _, s := range ranked {
			if fits(s) && !zones[s.Zone] && len(chosen) < mostHubs {
				zones[s.Zone], regions[s.RegionID] = true, true
				chosen = append(chosen, s)
			}
		}
	}
	take(func(s models.Site) bool { return s.Zone == mine })
	take(func(s models.Site) bool { return !regions[s.RegionID] })
	take(func(models.Site) bool { return true })
	slices.SortStableFunc(chosen, func(a, b models.Site) int { return east(b, now) - east(a, now) })
	ids := make([]models.SiteID, len(chosen))
	for i, s := range chosen {
		ids[i] = s.ID
	}
	return ids
}

// east is how far a site's clock is ahead of UTC, in minutes.
func east(s models.Site, now time.Time) int {
	loc, _, err := clock.Zone(s.Zone)
	if err != nil {
		return 0
	}
	return clock.Periods(loc, now, now.Add(time.Second))[0].Minutes
}
