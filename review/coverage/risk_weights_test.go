package coverage

import (
	"testing"
	"time"

	"assay/models"
	"assay/review/coverage/hours"
)

// judged is a service with five of five SMEs, one on shift at every hour and one wanted
// there, and what differs.
func judged(edits ...func(*facts)) Risk {
	today := models.Date{Year: 2026, Month: time.November, Day: 16}
	f := facts{service: models.Service{TargetSMEs: 5}, today: today, in: Hourly{Week: hours.WeekOf(today), Weekdays: hours.WorkDays},
		smes: 7, developers: 1, wantsDevelopers: 1}
	for day := range f.grid {
		for hour := range f.grid[day] {
			f.grid[day][hour], f.targets[day][hour] = 3, 1
		}
	}
	for _, edit := range edits {
		edit(&f)
	}
	return f.risk()
}

func empty(days, hours int) func(*facts) {
	return func(f *facts) {
		for day := range days {
			for hour := range hours {
				f.grid[day][hour] = 0
			}
		}
	}
}

func unpromised(f *facts) { f.targets = hours.Grid{} }

func short(f *facts) {
	for day := range f.grid {
		for hour := range f.grid[day] {
			f.grid[day][hour], f.targets[day][hour] = 1, 2
		}
	}
}

func young2025(f *facts) { f.service.LaunchedOn = models.Date{Year: 2025, Month: 6, Day: 1} }

func only(smes int) func(*facts) { return func(f *facts) { f.smes = smes } }

func TestG2_HighMeansThatSomebodyMustActNow(t *testing.T) {
	region := models.Region{ID: 1, Slug: "apac", Name: "APAC"}
	for _, c := range []struct {
		what  string
		is    Risk
		level Level
		score int
	}{
		{"all as it should be", judged(), Low, 0},
		{"nobody, and it is no young service", judged(empty(7, 24), only(0)), High, 483},
		{"a young service with nobody, nothing promised", judged(empty(7, 24), only(0), unpromised, young2025), Medium, 92},
		{"a promised shift of eight hours has nobody on any day", judged(empty(5, 8)), High, 126},
		{"the same on one day of five, such as a holiday", judged(empty(1, 8)), Medium, 50},
		{"a promised hour has nobody", judged(empty(5, 1)), Medium, 42},
		{"eight hours have nobody, which were not promised", judged(empty(5, 8), func(f *facts) {
			for day := range f.targets {
				for hour := range 8 {
					f.targets[day][hour] = 0
				}
			}
		}), Low, 4},
		{"eight hours have nobody, and no hour was promised", judged(empty(5, 8), unpromised), Low, 12},
		{"one person at every hour where two are wanted", judged(short), High, 112},
		{"one of five SMEs is missing", judged(only(4)), Medium, 43},
		{"at the edge of the target", judged(only(5)), Low, 5},
		{"the target is kept, and missed without who ends in 30 days", judged(only(5), func(f *facts) { f.expiring = Expiring{In30: 1} }), Medium, 40},
		{"one standing ends in 30 days, and others are there", judged(func(f *facts) { f.expiring = Expiring{In30: 1} }), Low, 5},
		{"no developer for a panel", judged(func(f *facts) { f.developers = 0 }), Medium, 40},
		{"no panel for one region", judged(func(f *facts) { f.withoutPanel = []models.Region{region} }), Low, 8},
		{"no panel at all", judged(func(f *facts) { f.withoutPanel, f.nowhere = []models.Region{region}, true }), Medium, 40},
		{"a region below its own target", judged(func(f *facts) { f.region = &RegionDepartures{region, 0} }), Low, 20},
		{"a region with nobody", judged(func(f *facts) { f.regionsAtZero = []models.Region{region} }), Low, 2},
	} {
		if c.is.Level != c.level || c.is.Score != c.score {
			t.Errorf("%s: %s, %d, not %s, %d: %v", c.what, c.is.Level, c.is.Score, c.level, c.score, c.is.Reasons)
		}
	}
}

func TestG2_TheReasonThatWeighsMostIsSaidFirst(t *testing.T) {
	r := judged(only(4), empty(5, 8))
	if r.Reasons[0].Code != "empty-hours" || r.Reasons[1].Code != "below-target" || r.Reasons[2].Code != "few" {
		t.Errorf("in this order: %v", r.Reasons)
	}
}
