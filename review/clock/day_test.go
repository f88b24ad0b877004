package clock

import (
	"encoding/json"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestI2_CalendarDaysKeepTheWallClock(t *testing.T) {
	for _, c := range []struct {
		zone, from string
		days       int
		want       string
	}{
		{"America/New_York", "2026-10-31T13:00:00Z", 1, "2026-11-01T14:00:00Z"},
		{"America/New_York", "2026-03-07T14:00:00.5Z", 1, "2026-03-08T13:00:00.5Z"},
		{"America/New_York", "2026-03-07T07:30:00Z", 1, "2026-03-08T07:30:00Z"},
		{"America/New_York", "2026-11-01T06:30:00Z", 0, "2026-11-01T06:30:00Z"},
		{"America/New_York", "2026-11-02T06:30:00Z", -1, "2026-11-01T05:30:00Z"},
		{"Pacific/Apia", "2011-12-29T20:00:00Z", 1, "2011-12-30T20:00:00Z"},
		{"Pacific/Apia", "2011-12-29T20:00:00Z", 2, "2011-12-30T20:00:00Z"},
		{"Europe/Dublin", "2026-10-24T12:00:00Z", 1, "2026-10-25T13:00:00Z"},
	} {
		if got := AddDays(at(t, c.from), zone(t, c.zone), c.days); got != at(t, c.want) {
			t.Errorf("%s %s plus %d is %s; want %s", c.zone, c.from, c.days, got.Format(time.RFC3339Nano), c.want)
		}
	}
}

func TestI2_ADayStartsWhenTheCalendarShowsIt(t *testing.T) {
	for _, c := range []struct{ zone, day, want string }{
		{"Asia/Kathmandu", "2026-11-21", "2026-11-20T18:15:00Z"},
		{"Africa/Cairo", "2026-04-24", "2026-04-23T22:00:00Z"},
		{"America/Havana", "2025-11-02", "2025-11-02T04:00:00Z"},
		{"America/Asuncion", "2024-03-24", "2024-03-24T04:00:00Z"},
		{"America/Toronto", "1919-03-31", "1919-03-31T04:30:00Z"},
		{"America/St_Johns", "2006-10-29", "2006-10-29T02:30:00Z"},
		{"Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z"},
		{"Pacific/Apia", "2011-12-31", "2011-12-30T10:00:00Z"},
	} {
		if got := StartOfDay(date(t, c.day), zone(t, c.zone)); got != at(t, c.want) {
			t.Errorf("%s begins in %s at %s; want %s", c.day, c.zone, got.Format(time.RFC3339), c.want)
		}
	}
}

func TestI2_WeeksAreISOWeeksInThePersonsOwnZone(t *testing.T) {
	for _, c := range []struct {
		zone, at   string
		year, week int
		from, to   string
	}{
		{"UTC", "2026-11-22T23:59:59Z", 2026, 47, "2026-11-16T00:00:00Z", "2026-11-23T00:00:00Z"},
		{"Asia/Kolkata", "2026-11-22T18:30:00Z", 2026, 48, "2026-11-22T18:30:00Z", "2026-11-29T18:30:00Z"},
		{"America/New_York", "2027-01-04T04:59:00Z", 2026, 53, "2026-12-28T05:00:00Z", "2027-01-04T05:00:00Z"},
		{"America/New_York", "2026-11-01T12:00:00Z", 2026, 44, "2026-10-26T04:00:00Z", "2026-11-02T05:00:00Z"},
	} {
		loc := zone(t, c.zone)
		if year, week := ISOWeek(at(t, c.at), loc); year != c.year || week != c.week {
			t.Errorf("%s in %s is in week %d of %d", c.at, c.zone, week, year)
		}
		if got := WeekOf(at(t, c.at), loc); got != (Interval{at(t, c.from), at(t, c.to)}) {
			t.Errorf("%s in %s: week %v", c.at, c.zone, got)
		}
	}
}

func TestI2_EveryInstantIsInItsWeekAndItsDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		loc := drawZone(t)
		when := drawMinute(t, loc)
		if !WeekOf(when, loc).Contains(when) {
			t.Fatalf("%s is not in its week %v", when, WeekOf(when, loc))
		}
		today := DateIn(when, loc)
		start := StartOfDay(today, loc)
		if when.Before(start) || DateIn(start, loc) != today {
			t.Fatalf("%s begins at %s in %s, but it is that day at %s", today, start, loc, when)
		}
		if DateIn(start.Add(-time.Second), loc) == today && DateIn(start.Add(-25*time.Hour), loc) == today {
			t.Fatalf("%s had begun before %s", today, start)
		}
		if before := start.Add(-time.Second); !DateIn(before, loc).Before(today) {
			t.Fatalf("it is %s in %s just before %s begins", DateIn(before, loc), loc, today)
		}
	})
}

func TestI2_WhatIsShownToAPersonIsInTheirZoneNamed(t *testing.T) {
	for _, c := range []struct{ zone, at, want string }{
		{"Asia/Calcutta", "2026-11-21T20:00:00.123456Z",
			`{"instant":"2026-11-21T20:00:00.123456Z","local":"2026-11-22T01:30:00","zone":"Asia/Kolkata","offset":"+05:30","weekday":0}`},
		{"America/St_Johns", "2026-11-21T01:00:00Z",
			`{"instant":"2026-11-21T01:00:00Z","local":"2026-11-20T21:30:00","zone":"America/St_Johns","offset":"-03:30","weekday":5}`},
		{"Etc/UTC", "2026-11-21T01:00:00Z",
			`{"instant":"2026-11-21T01:00:00Z","local":"2026-11-21T01:00:00","zone":"UTC","offset":"+00:00","weekday":6}`},
		{"Africa/Monrovia", "1971-06-01T12:44:30Z",
			`{"instant":"1971-06-01T12:44:30Z","local":"1971-06-01T12:00:00","zone":"Africa/Monrovia","offset":"-00:44:30","weekday":2}`},
	} {
		got, err := json.Marshal(Local(at(t, c.at), zone(t, c.zone)))
		if err != nil || string(got) != c.want {
			t.Errorf("got  %s, %v\nwant %s", got, err, c.want)
		}
	}
}
