package hours

import (
	"fmt"
	"time"

	"assay/models"
	"assay/models/phrase"
)

// Of a week, in UTC.
const (
	Quarter  = 15 * time.Minute
	PerHour  = 4
	PerDay   = 24 * PerHour
	Quarters = 7 * PerDay
	Cells    = 7 * 24
)

// Week is an ISO week, by its Monday.
type Week struct{ Monday models.Date }

// WeekOf is the week of a UTC day.
func WeekOf(d models.Date) Week {
	sinceMonday := (int(d.Weekday()) + 6) % 7
	return Week{d.AddDays(-sinceMonday)}
}

// From is the first instant of the week.
func (w Week) From() time.Time {
	return time.Date(w.Monday.Year, w.Monday.Month, w.Monday.Day, 0, 0, 0, 0, time.UTC)
}

// To is the first instant after it.
func (w Week) To() time.Time { return w.Plus(1).From() }

// Plus is the week so many weeks later.
func (w Week) Plus(weeks int) Week { return Week{w.Monday.AddDays(7 * weeks)} }

// Day is a UTC day of the week, 0 its Monday.
func (w Week) Day(n int) models.Date { return w.Monday.AddDays(n) }

// At is the instant at which a quarter begins.
func (w Week) At(quarter int) time.Time { return w.From().Add(time.Duration(quarter) * Quarter) }

// QuarterOf is the quarter that an instant is in; it may lie outside of the week.
func (w Week) QuarterOf(t time.Time) int {
	since := t.Sub(w.From())
	if since < 0 {
		since -= Quarter - 1
	}
	return int(since / Quarter)
}

// IsZero reports whether no week is meant.
func (w Week) IsZero() bool { return w.Monday.IsZero() }

// String is the week's ISO name, such as 2026-W48.
func (w Week) String() string {
	if w.IsZero() {
		return ""
	}
	year, week := w.From().ISOWeek()
	return fmt.Sprintf("%04d-W%02d", year, week)
}

func (w Week) MarshalText() ([]byte, error) { return []byte(w.String()), nil }

// UnmarshalText reads 2026-W48. The week must exist.
func (w *Week) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*w = Week{}
		return nil
	}
	var year, week int
	_, err := fmt.Sscanf(string(text), "%04d-W%02d", &year, &week)
	if err == nil && year >= FirstYear && year <= LastYear {
		*w = WeekOf(models.Date{Year: year, Month: time.January, Day: 4}).Plus(week - 1)
	}
	if w.String() != string(text) {
		return phrase.Error("%q is not an ISO week like 2026-W48", string(text))
	}
	return nil
}

// Years whose weeks are counted.
const (
	FirstYear = 1970
	LastYear  = 2900
)

// Counted reports whether the week lies in them.
func (w Week) Counted() bool {
	year, _ := w.From().ISOWeek()
	return year >= FirstYear && year <= LastYear
}

// Weekdays are days of the week in UTC, a bit for each time.Weekday.
type Weekdays uint8

const (
	EveryDay Weekdays = 1<<7 - 1
	WorkDays Weekdays = 1<<time.Monday | 1<<time.Tuesday | 1<<time.Wednesday | 1<<time.Thursday | 1<<time.Friday
)

// On are these days; every day where none is given.
func On(days ...time.Weekday) Weekdays {
	if len(days) == 0 {
		return EveryDay
	}
	var on Weekdays
	for _, d := range days {
		on |= 1 << d
	}
	return on
}

// Has reports whether a day is among them.
func (w Weekdays) Has(d time.Weekday) bool { return w>>d&1 == 1 }

// List are the days, from Sunday on.
func (w Weekdays) List() []time.Weekday {
	days := []time.Weekday{}
	for d := time.Sunday; d <= time.Saturday; d++ {
		if w.Has(d) {
			days = append(days, d)
		}
	}
	return days
}

// weekdayOf is the day of the week of day n, 0 the Monday.
func weekdayOf(n int) time.Weekday { return time.Weekday((n + 1) % 7) }
