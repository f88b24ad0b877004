package interview

import (
	"time"

	"assay/models"
	"assay/models/store"
)

// busy says that somebody's calendar is against the meeting, and no more: nobody
// learns what is in it.
func (p Party) busy(m Meeting) Note {
	return p.note(m, "busy", "%s is busy then, by their calendar.", p.Person.Name)
}

// busyIn reports whether one of the days has a quarter of the meeting as busy.
func busyIn(days []models.BusyDay, starts, ends time.Time) bool {
	first, last := store.QuartersOf(starts, ends)
	for _, d := range days {
		for q := first; q <= last; q++ {
			if models.DateOf(time.Unix(q*int64(Quarter/time.Second), 0).UTC()) == d.Day && d.Busy(int(q%models.QuartersADay)) {
				return true
			}
		}
	}
	return false
}
