package clock

import (
	"time"

	"assay/models"
)

// DateIn is the calendar date in loc at t.
func DateIn(t time.Time, loc *time.Location) models.Date { return models.DateOf(t.In(loc)) }

// AddDays is t moved by n calendar days of loc, at the same wall time, in UTC. Where
// that day skips the wall time or has it twice, [Point] decides. It differs from
// t.Add(n*24h) whenever a clock change lies between.
func AddDays(t time.Time, loc *time.Location, n int) time.Time {
	if n == 0 {
		return t.UTC()
	}
	w := shown(t.In(loc))
	w.Date = w.Date.AddDays(n)
	return Point(loc, w).Add(time.Duration(t.Nanosecond()))
}

// StartOfDay is the first instant, in UTC, at which the calendar in loc shows d:
// midnight, or the end of the gap where midnight is skipped. For a date that a zone
// left out whole it is the first instant of the next.
func StartOfDay(d models.Date, loc *time.Location) time.Time {
	midnight := Wall{Date: d}.seconds()
	for _, s := range spans(loc, midnight-reach, midnight+reach) {
		from, to := s.local()
		if to > midnight && from < midnight+secondsPerDay {
			return instant(max(s.from, midnight-s.offset))
		}
	}
	return Point(loc, Wall{Date: d})
}

// ISOWeek is the ISO 8601 year and week in loc at t.
func ISOWeek(t time.Time, loc *time.Location) (year, week int) { return t.In(loc).ISOWeek() }

// WeekOf is the ISO week of loc that contains t, Monday to Monday.
func WeekOf(t time.Time, loc *time.Location) Interval {
	today := DateIn(t, loc)
	sinceMonday := (int(today.Weekday()) + 6) % 7
	monday := today.AddDays(-sinceMonday)
	return Interval{StartOfDay(monday, loc), StartOfDay(monday.AddDays(7), loc)}
}
