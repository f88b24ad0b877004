package clock

import (
	"time"

	"assay/models"
)

// Calendar is when one person works: the windows by the wall clock of their zone,
// without the days off. A window belongs to the day it starts on: on a day off
// none starts, and one that runs on into a day off ends at midnight. Off may be
// nil; it is asked for local dates, holidays and absences alike.
type Calendar struct {
	Zone  *time.Location
	Hours models.Hours
	Off   func(models.Date) bool
}

// Intervals are the working hours between two instants: sorted, joined where they
// touch, in UTC.
func (c Calendar) Intervals(from, to time.Time) []Interval {
	if len(c.Hours) == 0 || !from.Before(to) {
		return nil
	}
	var found []stretch
	for _, s := range spans(c.Zone, from.Unix(), ceilUnix(to)) {
		found = c.within(s, found)
	}
	return join(found, from, to)
}

// within adds the working hours of the days that a span shows, and of the day
// before, whose windows may run on into it.
func (c Calendar) within(s span, found []stretch) []stretch {
	from, to := s.local()
	for day := floorDiv(from, secondsPerDay) - 1; day*secondsPerDay < to; day++ {
		found = c.onDay(day, s, found)
	}
	return found
}

func (c Calendar) onDay(day int64, s span, found []stretch) []stretch {
	midnight := day * secondsPerDay
	from, to := s.local()
	weekday := weekdayOfDay(day)
	asked := false
	for _, w := range c.Hours {
		if w.Weekday != weekday {
			continue
		}
		if !asked && c.off(day) {
			return found
		}
		asked = true
		start := midnight + int64(w.From)*secondsPerMinute
		end := midnight + int64(closing(w))*secondsPerMinute
		if next := midnight + secondsPerDay; end > next && c.off(day+1) {
			end = next
		}
		start = max(start, from)
		end = min(end, to)
		if start < end {
			found = append(found, stretch{start - s.offset, end - s.offset})
		}
	}
	return found
}

func (c Calendar) off(day int64) bool { return c.Off != nil && c.Off(dateOfDay(day)) }

// WorkedBetween is how much of the working hours lies between two instants; none
// when b is not after a.
func WorkedBetween(a, b time.Time, cal Calendar) time.Duration {
	return total(cal.Intervals(a, b))
}

func ceilUnix(t time.Time) int64 {
	if t.Nanosecond() > 0 {
		return t.Unix() + 1
	}
	return t.Unix()
}
