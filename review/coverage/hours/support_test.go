package hours_test

import (
	"testing"
	"time"

	"assay/models"
	"assay/review/clock"
	"assay/review/coverage/hours"
)

func date(y int, m time.Month, d int) models.Date { return models.Date{Year: y, Month: m, Day: d} }

func week(t testing.TB, name string) (w hours.Week) {
	t.Helper()
	if err := w.UnmarshalText([]byte(name)); err != nil {
		t.Fatal(err)
	}
	return w
}

func at(hour, minute int) int { return 60*hour + minute }

// works is the same hours on several days.
func works(from, to int, days ...time.Weekday) models.Hours {
	var all models.Hours
	for _, d := range days {
		all = append(all, models.Window{Weekday: d, From: from, To: to})
	}
	return all
}

var (
	mondayToFriday   = []time.Weekday{time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday}
	sundayToThursday = []time.Weekday{time.Sunday, time.Monday, time.Tuesday, time.Wednesday, time.Thursday}
)

// org is a world with one service, to which people are added by where and when they
// work.
type org struct {
	testing.TB
	*hours.World
	held map[[2]int]hours.Days // by service and person
}

func newOrg(t testing.TB, w hours.Week, closed map[models.SiteID][]models.Date) org {
	world := hours.NewWorld(w, closed)
	world.AddService(1)
	return org{t, world, map[[2]int]hours.Days{}}
}

var (
	long  = date(2020, time.January, 1)
	later = date(2100, time.January, 1)
)

func (o org) pattern(zone string, h models.Hours) int {
	o.Helper()
	loc, _, err := clock.Zone(zone)
	if err != nil {
		o.Fatal(err)
	}
	return o.AddPattern(clock.Calendar{Zone: loc, Hours: h})
}

// sme adds somebody who holds standing all the time.
func (o org) sme(zone string, h models.Hours, edits ...func(*hours.Person)) int {
	o.Helper()
	p := hours.Person{ID: models.PersonID(len(o.People) + 1), Pattern: o.pattern(zone, h)}
	for _, edit := range edits {
		edit(&p)
	}
	n := o.Add(p)
	o.Hold(0, n, long, later)
	return n
}

// hold is Hold, and keeps in mind what was held on some day of the week.
func (o org) hold(service, person int, from, to models.Date) {
	o.Hold(service, person, from, to)
	if from.After(to) || from.After(o.Week.Day(6)) || to.Before(o.Week.Monday) {
		return
	}
	o.held[[2]int{service, person}] = hours.Days{From: from, To: to}
}

func (o org) heads() hours.Heads {
	heads, _ := o.Counter(nil).Count(&o.Services[0])
	return heads
}

func (o org) grid() hours.Grid {
	heads := o.heads()
	return heads.Grid()
}

// ordinary is the least of each hour from Monday to Friday in an ordinary week.
func (o org) ordinary(w hours.Week) hours.Day {
	heads, _ := o.Ordinary(w, nil).Count(&o.Services[0])
	grid := heads.Grid()
	return grid.Least(hours.WorkDays)
}
