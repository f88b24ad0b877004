package clock

import (
	"fmt"
	"time"

	"assay/models"
	"assay/models/phrase"
)

// Wall is what a calendar and a clock on the wall show together, without a zone.
type Wall struct {
	Date   models.Date
	Hour   int
	Minute int
	Second int
}

const (
	wallMinutes = "2006-01-02T15:04"
	wallSeconds = "2006-01-02T15:04:05"

	secondsPerMinute = 60
	secondsPerDay    = 24 * 60 * secondsPerMinute
)

// ParseWall reads 2026-11-21T14:30, with or without seconds. The day must exist.
func ParseWall(s string) (Wall, error) {
	layout := wallMinutes
	if len(s) == len(wallSeconds) {
		layout = wallSeconds
	}
	t, err := time.Parse(layout, s)
	if err != nil || len(s) != len(layout) {
		return Wall{}, phrase.Error("%q is not a local time like 2026-11-21T14:30", s)
	}
	return shown(t), nil
}

// String gives 2026-11-21T14:30, and the seconds where there are any.
func (w Wall) String() string {
	s := fmt.Sprintf("%sT%02d:%02d", w.Date, w.Hour, w.Minute)
	if w.Second != 0 {
		s += fmt.Sprintf(":%02d", w.Second)
	}
	return s
}

// WallOf is what the wall clock in loc shows at t, and the fold: 1 on the second
// pass of a repeated time, else 0. Fractions of a second are dropped.
func WallOf(t time.Time, loc *time.Location) (w Wall, fold int) {
	w = shown(t.In(loc))
	if Point(loc, w).Unix() != t.Unix() {
		fold = 1
	}
	return w, fold
}

func shown(t time.Time) Wall {
	hour, minute, second := t.Clock()
	return Wall{models.DateOf(t), hour, minute, second}
}

// seconds counts the wall clock from 1970-01-01T00:00 as if no clock ever changed.
func (w Wall) seconds() int64 {
	return time.Date(w.Date.Year, w.Date.Month, w.Date.Day, w.Hour, w.Minute, w.Second, 0, time.UTC).Unix()
}

// dayNumber counts local days from 1970-01-01.
func dayNumber(d models.Date) int64 { return floorDiv(Wall{Date: d}.seconds(), secondsPerDay) }

func dateOfDay(n int64) models.Date { return models.DateOf(time.Unix(n*secondsPerDay, 0).UTC()) }

func weekdayOfDay(n int64) time.Weekday {
	const thursday = int64(time.Thursday) // 1970-01-01
	return time.Weekday(((n+thursday)%7 + 7) % 7)
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
