package hours_test

import (
	"slices"
	"testing"
	"time"

	"assay/models"
	"assay/review/coverage/hours"
)

// Sydney, London and Los Angeles, nine to five.
func hubs(t testing.TB, w hours.Week) org {
	o := newOrg(t, w, nil)
	for _, zone := range []string{"Australia/Sydney", "Europe/London", "America/Los_Angeles"} {
		o.sme(zone, works(at(9, 0), at(17, 0), mondayToFriday...))
	}
	return o
}

// By hand, in hours of UTC. January: Sydney 22–06, London 09–17, Los Angeles 17–01.
// March: Los Angeles is an hour earlier already, 16–24. July: Sydney 23–07, London
// 08–16, Los Angeles 16–24. October: London has changed, Los Angeles has not.
func TestG1_ThreeHubsLeaveThreeHoursInJanuaryAndOneInJuly(t *testing.T) {
	want := map[hours.Season][]int{
		hours.January: {6, 7, 8},
		hours.March:   {6, 7, 8},
		hours.July:    {7},
		hours.October: {6, 7, 8},
	}
	o := hubs(t, week(t, "2026-W47"))
	for _, s := range hours.Seasons(o.Week) {
		if got := o.ordinary(s.Week).Exactly(0); !slices.Equal(got, want[s.Season]) {
			t.Errorf("%s, %s: no one at %v, not %v", s.Season, s.Week, got, want[s.Season])
		}
		counted := hubs(t, s.Week).grid()
		if got := counted.Least(hours.WorkDays).Exactly(0); !slices.Equal(got, want[s.Season]) {
			t.Errorf("%s, counted as the week itself: no one at %v, not %v", s.Season, got, want[s.Season])
		}
	}
}

// The days on which America and Europe change differ by year; the weeks chosen always
// lie between them.
func TestG1_SeasonsLieBetweenTheChangesOfClocks(t *testing.T) {
	for year := 2024; year < 2050; year++ {
		for _, s := range hours.Seasons(hours.WeekOf(date(year, time.January, 5))) {
			o := newOrg(t, s.Week, nil)
			london := o.sme("Europe/London", works(at(12, 0), at(13, 0), time.Wednesday))
			angeles := o.sme("America/Los_Angeles", works(at(12, 0), at(13, 0), time.Wednesday))
			apart := int(o.Rota(&o.People[angeles])[0].From-o.Rota(&o.People[london])[0].From) / hours.PerHour
			between := s.Season == hours.March || s.Season == hours.October
			if want := map[bool]int{true: 7, false: 8}[between]; apart != want {
				t.Errorf("%s %d, %s: London and Los Angeles are %d hours apart, not %d", s.Season, year, s.Week, apart, want)
			}
		}
	}
}

func TestG1_TheWorstSeasonIsNamed(t *testing.T) {
	day := func(heads ...int) (d hours.Day) {
		for i := range d {
			d[i] = 3
		}
		copy(d[:], heads)
		return d
	}
	of := func(a, b, c, d hours.Day) []hours.Ordinary {
		all := make([]hours.Ordinary, 4)
		for i, least := range []hours.Day{a, b, c, d} {
			all[i].Season = []hours.Season{hours.January, hours.March, hours.July, hours.October}[i]
			all[i].Least = least
		}
		return all
	}
	for _, c := range []struct {
		all    []hours.Ordinary
		worst  hours.Season
		differ bool
	}{
		{of(day(1), day(0), day(0, 0), day(2)), hours.July, true},
		{of(day(2), day(1), day(2), day(2)), hours.March, true},
		{of(day(2), day(2), day(2), day(2, 2)), hours.October, true},
		{of(day(), day(), day(), day()), hours.January, false},
	} {
		if worst, differ := hours.Worst(c.all); differ != c.differ || differ && worst != c.worst {
			t.Errorf("%v %v, not %v %v", worst, differ, c.worst, c.differ)
		}
	}
}

// Kolkata works 09:00–18:00, which is 03:30–12:30 in UTC: not 03–13, and no one can be
// promised at three or at twelve.
func TestG1_AHalfHourZoneFillsWholeHoursOnly(t *testing.T) {
	o := newOrg(t, week(t, "2026-W48"), nil)
	o.sme("Asia/Kolkata", works(at(9, 0), at(18, 0), mondayToFriday...))
	day := o.grid()[0]
	if got := hours.Day(day).Exactly(1); !slices.Equal(got, []int{4, 5, 6, 7, 8, 9, 10, 11}) {
		t.Errorf("on shift at %v", got)
	}
	o.sme("Asia/Kathmandu", works(at(9, 0), at(18, 0), mondayToFriday...)) // 03:15–12:15
	o.sme("Europe/London", works(at(12, 15), at(16, 0), mondayToFriday...))
	if day := o.grid()[0]; day[3] != 0 || day[12] != 1 || day[4] != 2 {
		t.Errorf("at three %d, at four %d, at twelve %d", day[3], day[4], day[12])
	}
	heads := o.heads()
	if q := heads.Thinnest(12); q != 12*hours.PerHour+2 {
		t.Errorf("the thinnest quarter of twelve is %d", q)
	}
}

