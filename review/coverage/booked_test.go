package coverage

import (
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/clock"
	"assay/review/coverage/hours"
	"assay/review/slots"
)

// A meeting may begin when the buffer behind another is over, and has to end a buffer
// before it.
func TestI3_WhoIsBookedIsBarredAroundItWithBothBuffers(t *testing.T) {
	week := hours.WeekOf(models.Date{Year: 2026, Month: time.November, Day: 16})
	grid := slots.Grid{From: week.From(), Quarters: meetingDays * hours.PerDay}
	zone, _, err := clock.Zone("Europe/Dublin")
	if err != nil {
		t.Fatal(err)
	}
	profile := slots.NewPattern(zone, weekdayHours, models.DefaultNightFrom, models.DefaultNightTo).On(grid)
	barred := func(e engaged) (quarters []int) {
		b := grid.None()
		e.block(b, grid, profile, 30*time.Minute)
		for q := range grid.Quarters {
			if b.Has(q) {
				quarters = append(quarters, q)
			}
		}
		return quarters
	}
	ten := week.From().Add(34 * time.Hour) // on Tuesday
	one := store.Engagement{StartsAt: ten, EndsAt: ten.Add(time.Hour), Buffer: 15, Panel: true}
	got := barred(engaged{in: []store.Engagement{one}, perDay: 2, perWeek: 5})
	if len(got) != 2+4+1 || got[0] != 34*hours.PerHour-2 {
		t.Errorf("barred at %v", got)
	}
	if got := barred(engaged{in: []store.Engagement{one}, perDay: 1, perWeek: 5}); len(got) != hours.PerDay || got[0] != hours.PerDay {
		t.Errorf("one a day: %d quarters from %d", len(got), got[0])
	}
	if got := barred(engaged{in: []store.Engagement{one}, perDay: 1, perWeek: 1}); len(got) != hours.Quarters {
		t.Errorf("one a week: %d quarters", len(got))
	}
	one.Panel = false
	if got := barred(engaged{in: []store.Engagement{one}, perDay: 1, perWeek: 1}); len(got) != 7 {
		t.Errorf("as a candidate: %d quarters", len(got))
	}
}
