package hours_test

import (
	"testing"
	"time"

	"assay/models"
	"assay/review/coverage/hours"
)

// Figures to reach on one core with 100,000 people and 300 services in memory: the grid
// of a week in 50 ms, a what-if in 10 ms, and a change that takes as long in a large
// world as in a small one.
const (
	manyPeople   = 100_000
	manyServices = 300
)

// crowd is a world in which everybody holds standing for one service or two, every
// tenth is away, and sites have holidays.
func crowd(b *testing.B, people, services int) org {
	w := week(b, "2026-W48")
	closed := map[models.SiteID][]models.Date{}
	for site := range models.SiteID(30) {
		closed[site+1] = []models.Date{w.Day(int(site) % 5), w.Day(int(site)%5 + 70)}
	}
	o := org{b, hours.NewWorld(w, closed), nil}
	for s := range services {
		o.AddService(models.ServiceID(s + 1))
	}
	patterns := make([]int, 0, 10*len(zones))
	for _, zone := range zones {
		for begins := range 10 {
			from := at(begins*2, 0)
			patterns = append(patterns, o.pattern(zone, works(from, (from+at(8, 30))%at(24, 0), mondayToFriday...)))
		}
	}
	for n := range people {
		p := hours.Person{ID: models.PersonID(n + 1), Pattern: patterns[n*7%len(patterns)], Site: models.SiteID(n%40 + 1)}
		if n%10 == 0 {
			p.Away = []hours.Days{{From: w.Day(n / 10 % 5), To: w.Day(n/10%5 + 3)}}
		}
		i := o.Add(p)
		o.Hold(n%services, i, long, later)
		if n%2 == 0 {
			o.Hold(n*13%services, i, long, later)
		}
	}
	return o
}

func BenchmarkBuild(b *testing.B) {
	for b.Loop() {
		crowd(b, manyPeople, manyServices)
	}
}

func BenchmarkGrid(b *testing.B) {
	o := crowd(b, manyPeople, manyServices)
	b.Run("week", func(b *testing.B) {
		for b.Loop() {
			c := o.Counter(nil)
			for i := range o.Services {
				heads, _ := c.Count(&o.Services[i])
				heads.Grid()
			}
		}
	})
	b.Run("season", func(b *testing.B) {
		for b.Loop() {
			c := o.Ordinary(hours.Seasons(o.Week)[2].Week, nil)
			for i := range o.Services {
				heads, _ := c.Count(&o.Services[i])
				heads.Grid()
			}
		}
	})
	b.Run("service", func(b *testing.B) {
		c := o.Counter(nil)
		for b.Loop() {
			heads, _ := c.Count(&o.Services[1])
			heads.Grid()
		}
	})
}

func BenchmarkCompare(b *testing.B) {
	for name, size := range map[string]int{"people=100000": manyPeople, "people=1000": 1000} {
		o := crowd(b, size, manyServices)
		o.Ready()
		for kinds, n := range map[string]int{"changes=1": 1, "changes=20": 20} {
			changes := make([]hours.Change, n)
			for i := range changes {
				changes[i] = hours.Change{Person: i * 2, After: o.People[i*2]}
				changes[i].After.Until = o.Week.Day(i % 5)
			}
			b.Run(name+"/"+kinds, func(b *testing.B) {
				for b.Loop() {
					o.Compare(changes)
				}
			})
		}
	}
}

// A pattern that was not there before costs no more than another.
func BenchmarkMove(b *testing.B) {
	o := crowd(b, manyPeople, manyServices)
	o.Ready()
	moved := o.People[8]
	moved.Pattern = o.pattern("Pacific/Auckland", works(at(8, 0), at(16, 0), time.Sunday, time.Monday))
	b.ResetTimer()
	for b.Loop() {
		o.Compare([]hours.Change{{Person: 8, After: moved}})
	}
}
