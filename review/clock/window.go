package clock

import (
	"time"

	"assay/models"
)

const minutesPerDay = 24 * 60

// InWindow reports whether the wall clock of loc at t is inside one of the windows.
func InWindow(hours models.Hours, loc *time.Location, t time.Time) bool {
	local := t.In(loc)
	minute := local.Hour()*60 + local.Minute()
	today := local.Weekday()
	yesterday := (today + 6) % 7
	for _, w := range hours {
		to := closing(w)
		if w.Weekday == today && w.From <= minute && minute < to {
			return true
		}
		if w.Weekday == yesterday && w.From <= minute+minutesPerDay && minute+minutesPerDay < to {
			return true
		}
	}
	return false
}

// Intervals are the instants from from to to at which the wall clock of loc is
// inside a window: sorted, joined where they touch, in UTC.
func Intervals(hours models.Hours, loc *time.Location, from, to time.Time) []Interval {
	return Calendar{Zone: loc, Hours: hours}.Intervals(from, to)
}

// Nights are the windows of a night that begins every evening. Minutes are after
// local midnight; a night that ends at or before its beginning ends the next day.
func Nights(nightFrom, nightTo int) models.Hours {
	week := make(models.Hours, 0, 7)
	for day := time.Sunday; day <= time.Saturday; day++ {
		week = append(week, models.Window{Weekday: day, From: nightFrom, To: nightTo})
	}
	return week
}

// InNight reports whether the wall clock of loc at t is in the night.
func InNight(loc *time.Location, nightFrom, nightTo int, t time.Time) bool {
	local := t.In(loc)
	minute := local.Hour()*60 + local.Minute()
	if nightTo > nightFrom {
		return nightFrom <= minute && minute < nightTo
	}
	return minute >= nightFrom || minute < nightTo
}

// closing is the end of a window in minutes after the midnight it starts on.
func closing(w models.Window) int {
	if w.To <= w.From {
		return w.To + minutesPerDay
	}
	return w.To
}
