package coverage

import (
	"time"

	"assay/models"
	"assay/review"
	"assay/review/clock"
	"assay/review/coverage/hours"
)

// week is the first from the present one on in which all of the changes hold: a last day
// has passed before it begins, an absence has a day in it. Where there is none, because
// absences do not meet, it is the first in which a dated change holds, so that none that
// is still to come is over in it.
func (s scenario) week(today models.Date) hours.Week {
	now := hours.WeekOf(today)
	var firsts []hours.Week
	latest, earliest, end := now, hours.Week{}, hours.Week{}
	for _, c := range s.changes {
		first, last, dated := s.holdsFrom(c, now)
		if !dated || !last.IsZero() && last.Monday.Before(now.Monday) {
			continue // it holds always, or is over
		}
		firsts = append(firsts, first)
		if first.Monday.After(latest.Monday) {
			latest = first
		}
		if len(firsts) == 1 || first.Monday.Before(earliest.Monday) {
			earliest = first
		}
		if !last.IsZero() && (end.IsZero() || last.Monday.Before(end.Monday)) {
			end = last
		}
	}
	if !end.IsZero() && end.Monday.Before(latest.Monday) {
		return earliest
	}
	return latest
}

// holdsFrom are the first week, from one on, and the last in which a change with a day of
// its own holds; the last is zero where it goes on.
func (s scenario) holdsFrom(c Change, now hours.Week) (first, last hours.Week, dated bool) {
	switch c.Kind {
	case Leaves:
		first = hours.WeekOf(c.On)
		for !s.firstDay(c, first).After(c.On) {
			first = first.Plus(1)
		}
	case IsAway:
		first, last = hours.WeekOf(c.From), hours.WeekOf(c.To)
	default:
		return now, last, false
	}
	if first.Monday.Before(now.Monday) {
		first = now
	}
	return first, last, true
}

// firstDay and lastDay are the days of a week in UTC by the calendar of who is changed.
func (s scenario) firstDay(c Change, w hours.Week) models.Date {
	return clock.DateIn(w.From(), clock.Home(s.people[c.PersonID].Zone))
}

func (s scenario) lastDay(c Change, w hours.Week) models.Date {
	return clock.DateIn(w.To().Add(-time.Second), clock.Home(s.people[c.PersonID].Zone))
}

// holdsIn reports whether a change holds on a day of a week, and says where it does not,
// or not on all that somebody who leaves works in it.
func (s scenario) holdsIn(c Change, w hours.Week) (holds bool, note *review.Reason) {
	never := review.Why("not-in-week", "Not in this week.")
	part := review.Why("in-part", "In a part of this week only.")
	switch {
	case c.Kind == Leaves && !s.lastDay(c, w).After(c.On):
		return false, &never
	case c.Kind == Leaves && !s.firstDay(c, w).After(c.On):
		return true, &part
	case c.Kind == IsAway && (c.To.Before(w.Monday) || c.From.After(w.Day(6))):
		return false, &never
	}
	return true, nil
}