func TestG1_AnOvernightShiftRunsIntoTheNextDay(t *testing.T) {
	o := newOrg(t, week(t, "2026-W48"), nil)
	o.sme("Europe/Dublin", works(at(22, 0), at(6, 0), time.Sunday, time.Wednesday))
	want := hours.Grid{}
	for h := range 6 {
		want[0][h], want[3][h] = 1, 1 // from Sunday night, and from Wednesday night
	}
	want[2][22], want[2][23], want[6][22], want[6][23] = 1, 1, 1, 1
	if got := o.grid(); got != want {
		t.Errorf("got %v", got)
	}
}

// Riyadh is three hours ahead and works from Sunday to Thursday.
func TestG1_AWeekendOfFridayAndSaturday(t *testing.T) {
	o := newOrg(t, week(t, "2026-W48"), nil)
	o.sme("Asia/Riyadh", works(at(9, 0), at(17, 0), sundayToThursday...))
	for n, day := range o.grid() {
		on := hours.Day(day).Exactly(1)
		if n == 4 || n == 5 {
			if len(on) > 0 {
				t.Errorf("day %d: on shift at %v", n, on)
			}
			continue
		}
		if !slices.Equal(on, []int{6, 7, 8, 9, 10, 11, 12, 13}) {
			t.Errorf("day %d: on shift at %v", n, on)
		}
	}
}

// A day of Auckland begins on the day before in UTC.
func TestG1_AbsencesAndHolidaysAreLocalDays(t *testing.T) {
	w := week(t, "2026-W48") // from 23 November
	holiday := date(2026, time.November, 26)
	o := newOrg(t, w, map[models.SiteID][]models.Date{7: {holiday}})
	nine := works(at(9, 0), at(17, 0), mondayToFriday...)
	away := func(p *hours.Person) {
		p.Away = []hours.Days{{From: date(2026, time.November, 24), To: date(2026, time.November, 24)}}
	}
	o.sme("Pacific/Auckland", nine, away) // 20:00–04:00 in UTC
	grid := o.grid()
	if grid[0][19] != 0 || grid[0][20] != 0 || grid[1][3] != 0 || grid[1][20] != 1 {
		t.Errorf("away on Tuesday in Auckland: %v", grid)
	}
	closed := newOrg(t, w, o.Closed)
	closed.sme("Pacific/Auckland", nine, func(p *hours.Person) { p.Site = 7 })
	closed.sme("Pacific/Auckland", nine)
	grid = closed.grid()
	if grid[2][20] != 1 || grid[3][3] != 1 || grid[3][20] != 2 || grid[1][20] != 2 {
		t.Errorf("one of two has a holiday on Thursday: %v", grid)
	}
}

func TestG1_StandingCountsFromItsFirstDayToItsLastInUTC(t *testing.T) {
	o := newOrg(t, week(t, "2026-W48"), nil)
	n := o.sme("Europe/London", works(0, at(23, 45), mondayToFriday...))
	o.Services[0].Holders = nil
	o.Hold(0, n, date(2026, time.November, 24), date(2026, time.November, 25))
	o.Hold(0, n, date(2026, time.November, 30), later)
	o.Hold(0, n, long, date(2026, time.November, 22))
	grid := o.grid()
	if grid[0][12] != 0 || grid[1][12] != 1 || grid[2][12] != 1 || grid[3][12] != 0 {
		t.Errorf("got %v", grid)
	}
	if _, people := o.Counter(nil).Count(&o.Services[0]); people != 1 {
		t.Errorf("%d people", people)
	}
}

func TestG1_WhoComesOrLeavesInTheWeekCountsOnTheirDays(t *testing.T) {
	o := newOrg(t, week(t, "2026-W48"), nil)
	nine := works(at(9, 0), at(17, 0), mondayToFriday...)
	o.sme("Europe/London", nine, func(p *hours.Person) { p.From = date(2026, time.November, 25) })
	o.sme("Europe/London", nine, func(p *hours.Person) { p.Until = date(2026, time.November, 24) })
	o.sme("Europe/London", nine, func(p *hours.Person) { p.Until = date(2026, time.November, 20) })
	grid := o.grid()
	for n, want := range []int{1, 1, 1, 1, 1, 0, 0} {
		if grid[n][12] != want {
			t.Errorf("day %d: %d on shift", n, grid[n][12])
		}
	}
	heads, people := o.Counter(hours.Keep{true, false, true}).Count(&o.Services[0])
	if people != 1 || heads[12*hours.PerHour] != 0 || heads[2*hours.PerDay+12*hours.PerHour] != 1 {
		t.Errorf("%d people kept", people)
	}
}

