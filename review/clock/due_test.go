package clock

import (
	"slices"
	"testing"
	"time"

	"assay/models"
	"pgregory.net/rapid"
)

func TestS10_TheClockCountsTheWorkingHoursOfWhoeverHasTheTurn(t *testing.T) {
	weekdays := nineToFive()
	sundayToThursday := week(9*60, 17*60, time.Sunday, time.Monday, time.Tuesday, time.Wednesday, time.Thursday)
	lunch := append(week(9*60, 13*60, time.Monday, time.Tuesday), week(14*60, 18*60, time.Monday, time.Tuesday)...)
	shortFriday := append(week(9*60, 18*60, time.Monday, time.Tuesday, time.Wednesday, time.Thursday), week(9*60, 13*60, time.Friday)...)
	nights := week(22*60, 6*60, time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday)
	for _, c := range []struct {
		name, zone string
		hours      models.Hours
		off        func(models.Date) bool
		start      string
		days       int
		want       string
	}{
		{"from the opening to the closing", "UTC", weekdays, nil, "2026-11-16T09:00:00Z", 2, "2026-11-17T17:00:00Z"},
		{"from mid-afternoon to mid-afternoon", "UTC", weekdays, nil, "2026-11-17T15:00:00Z", 2, "2026-11-19T15:00:00Z"},
		{"over the weekend", "UTC", weekdays, nil, "2026-11-20T15:00:00Z", 2, "2026-11-24T15:00:00Z"},
		{"begun on a Saturday", "UTC", weekdays, nil, "2026-11-21T12:00:00Z", 2, "2026-11-24T17:00:00Z"},
		{"a week of five days", "UTC", weekdays, nil, "2026-11-18T11:30:00Z", 5, "2026-11-25T11:30:00Z"},
		{"in Kathmandu", "Asia/Kathmandu", weekdays, nil, "2026-11-16T09:00:00Z", 1, "2026-11-17T09:00:00Z"},
		{"a Sunday to Thursday week", "Asia/Riyadh", sundayToThursday, nil, "2026-11-19T11:00:00Z", 2, "2026-11-23T11:00:00Z"},
		{"away on Tuesday", "UTC", weekdays, offOn("2026-11-17"), "2026-11-16T15:00:00Z", 2, "2026-11-19T15:00:00Z"},
		{"away when the turn begins", "UTC", weekdays, offOn("2026-11-16", "2026-11-17"), "2026-11-16T15:00:00Z", 1, "2026-11-18T17:00:00Z"},
		{"with a lunch break", "UTC", lunch, nil, "2026-11-16T12:00:00Z", 1, "2026-11-17T12:00:00Z"},
		{"a day is the average day", "UTC", shortFriday, nil, "2026-11-16T09:00:00Z", 1, "2026-11-16T17:00:00Z"},
		{"night shifts", "UTC", nights, nil, "2026-11-17T00:00:00Z", 1, "2026-11-18T00:00:00Z"},
		{"a night shift that begins on a day off is not worked", "UTC", nights, offOn("2026-11-17"), "2026-11-17T12:00:00Z", 1, "2026-11-19T06:00:00Z"},
		{"over the change of clocks", "America/New_York", weekdays, nil, "2026-10-30T19:00:00Z", 1, "2026-11-02T20:00:00Z"},
		{"no days at all", "UTC", weekdays, nil, "2026-11-21T12:00:00Z", 0, "2026-11-21T12:00:00Z"},
		{"more days than any horizon holds", "UTC", weekdays, nil, "2026-11-16T09:00:00Z", 1 << 40, "2027-12-21T09:00:00Z"},
		{"nobody's hours: calendar days by the wall clock", "America/New_York", nil, nil, "2026-10-30T19:00:00Z", 5, "2026-11-04T20:00:00Z"},
		{"away for ever: calendar days by the wall clock", "UTC", weekdays, func(models.Date) bool { return true }, "2026-11-16T15:00:00Z", 2, "2026-11-18T15:00:00Z"},
		{"too little work before the horizon ends", "UTC", weekdays, func(d models.Date) bool { return d.After(models.Date{Year: 2026, Month: 11, Day: 16}) }, "2026-11-16T15:00:00Z", 2, "2027-12-21T15:00:00Z"},
	} {
		t.Run(c.name, func(t *testing.T) {
			cal := Calendar{zone(t, c.zone), c.hours, c.off}
			if got := Due(at(t, c.start), c.days, cal); got != at(t, c.want) {
				t.Errorf("due %s (%s); want %s", got.Format(time.RFC3339), got.Weekday(), c.want)
			}
		})
	}
}

func TestS10_DueIsTheFirstInstantWithEnoughWork(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		loc := drawZone(t)
		cal := Calendar{Zone: loc, Hours: drawHours(t)}
		if rapid.Bool().Draw(t, "days off") {
			cal.Off = func(d models.Date) bool { return d.Day%3 == 0 }
		}
		if len(cal.Hours) == 0 {
			t.Skip("nothing is worked")
		}
		days := rapid.IntRange(1, 10).Draw(t, "days")
		start := drawMinute(t, loc)
		due := Due(start, days, cal)
		if due == AddDays(start, loc, Horizon) {
			t.Skip("not enough is worked")
		}
		want := worth(cal.Hours, days)
		if got := WorkedBetween(start, due, cal); got != want {
			t.Fatalf("worked %s until %s; want %s", got, due, want)
		}
		if WorkedBetween(start, due.Add(-time.Microsecond), cal) >= want {
			t.Fatalf("%s is not the first such instant", due)
		}
		if next := Due(start, days+1, cal); !next.After(due) {
			t.Fatalf("one more day is due at %s, not after %s", next, due)
		}
	})
}

func TestS10_WorkedBetweenIsTheNumberOfMinutesWorked(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		loc := drawZone(t)
		cal := Calendar{Zone: loc, Hours: drawHours(t), Off: func(d models.Date) bool { return d.Day%4 == 0 }}
		from := drawMinute(t, loc)
		to := from.Add(time.Duration(rapid.IntRange(-60, 3*minutesPerDay).Draw(t, "minutes")) * time.Minute)
		var want time.Duration
		for m := from; m.Before(to); m = m.Add(time.Minute) {
			if insideNaively(cal, m) {
				want += time.Minute
			}
		}
		if got := WorkedBetween(from, to, cal); got != want {
			t.Fatalf("worked %s; want %s", got, want)
		}
	})
}

func TestS10_MoreTimeOffIsNeverDueEarlier(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		loc := drawZone(t)
		away := rapid.SliceOfN(rapid.IntRange(1, 28), 0, 12).Draw(t, "away")
		cal := Calendar{Zone: loc, Hours: nineToFive()}
		start := drawMinute(t, loc)
		present := Due(start, 3, cal)
		cal.Off = func(d models.Date) bool { return slices.Contains(away, d.Day) }
		if Due(start, 3, cal).Before(present) {
			t.Fatalf("being away on %v brought the due time forward", away)
		}
	})
}

func BenchmarkDueInFiveWorkingDays(b *testing.B) {
	cal := Calendar{zone(b, "America/New_York"), nineToFive(), offOn("2026-11-02", "2026-11-03")}
	start := at(b, "2026-10-30T19:00:00Z")
	for b.Loop() {
		Due(start, 5, cal)
	}
}

func BenchmarkDueThatReachesTheHorizon(b *testing.B) {
	cal := Calendar{zone(b, "America/New_York"), nineToFive(), func(models.Date) bool { return true }}
	start := at(b, "2026-10-30T19:00:00Z")
	for b.Loop() {
		Due(start, 5, cal)
	}
}
