package clock

import (
	"time"

	"assay/models"
)

// Horizon is how many days ahead a turn is counted, or a working day looked for.
const Horizon = 400

// stride is how far Due looks at a time; most turns end within one.
const stride = 14 * 24 * time.Hour

// Due is the instant, in UTC, at which the person has had that many of their
// working days' worth of working hours after start. A working day's worth is their
// weekly hours divided by the days of the week on which they start work, so two
// days begun in the middle of an afternoon end in the middle of an afternoon.
// Hours off do not count, so whoever is away gets the time later.
//
// A person who has some working hours but not enough within [Horizon] days is due
// at the end of the horizon. Somebody with none at all is due after that many
// calendar days by their wall clock, so that no turn waits for ever.
func Due(start time.Time, workingDays int, cal Calendar) time.Time {
	if workingDays <= 0 {
		return start.UTC()
	}
	left := worth(cal.Hours, min(workingDays, Horizon+1))
	limit := AddDays(start, cal.Zone, Horizon)
	worked := false
	for from := start; from.Before(limit); from = from.Add(stride) {
		for _, i := range cal.Intervals(from, earlier(from.Add(stride), limit)) {
			worked = true
			if i.Duration() >= left {
				return i.From.Add(left)
			}
			left -= i.Duration()
		}
	}
	if !worked {
		return AddDays(start, cal.Zone, workingDays)
	}
	return limit
}

// worth is the length of so many average working days.
func worth(hours models.Hours, workingDays int) time.Duration {
	days := 0
	for _, starts := range weekdays(hours) {
		if starts {
			days++
		}
	}
	if days == 0 {
		return 0
	}
	monday := instant(4 * secondsPerDay)
	week := total(Intervals(hours, time.UTC, monday, monday.AddDate(0, 0, 7)))
	return week * time.Duration(workingDays) / time.Duration(days)
}
