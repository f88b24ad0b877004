package slots

import (
	"testing"
	"time"

	"assay/models"
	"assay/review/clock"
)

func TestI4_TheBurdenOfAnHourIsByTheWallClockOfThePerson(t *testing.T) {
	for _, c := range []struct {
		zone, wall string // local start on a day in the grid
		burden     int    // of an hour
		deep       bool
	}{
		{"Europe/Dublin", "2026-11-17T09:00", 0, false},
		{"Europe/Dublin", "2026-11-17T16:30", 2 * burdenShoulder, false}, // half of it after work
		{"Europe/Dublin", "2026-11-17T19:00", 4 * burdenShoulder, false},
		{"Europe/Dublin", "2026-11-17T21:00", 4 * burdenEvening, false},
		{"Europe/Dublin", "2026-11-17T22:00", 4 * burdenNight, false},
		{"Europe/Dublin", "2026-11-17T23:30", 2*burdenNight + 2*burdenDeep, true},
		{"Europe/Dublin", "2026-11-17T04:45", burdenDeep + 3*burdenNight, true},
		{"Europe/Dublin", "2026-11-17T07:15", 3*burdenEvening + burdenShoulder, false},
		{"Asia/Kathmandu", "2026-11-17T16:00", 0, false},
		{"Asia/Kathmandu", "2026-11-17T17:00", 4 * burdenShoulder, false},
		{"Asia/Kathmandu", "2026-11-21T12:00", 4 * burdenShoulder, false}, // a Saturday
	} {
		loc, _, err := clock.Zone(c.zone)
		if err != nil {
			t.Fatal(err)
		}
		g := Grid{monday, 14 * 96}
		wall, err := clock.ParseWall(c.wall)
		if err != nil {
			t.Fatal(err)
		}
		start := int(clock.Point(loc, wall).Sub(g.From) / Quarter)
		p := profile(t, g, c.zone, 9, 17)
		if p.Burden(start, 4) != c.burden || p.Deep(start, 4) != c.deep {
			t.Errorf("%s %s: burden %d, deep %v", c.zone, c.wall, p.Burden(start, 4), p.Deep(start, 4))
		}
	}
}

func TestI4_AChangeOfClocksMovesTheNightInUTC(t *testing.T) {
	g := Grid{time.Date(2026, 10, 24, 0, 0, 0, 0, time.UTC), 3 * 96} // Dublin leaves summer time on the 25th
	p := profile(t, g, "Europe/Dublin", 9, 17)
	for _, c := range []struct {
		hour  int // after the start, UTC
		night bool
	}{{20, false}, {21, true}, {24 + 6, true}, {24 + 7, false}, {24 + 21, false}, {24 + 22, true}} {
		if p.Night.Has(c.hour*4) != c.night {
			t.Errorf("hour %d: night %v", c.hour, !c.night)
		}
	}
}

func TestWhoWorksAtNightBearsNothingThen(t *testing.T) {
	g := Grid{monday, 96}
	p := profile(t, g, "UTC", 0, 8)
	if p.Burden(8, 4) != 0 || p.Minutes(8, 4) != 0 || p.Deep(8, 4) || !p.Night.Has(8) {
		t.Errorf("two in the morning of a working night: burden %d", p.Burden(8, 4))
	}
}

func TestWeeksAndDaysAreThoseOfTheZone(t *testing.T) {
	g := Grid{monday, 8 * 96}
	p := profile(t, g, "Pacific/Auckland", 9, 17) // thirteen hours ahead
	if p.day(43) != 0 || p.day(44) != 1 {
		t.Errorf("days %d and %d around local midnight", p.day(43), p.day(44))
	}
	if week := p.week; week[6*96+43] != 0 || week[6*96+44] != 1 {
		t.Errorf("weeks %d and %d around the local Monday", week[6*96+43], week[6*96+44])
	}
}

func TestI4_WhatWasBorneIsWeighedAsWhatIsToCome(t *testing.T) {
	g := Grid{time.Date(2026, 10, 19, 0, 0, 0, 0, time.UTC), 14 * 96} // Dublin leaves summer time in it
	for _, zone := range []string{"Europe/Dublin", "Asia/Kathmandu", "America/St_Johns", "UTC"} {
		p := profile(t, g, zone, 9, 17)
		for start := 0; start < g.Quarters-4; start += 3 {
			got := p.pattern.Weigh(g.At(start), g.At(start+4))
			if got.Burden != p.Burden(start, 4) || got.Minutes != p.Minutes(start, 4) {
				t.Fatalf("%s, quarter %d: %v, want %d and %d", zone, start, got, p.Burden(start, 4), p.Minutes(start, 4))
			}
		}
	}
}

func TestDaysAreFilledByTheCalendarOfTheZone(t *testing.T) {
	g := Grid{monday, 8 * 96}
	p := profile(t, g, "Pacific/Auckland", 9, 17) // thirteen hours ahead: Tuesday begins at 11:00 UTC
	b, day := g.None(), g.None()
	p.FillDays(b, models.Date{Year: 2026, Month: 11, Day: 17}, models.Date{Year: 2026, Month: 11, Day: 17})
	p.FillDay(day, p.DayOf(g.At(44)))
	if want := 96; b.Count() != want || !b.Has(44) || b.Has(43) || day.Count() != want || !day.Has(44) {
		t.Errorf("%d quarters of the 17th, %d of its day", b.Count(), day.Count())
	}
	if p.WeekOf(g.At(43)) != 0 || p.WeekOf(g.At(6*96+44)) != 1 || p.WeekOf(g.At(0).AddDate(0, 0, -7)) != -1 {
		t.Errorf("weeks %d, %d and %d", p.WeekOf(g.At(43)), p.WeekOf(g.At(6*96+44)), p.WeekOf(g.At(0).AddDate(0, 0, -7)))
	}
	open := g.None()
	p.FillDays(open, models.Date{Year: 2026, Month: 11, Day: 18}, models.Date{})
	if open.Count() != g.Quarters-44-96 {
		t.Errorf("%d quarters from the 18th on", open.Count())
	}
}

func TestI4_ANightIsEveryQuarterThatItTouches(t *testing.T) {
	g := Grid{monday, 96}
	p := NewPattern(time.UTC, weekdays(9, 17), 22*60+7, 6*60+50).On(g)
	for quarter, want := range map[int]bool{87: false, 88: true, 27: true, 28: false, 50: false} {
		if p.Night.Has(quarter) != want {
			t.Errorf("quarter %d: night %v", quarter, !want)
		}
	}
	if none := NewPattern(time.UTC, weekdays(9, 17), 60, 60).On(g); none.Night.Count() != 0 {
		t.Errorf("%d quarters of no night", none.Night.Count())
	}
}
