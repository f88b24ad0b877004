package clock

import (
	"testing"
	"time"

	"assay/models"
	"pgregory.net/rapid"
)

func TestT2_DueDatesAreOffsetsInTheLearnersWorkingDays(t *testing.T) {
	fourDays := week(8*60, 18*60, time.Sunday, time.Monday, time.Tuesday, time.Wednesday)
	for _, c := range []struct {
		name  string
		start string
		n     int
		hours models.Hours
		off   func(models.Date) bool
		want  string
	}{
		{"day 0 of a Monday", "2026-11-16", 0, nineToFive(), nil, "2026-11-16"},
		{"the next day", "2026-11-16", 1, nineToFive(), nil, "2026-11-17"},
		{"over a weekend", "2026-11-19", 2, nineToFive(), nil, "2026-11-23"},
		{"a week", "2026-11-18", 5, nineToFive(), nil, "2026-11-25"},
		{"day 0 of a Saturday is the Monday", "2026-11-21", 0, nineToFive(), nil, "2026-11-23"},
		{"a Saturday runs like the Monday", "2026-11-21", 5, nineToFive(), nil, "2026-11-30"},
		{"a week of Sunday to Wednesday", "2026-11-18", 1, fourDays, nil, "2026-11-22"},
		{"over holidays", "2026-12-23", 3, nineToFive(), offOn("2026-12-25", "2026-12-28"), "2026-12-30"},
		{"a holiday at the start", "2027-01-01", 0, nineToFive(), offOn("2027-01-01"), "2027-01-04"},
		{"less than nothing is nothing", "2026-11-16", -3, nineToFive(), nil, "2026-11-16"},
		{"without hours: calendar days", "2026-11-16", 7, nil, nil, "2026-11-23"},
		{"away for ever: calendar days", "2026-11-16", 2, nineToFive(), func(models.Date) bool { return true }, "2026-11-18"},
		{"a night shift belongs to the day it starts on", "2026-11-16", 1, week(22*60, 6*60, time.Monday, time.Thursday), nil, "2026-11-19"},
	} {
		if got := AddWorkingDays(date(t, c.start), c.n, c.hours, c.off); got != date(t, c.want) {
			t.Errorf("%s: %s plus %d is %s; want %s", c.name, c.start, c.n, got, c.want)
		}
	}
}

func TestT2_WorkingDaysAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		hours := append(drawHours(t), models.Window{Weekday: time.Tuesday, From: 540, To: 1020})
		off := func(d models.Date) bool { return d.Day%4 == 1 }
		start := models.Date{Year: 2026, Month: 1, Day: 1}.AddDays(rapid.IntRange(0, 4000).Draw(t, "day"))
		a := rapid.IntRange(0, 40).Draw(t, "a")
		b := rapid.IntRange(0, 40).Draw(t, "b")
		whole := AddWorkingDays(start, a+b, hours, off)
		if parts := AddWorkingDays(AddWorkingDays(start, a, hours, off), b, hours, off); parts != whole {
			t.Fatalf("%s and %s", parts, whole)
		}
		between := 0
		for d := start; d.Before(whole); d = d.AddDays(1) {
			if IsWorkingDay(d, hours, off) {
				between++
			}
		}
		if between != a+b || !IsWorkingDay(whole, hours, off) {
			t.Fatalf("%d working days from %s to %s; want %d", between, start, whole, a+b)
		}
	})
}

func TestT2_AWorkingDayHasAWindowThatStartsOnItAndIsNotOff(t *testing.T) {
	nights := week(22*60, 6*60, time.Monday)
	for _, c := range []struct {
		day   string
		hours models.Hours
		off   func(models.Date) bool
		want  bool
	}{
		{"2026-11-16", nineToFive(), nil, true},
		{"2026-11-21", nineToFive(), nil, false},
		{"2026-11-16", nineToFive(), offOn("2026-11-16"), false},
		{"2026-11-16", nights, nil, true},
		{"2026-11-17", nights, nil, false},
		{"2026-11-16", nil, nil, false},
	} {
		if got := IsWorkingDay(date(t, c.day), c.hours, c.off); got != c.want {
			t.Errorf("%s with %v: %v", c.day, c.hours, got)
		}
	}
}
