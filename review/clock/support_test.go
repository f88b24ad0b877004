package clock

import (
	"testing"
	"time"

	"assay/models"
	"pgregory.net/rapid"
)

func zone(t interface{ Fatal(...any) }, name string) *time.Location {
	loc, _, err := Zone(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

func at(t testing.TB, s string) time.Time {
	t.Helper()
	when, err := time.Parse(time.RFC3339, s)
	if err != nil {
		t.Fatal(err)
	}
	return when.UTC()
}

func wall(t testing.TB, s string) Wall {
	t.Helper()
	w, err := ParseWall(s)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func date(t testing.TB, s string) models.Date {
	t.Helper()
	d, err := models.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// week gives the same window on every named day.
func week(from, to int, days ...time.Weekday) models.Hours {
	var hours models.Hours
	for _, d := range days {
		hours = append(hours, models.Window{Weekday: d, From: from, To: to})
	}
	return hours
}

func nineToFive() models.Hours {
	return week(9*60, 17*60, time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday)
}

func offOn(dates ...string) func(models.Date) bool {
	off := map[string]bool{}
	for _, d := range dates {
		off[d] = true
	}
	return func(d models.Date) bool { return off[d.String()] }
}

// awkward zones: half hours and quarters, half-hour and two-hour changes, changes
// at midnight, a skipped day, negative daylight saving, Ramadan, new laws.
var awkward = []string{
	"UTC", "Asia/Kolkata", "Asia/Kathmandu", "Pacific/Chatham", "Australia/Lord_Howe",
	"Antarctica/Troll", "America/Asuncion", "Africa/Cairo", "Pacific/Apia", "Europe/Dublin",
	"Africa/Casablanca", "America/St_Johns", "America/Havana", "America/New_York",
	"Australia/Adelaide", "Asia/Gaza", "Asia/Tehran", "America/Vancouver", "Asia/Pyongyang",
}

func drawZone(t *rapid.T) *time.Location {
	return zone(t, rapid.SampledFrom(awkward).Draw(t, "zone"))
}

// drawMinute prefers the days around a change of clocks; whole minutes from 1990
// to 2040.
func drawMinute(t *rapid.T, loc *time.Location) time.Time {
	const from, to = 631152000, 2208988800
	unix := rapid.Int64Range(from, to).Draw(t, "unix")
	if rapid.IntRange(0, 3).Draw(t, "near a change") > 0 {
		if near := spans(loc, unix, min(unix+400*secondsPerDay, to)); len(near) > 1 {
			unix = near[1].from + rapid.Int64Range(-2*secondsPerDay, secondsPerDay).Draw(t, "around")
		}
	}
	return instant(unix - unix%secondsPerMinute)
}

func drawHours(t *rapid.T) models.Hours {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) models.Window {
		return models.Window{
			Weekday: time.Weekday(rapid.IntRange(0, 6).Draw(t, "weekday")),
			From:    rapid.IntRange(0, 1439).Draw(t, "from"),
			To:      rapid.IntRange(0, 1440).Draw(t, "to"),
		}
	}), 0, 8).Draw(t, "hours")
}

// asUTC is the wall clock of loc at t, written as if it were UTC.
func asUTC(t time.Time, loc *time.Location) time.Time {
	l := t.In(loc)
	return time.Date(l.Year(), l.Month(), l.Day(), l.Hour(), l.Minute(), l.Second(), 0, time.UTC)
}

// insideNaively is the oracle: the sentence of the rule, one instant at a time.
func insideNaively(cal Calendar, t time.Time) bool {
	local := asUTC(t, cal.Zone)
	today := local.Truncate(24 * time.Hour)
	for _, day := range []time.Time{today, today.AddDate(0, 0, -1)} {
		for _, w := range cal.Hours {
			start := day.Add(time.Duration(w.From) * time.Minute)
			end := day.Add(time.Duration(w.To) * time.Minute)
			if w.To <= w.From {
				end = end.AddDate(0, 0, 1)
			}
			if day.Weekday() != w.Weekday || local.Before(start) || !local.Before(end) {
				continue
			}
			if cal.Off == nil || !cal.Off(models.DateOf(day)) && !cal.Off(models.DateOf(local)) {
				return true
			}
		}
	}
	return false
}
