package clock

import (
	"testing"
	"time"

	"assay/models"
	"pgregory.net/rapid"
)

func TestI2_WindowsGoByTheWallClock(t *testing.T) {
	sunday := []time.Weekday{time.Sunday}
	for _, c := range []struct {
		name, zone string
		hours      models.Hours
		from, to   string
		want       []string
	}{
		{"a plain day in a half-hour zone", "Asia/Kolkata", week(9*60, 18*60, time.Monday), "2026-11-16T00:00:00Z", "2026-11-17T00:00:00Z",
			[]string{"2026-11-16T03:30:00Z", "2026-11-16T12:30:00Z"}},
		{"both passes of the repeated hour", "America/New_York", week(60, 120, sunday...), "2026-11-01T00:00:00Z", "2026-11-02T00:00:00Z",
			[]string{"2026-11-01T05:00:00Z", "2026-11-01T07:00:00Z"}},
		{"half of each pass", "America/New_York", week(60, 90, sunday...), "2026-11-01T00:00:00Z", "2026-11-02T00:00:00Z",
			[]string{"2026-11-01T05:00:00Z", "2026-11-01T05:30:00Z", "2026-11-01T06:00:00Z", "2026-11-01T06:30:00Z"}},
		{"nothing of the skipped hour", "America/New_York", week(120, 180, sunday...), "2026-03-08T00:00:00Z", "2026-03-09T00:00:00Z", nil},
		{"a night over the skipped hour", "America/New_York", week(22*60, 6*60, time.Saturday), "2026-03-07T00:00:00Z", "2026-03-09T00:00:00Z",
			[]string{"2026-03-08T03:00:00Z", "2026-03-08T10:00:00Z"}},
		{"a window that ends where it starts is a whole day", "UTC", week(540, 540, time.Monday), "2026-11-15T00:00:00Z", "2026-11-22T00:00:00Z",
			[]string{"2026-11-16T09:00:00Z", "2026-11-17T09:00:00Z"}},
		{"overlapping windows count once", "UTC", append(week(540, 720, time.Monday), week(660, 1440, time.Monday)...), "2026-11-15T00:00:00Z", "2026-11-22T00:00:00Z",
			[]string{"2026-11-16T09:00:00Z", "2026-11-17T00:00:00Z"}},
		{"the skipped Friday", "Pacific/Apia", week(9*60, 17*60, time.Friday), "2011-12-26T00:00:00Z", "2012-01-02T00:00:00Z", nil},
		{"a night into the skipped Friday", "Pacific/Apia", week(22*60, 6*60, time.Thursday), "2011-12-26T00:00:00Z", "2012-01-02T00:00:00Z",
			[]string{"2011-12-30T08:00:00Z", "2011-12-30T10:00:00Z"}},
		{"thirty minutes of change", "Australia/Lord_Howe", week(60, 180, sunday...), "2026-04-04T00:00:00Z", "2026-04-05T12:00:00Z",
			[]string{"2026-04-04T14:00:00Z", "2026-04-04T16:30:00Z"}},
		{"clipped to the horizon", "UTC", nineToFive(), "2026-11-16T10:00:00.25Z", "2026-11-16T16:59:59.75Z",
			[]string{"2026-11-16T10:00:00.25Z", "2026-11-16T16:59:59.75Z"}},
		{"no windows", "UTC", nil, "2026-11-16T10:00:00Z", "2026-11-23T10:00:00Z", nil},
		{"a horizon turned round", "UTC", nineToFive(), "2026-11-23T10:00:00Z", "2026-11-16T10:00:00Z", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, i := range Intervals(c.hours, zone(t, c.zone), at(t, c.from), at(t, c.to)) {
				got = append(got, i.From.Format(time.RFC3339Nano), i.To.Format(time.RFC3339Nano))
			}
			if len(got) != len(c.want) {
				t.Fatalf("got %v; want %v", got, c.want)
			}
			for n := range got {
				if got[n] != c.want[n] {
					t.Errorf("got %v; want %v", got, c.want)
				}
			}
		})
	}
}

func TestI2_IntervalsHoldExactlyTheMinutesInsideAWindow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		loc := drawZone(t)
		cal := Calendar{Zone: loc, Hours: drawHours(t)}
		if rapid.Bool().Draw(t, "days off") {
			step := rapid.IntRange(2, 5).Draw(t, "every")
			cal.Off = func(d models.Date) bool { return d.Day%step == 0 }
		}
		from := drawMinute(t, loc)
		to := from.Add(time.Duration(rapid.IntRange(0, 4*minutesPerDay).Draw(t, "minutes")) * time.Minute)
		list := cal.Intervals(from, to)
		n := 0
		for m := from; m.Before(to); m = m.Add(time.Minute) {
			for n < len(list) && !m.Before(list[n].To) {
				n++
			}
			inside := n < len(list) && list[n].Contains(m)
			if inside != insideNaively(cal, m) {
				t.Fatalf("%s (%s in %s): inside %v; intervals %v", m, m.In(loc), loc, inside, list)
			}
			if cal.Off == nil && inside != InWindow(cal.Hours, loc, m) {
				t.Fatalf("%s in %s: InWindow disagrees", m, loc)
			}
		}
		for i := 1; i < len(list); i++ {
			if !list[i-1].To.Before(list[i].From) {
				t.Fatalf("intervals touch or are out of order: %v", list)
			}
		}
	})
}

func TestTheNightIsReadFromTheWallClock(t *testing.T) {
	for _, c := range []struct {
		zone, at string
		from, to int
		night    bool
	}{
		{"Asia/Kolkata", "2026-11-20T16:30:00Z", 22 * 60, 7 * 60, true},
		{"Asia/Kolkata", "2026-11-20T16:29:59Z", 22 * 60, 7 * 60, false},
		{"Asia/Kolkata", "2026-11-21T01:29:59Z", 22 * 60, 7 * 60, true},
		{"Asia/Kolkata", "2026-11-21T01:30:00Z", 22 * 60, 7 * 60, false},
		{"UTC", "2026-11-21T03:00:00Z", 60, 300, true},
		{"UTC", "2026-11-21T05:00:00Z", 60, 300, false},
		{"UTC", "2026-11-21T23:00:00Z", 60, 300, false},
		{"America/New_York", "2026-11-01T06:30:00Z", 60, 120, true},
		{"America/New_York", "2026-03-08T07:00:00Z", 120, 180, false},
	} {
		if got := InNight(zone(t, c.zone), c.from, c.to, at(t, c.at)); got != c.night {
			t.Errorf("%s at %s: night %v", c.zone, c.at, got)
		}
	}
}

func TestNightsAsWindowsAgreeWithInNight(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		loc := drawZone(t)
		when := drawMinute(t, loc)
		from := rapid.IntRange(0, 1439).Draw(t, "from")
		to := rapid.IntRange(0, 1439).Draw(t, "to")
		if InNight(loc, from, to, when) != InWindow(Nights(from, to), loc, when) {
			t.Fatalf("%s in %s, night %d to %d", when, loc, from, to)
		}
	})
}

func BenchmarkIntervalsOverFourWeeks(b *testing.B) {
	loc := zone(b, "America/New_York")
	hours := nineToFive()
	from := at(b, "2026-10-20T00:00:00Z")
	to := from.AddDate(0, 0, 28)
	for b.Loop() {
		Intervals(hours, loc, from, to)
	}
}
