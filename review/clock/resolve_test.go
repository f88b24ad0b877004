package clock

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestI2_AWallTimeIsUniqueSkippedOrRepeated(t *testing.T) {
	for _, c := range []struct {
		zone, wall    string
		kind          Kind
		first, second string
	}{
		{"Asia/Kolkata", "2026-11-21T14:30", Unique, "2026-11-21T09:00:00Z", ""},
		{"Asia/Kathmandu", "2026-11-21T14:30", Unique, "2026-11-21T08:45:00Z", ""},
		{"America/New_York", "2026-03-08T02:30", Gap, "2026-03-08T07:30:00Z", "2026-03-08T06:30:00Z"},
		{"America/New_York", "2026-03-08T02:00", Gap, "2026-03-08T07:00:00Z", "2026-03-08T06:00:00Z"},
		{"America/New_York", "2026-03-08T03:00", Unique, "2026-03-08T07:00:00Z", ""},
		{"America/New_York", "2026-11-01T01:30", Overlap, "2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z"},
		{"America/New_York", "2026-11-01T02:00", Unique, "2026-11-01T07:00:00Z", ""},
		{"Australia/Lord_Howe", "2026-10-04T02:15", Gap, "2026-10-03T15:45:00Z", "2026-10-03T15:15:00Z"},
		{"Australia/Lord_Howe", "2026-04-05T01:45", Overlap, "2026-04-04T14:45:00Z", "2026-04-04T15:15:00Z"},
		{"Antarctica/Troll", "2026-03-29T02:00", Gap, "2026-03-29T02:00:00Z", "2026-03-29T00:00:00Z"},
		{"Antarctica/Troll", "2026-10-25T01:30", Overlap, "2026-10-24T23:30:00Z", "2026-10-25T01:30:00Z"},
		{"America/Asuncion", "2023-10-01T00:30", Gap, "2023-10-01T04:30:00Z", "2023-10-01T03:30:00Z"},
		{"America/Asuncion", "2024-03-23T23:30", Overlap, "2024-03-24T02:30:00Z", "2024-03-24T03:30:00Z"},
		{"Africa/Cairo", "2026-04-24T00:00", Gap, "2026-04-23T22:00:00Z", "2026-04-23T21:00:00Z"},
		{"Africa/Cairo", "2026-10-29T23:15", Overlap, "2026-10-29T20:15:00Z", "2026-10-29T21:15:00Z"},
		{"Pacific/Apia", "2011-12-30T12:00", Gap, "2011-12-30T22:00:00Z", "2011-12-29T22:00:00Z"},
		{"Pacific/Apia", "2011-12-31T00:00", Unique, "2011-12-30T10:00:00Z", ""},
		{"Europe/Dublin", "2026-03-29T01:30", Gap, "2026-03-29T01:30:00Z", "2026-03-29T00:30:00Z"},
		{"Europe/Dublin", "2026-10-25T01:30", Overlap, "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"},
		{"Africa/Casablanca", "2025-02-23T02:30", Overlap, "2025-02-23T01:30:00Z", "2025-02-23T02:30:00Z"},
		{"Africa/Casablanca", "2025-04-06T02:30", Gap, "2025-04-06T02:30:00Z", "2025-04-06T01:30:00Z"},
		{"America/St_Johns", "2005-04-03T00:30", Gap, "2005-04-03T04:00:00Z", "2005-04-03T03:00:00Z"},
		{"Africa/Monrovia", "1971-06-01T12:00", Unique, "1971-06-01T12:44:30Z", ""},
		{"UTC", "2026-02-28T24:00", Unique, "2026-03-01T00:00:00Z", ""},
	} {
		w := Wall{Date: date(t, c.wall[:10]), Hour: 24}
		if c.wall[11:] != "24:00" {
			w = wall(t, c.wall)
		}
		if c.second == "" {
			c.second = c.first
		}
		got := Resolve(zone(t, c.zone), w)
		if got.Kind != c.kind || got.First != at(t, c.first) || got.Second != at(t, c.second) {
			t.Errorf("%s %s: %+v; want %s %s %s", c.zone, c.wall, got, c.kind, c.first, c.second)
		}
		if Point(zone(t, c.zone), w) != at(t, c.first) {
			t.Errorf("%s %s: Point does not give the first", c.zone, c.wall)
		}
	}
}

// The oracle asks every minute of the days around what its wall clock shows.
func TestI2_ResolveFindsExactlyTheInstantsThatShowTheWallTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		loc := drawZone(t)
		near := drawMinute(t, loc)
		w := shown(asUTC(near, loc).Add(time.Duration(rapid.IntRange(-120, 120).Draw(t, "minutes")) * time.Minute))
		var showing []time.Time
		pretend := instant(w.seconds())
		for i := -26 * 60; i <= 26*60; i++ {
			if m := pretend.Add(time.Duration(i) * time.Minute); shown(m.In(loc)) == w {
				showing = append(showing, m)
			}
		}
		got := Resolve(loc, w)
		switch {
		case got.Kind == Gap:
			if len(showing) != 0 {
				t.Fatalf("%s %s: a gap, but shown at %v", loc, w, showing)
			}
		case !slices.Contains(showing, got.First) || !slices.Contains(showing, got.Second):
			t.Fatalf("%s %s: %+v; shown at %v", loc, w, got, showing)
		case (got.Kind == Overlap) != (len(showing) == 2) || got.First.After(got.Second):
			t.Fatalf("%s %s: %+v; shown at %v", loc, w, got, showing)
		}
	})
}

func TestI2_WallAndFoldLeadBackToTheInstant(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		loc := drawZone(t)
		when := drawMinute(t, loc)
		w, fold := WallOf(when, loc)
		r := Resolve(loc, w)
		back := []time.Time{r.First, r.Second}[fold]
		if back != when {
			t.Fatalf("%s in %s is %s fold %d, which is %s", when, loc, w, fold, back)
		}
		if reread, err := ParseWall(w.String()); err != nil || reread != w {
			t.Fatalf("%s was read back as %v, %v", w, reread, err)
		}
	})
}

func TestI2_TheLastDayOfALeapYearHasAnEnd(t *testing.T) {
	loc := zone(t, "America/New_York")
	for _, year := range []int{2040, 2044, 2096} {
		w := Wall{Hour: 12}
		w.Date.Year, w.Date.Month, w.Date.Day = year, time.December, 31
		want := time.Date(year, time.December, 31, 17, 0, 0, 0, time.UTC)
		if got := Point(loc, w); got != want {
			t.Errorf("noon on %s is %s; want %s", w.Date, got, want)
		}
		if n := len(spans(loc, want.AddDate(0, -1, 0).Unix(), want.AddDate(0, 1, 0).Unix())); n != 1 {
			t.Errorf("the winter of %d has %d offsets", year, n)
		}
	}
}

func TestAWallTimeIsReadStrictly(t *testing.T) {
	for _, bad := range []string{"", "2026-11-21", "2026-02-30T10:00", "2026-11-21T24:00", "2026-11-21T10:00Z", "2026-11-21T10:00:00.5", "2026-11-21 10:00", "2026-1-2T10:00"} {
		if w, err := ParseWall(bad); err == nil {
			t.Errorf("%q was read as %s", bad, w)
		}
	}
	if w := wall(t, "2026-11-21T10:00:07"); w.String() != "2026-11-21T10:00:07" || w.Second != 7 {
		t.Errorf("got %s", w)
	}
}