// Who is gone before the week's Monday, or not there yet on its Sunday, by their own
// calendar, is in no number of it, unless hours of that day lie in it.
func TestG1_WhoIsHereOnNoDayOfTheWeekDoesNotCount(t *testing.T) {
	sunday, next := date(2026, time.November, 22), date(2026, time.November, 30)
	nine := works(at(9, 0), at(17, 0), mondayToFriday...)
	weekend := works(at(17, 0), at(6, 0), time.Saturday, time.Sunday)
	for name, c := range map[string]struct {
		zone   string
		hours  models.Hours
		edit   func(*hours.Person)
		counts int
	}{
		"gone on Sunday":                 {"Europe/London", nine, func(p *hours.Person) { p.Until = sunday }, 0},
		"gone on Sunday, west":           {"America/Los_Angeles", nine, func(p *hours.Person) { p.Until = sunday }, 0},
		"gone on Monday":                 {"Europe/London", nine, func(p *hours.Person) { p.Until = sunday.AddDays(1) }, 1},
		"a last evening on Sunday, west": {"America/Los_Angeles", weekend, func(p *hours.Person) { p.Until = sunday }, 1},
		"the same on Saturday":           {"America/Los_Angeles", weekend, func(p *hours.Person) { p.Until = sunday.AddDays(-1) }, 0},
		"there from next Monday":         {"Europe/London", nine, func(p *hours.Person) { p.From = next }, 0},
		"there from next Monday, east":   {"Pacific/Auckland", nine, func(p *hours.Person) { p.From = next }, 1},
		"there from Sunday":              {"Europe/London", nine, func(p *hours.Person) { p.From = next.AddDays(-1) }, 1},
	} {
		o := newOrg(t, week(t, "2026-W48"), nil)
		n := o.sme(c.zone, c.hours, c.edit)
		if _, people := o.Counter(nil).Count(&o.Services[0]); people != c.counts {
			t.Errorf("%s: %d count", name, people)
		}
		o.Ready()
		stays := o.People[n]
		stays.From, stays.Until = models.Date{}, models.Date{}
		if got := o.Compare([]hours.Change{{Person: n, After: stays}}); len(got) != 1 || got[0].PeopleBefore != c.counts || got[0].PeopleAfter != 1 {
			t.Errorf("%s, if they stayed: %d services", name, len(got))
		}
	}
}

// Both passes of a repeated hour are worked, and none of a skipped one.
func TestG1_AnHourThatIsRepeatedOrSkipped(t *testing.T) {
	night := works(at(0, 0), at(6, 0), time.Sunday)
	for name, want := range map[string]int{"2026-W43": 7, "2026-W13": 5, "2026-W30": 6} {
		o := newOrg(t, week(t, name), nil)
		o.sme("Europe/Berlin", night)
		worked := 0
		for _, heads := range o.heads() {
			worked += int(heads)
		}
		if worked != want*hours.PerHour {
			t.Errorf("%s: %d quarters", name, worked)
		}
	}
}

func TestWeeksAreISOWeeks(t *testing.T) {
	for name, monday := range map[string]models.Date{
		"2026-W48": date(2026, time.November, 23), "2026-W01": date(2025, time.December, 29), "2026-W53": date(2026, time.December, 28),
	} {
		w := week(t, name)
		if w.Monday != monday || w.String() != name || hours.WeekOf(monday.AddDays(6)) != w || w.Plus(-1).Plus(1) != w {
			t.Errorf("%s is %s of %s", name, w, w.Monday)
		}
	}
	for _, name := range []string{"2025-W53", "2026-W00", "2026-48", "2026-W481", "W48", "2026-W4x"} {
		var w hours.Week
		if err := w.UnmarshalText([]byte(name)); err == nil {
			t.Errorf("%s is %s", name, w)
		}
	}
	w := week(t, "2026-W48")
	if w.QuarterOf(w.From().Add(-time.Second)) != -1 || w.QuarterOf(w.To()) != hours.Quarters || w.QuarterOf(w.At(5)) != 5 {
		t.Error("quarters are counted from Monday on")
	}
}
