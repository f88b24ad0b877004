package clock

import (
	"time"

	"assay/models"
)

// IsWorkingDay reports whether a window starts on d and d is not off. Off may be nil.
func IsWorkingDay(d models.Date, hours models.Hours, off func(models.Date) bool) bool {
	weekday := d.Weekday()
	for _, w := range hours {
		if w.Weekday == weekday {
			return off == nil || !off(d)
		}
	}
	return false
}

// AddWorkingDays is rule T2: the date n working days after start. Day 0 is the first
// working day on or after start, so a plan that starts on a Saturday runs like
// one that starts on the Monday. A negative n counts as 0.
//
// Where no working day comes within [Horizon] days, the days still missing are
// counted as calendar days, so that the answer is always a date.
func AddWorkingDays(start models.Date, n int, hours models.Hours, off func(models.Date) bool) models.Date {
	week := weekdays(hours)
	day := dayNumber(start)
	for left := max(n, 0); ; left-- {
		found, ok := nextWorkingDay(day, week, off)
		if !ok {
			return dateOfDay(day + int64(left))
		}
		if left == 0 {
			return dateOfDay(found)
		}
		day = found + 1
	}
}

// nextWorkingDay looks from day on, day included.
func nextWorkingDay(day int64, week [7]bool, off func(models.Date) bool) (int64, bool) {
	for d := day; d <= day+Horizon; d++ {
		if week[weekdayOfDay(d)] && (off == nil || !off(dateOfDay(d))) {
			return d, true
		}
	}
	return 0, false
}

func weekdays(hours models.Hours) (week [7]bool) {
	for _, w := range hours {
		if time.Sunday <= w.Weekday && w.Weekday <= time.Saturday {
			week[w.Weekday] = true
		}
	}
	return week
}
