package hours_test

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"assay/models"
	"assay/review/coverage/hours"
)

var zones = []string{"Asia/Kolkata", "Europe/London", "America/Los_Angeles", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Auckland",
	"America/St_Johns", "Asia/Riyadh", "UTC"}

// drawWorld is a week of people around the world, some of them away or leaving, with
// standing for some of three services.
func drawWorld(t testing.TB, r *rapid.T, w hours.Week) org {
	o := newOrg(t, w, map[models.SiteID][]models.Date{1: {w.Day(2)}})
	o.AddService(2)
	o.AddService(3)
	for range rapid.IntRange(0, 12).Draw(r, "people") {
		n := o.Add(drawPerson(o, r))
		for s := range o.Services {
			if rapid.Bool().Draw(r, "holds") {
				o.hold(s, n, w.Day(rapid.IntRange(-3, 3).Draw(r, "from")), w.Day(rapid.IntRange(0, 9).Draw(r, "to")))
			}
		}
	}
	return o
}

func drawPerson(o org, r *rapid.T) hours.Person {
	zone := rapid.SampledFrom(zones).Draw(r, "zone")
	from := 15 * rapid.IntRange(0, 95).Draw(r, "begins")
	long := 15 * rapid.IntRange(1, 40).Draw(r, "lasts")
	days := rapid.SliceOfNDistinct(rapid.IntRange(0, 6), 1, 7, rapid.ID[int]).Draw(r, "days")
	var all models.Hours
	for _, d := range days {
		all = append(all, models.Window{Weekday: time.Weekday(d), From: from, To: (from + long) % (24 * 60)})
	}
	p := hours.Person{ID: models.PersonID(len(o.People) + 1), Pattern: o.pattern(zone, all), Site: models.SiteID(rapid.IntRange(0, 1).Draw(r, "site"))}
	if rapid.Bool().Draw(r, "away") {
		first := rapid.IntRange(-2, 8).Draw(r, "first")
		p.Away = []hours.Days{{From: o.Week.Day(first), To: o.Week.Day(first + rapid.IntRange(0, 4).Draw(r, "days"))}}
	}
	if rapid.Bool().Draw(r, "leaves") {
		p.Until = o.Week.Day(rapid.IntRange(-1, 9).Draw(r, "last"))
	}
	return p
}

func TestG1_AddingSomebodyNeverLowersACell(t *testing.T) {
	w := week(t, "2026-W43")
	rapid.Check(t, func(r *rapid.T) {
		o := drawWorld(t, r, w)
		before := o.grid()
		n := o.Add(drawPerson(o, r))
		o.Hold(0, n, long, later)
		for day, cells := range o.grid() {
			for hour, heads := range cells {
				if heads < before[day][hour] {
					r.Fatalf("day %d, %d:00: %d before, %d after", day, hour, before[day][hour], heads)
				}
			}
		}
	})
}

// A cell with so many more than its target breaks when one more than those leave, and
// not before.
func TestG2_TakingAwayTheEmptiestCellsPeopleBreaksThePromiseInTheStatedNumber(t *testing.T) {
	w := week(t, "2026-W43")
	rapid.Check(t, func(r *rapid.T) {
		o := drawWorld(t, r, w)
		var targets hours.Grid
		target := rapid.IntRange(1, 3).Draw(r, "target")
		for day := range targets {
			for hour := range targets[day] {
				targets[day][hour] = target
			}
		}
		heads := o.heads()
		grid := heads.Grid()
		stated, cell, promised := grid.Departures(targets)
		if !promised {
			r.Fatal("there is a target")
		}
		quarter := heads.Thinnest(cell)
		for left := 0; ; left++ {
			grid := o.grid()
			broken := grid[cell/24][cell%24] < target
			if broken != (left >= stated) {
				r.Fatalf("after %d of %d departures the promise is broken: %t", left, stated, broken)
			}
			if broken {
				return
			}
			holders := o.Services[0].Holders
			i := slices.IndexFunc(holders, func(h hours.Holder) bool {
				return int(h.From) <= quarter && quarter < int(h.To) && o.Rota(&o.People[h.Person]).Has(quarter)
			})
			o.Services[0].Holders = slices.Delete(holders, i, i+1)
		}
	})
}

// What is compared is what counting everybody again gives.
func TestG3_AComparisonIsWhatCountingAgainGives(t *testing.T) {
	w := week(t, "2026-W43")
	rapid.Check(t, func(r *rapid.T) {
		o := drawWorld(t, r, w)
		if len(o.People) == 0 {
			return
		}
		o.Ready()
		again := newOrg(t, w, o.Closed)
		again.AddService(2)
		again.AddService(3)
		person := rapid.IntRange(0, len(o.People)-1).Draw(r, "who")
		after := drawPerson(o, r)
		gained := rapid.IntRange(0, 2).Draw(r, "gains")
		changes := []hours.Change{{Person: person, After: after, Gains: []int{gained}}}
		all := o.Compare(changes)
		then := o.Changed(changes)
		for _, d := range all {
			if heads, people := then.Counter(nil).Count(&then.Services[d.Service]); heads != d.After || people != d.PeopleAfter {
				r.Fatalf("service %d: %d people then, compared are %d", d.Service, people, d.PeopleAfter)
			}
		}
		counted := map[int]hours.Heads{}
		for s := range o.Services {
			edited := o.Services[s]
			edited.Holders = changed(o, s, person, after, s == gained)
			counted[s], _ = o.Counter(nil).Count(&edited)
		}
		for _, d := range all {
			if d.After != counted[d.Service] {
				r.Fatalf("service %d: compared and counted differ", d.Service)
			}
			if before, _ := o.Counter(nil).Count(&o.Services[d.Service]); before != d.Before {
				r.Fatalf("service %d is not what it was", d.Service)
			}
			delete(counted, d.Service)
		}
		for s, heads := range counted {
			if before, _ := o.Counter(nil).Count(&o.Services[s]); before != heads {
				r.Fatalf("service %d was touched and not compared", s)
			}
		}
	})
}

// changed are the holders of a service with somebody as they would be.
func changed(o org, service, person int, after hours.Person, gains bool) []hours.Holder {
	holders := slices.DeleteFunc(slices.Clone(o.Services[service].Holders), func(h hours.Holder) bool { return h.Person == person })
	n, alone := o.Add(after), o.AddService(0)
	if held, ok := o.held[[2]int{service, person}]; ok {
		o.Hold(alone, n, held.From, held.To)
	} else if gains {
		o.Hold(alone, n, long, later)
	}
	return append(holders, o.Services[alone].Holders...)
}
