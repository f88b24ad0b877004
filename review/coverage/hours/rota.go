package hours

import (
	"assay/models"
	"assay/review/clock"
)

// Run is a stretch of quarters, up to To.
type Run struct{ From, To int16 }

// Rota is when somebody works in a week: runs in order that do not touch.
type Rota []Run

// rotaOf takes the quarters that a calendar fills from beginning to end.
func rotaOf(c clock.Calendar, w Week) Rota {
	start := w.From()
	intervals := c.Intervals(start, w.To())
	r := make(Rota, 0, len(intervals))
	for _, i := range intervals {
		from := (i.From.Sub(start) + Quarter - 1) / Quarter
		to := i.To.Sub(start) / Quarter
		if from < to {
			r = append(r, Run{int16(from), int16(to)})
		}
	}
	return r
}

// Has reports whether a quarter is in the rota.
func (r Rota) Has(quarter int) bool {
	for _, run := range r {
		if int(run.From) <= quarter && quarter < int(run.To) {
			return true
		}
	}
	return false
}

// Days are local days, both included; a zero end is open.
type Days struct{ From, To models.Date }

func (d Days) has(day models.Date) bool {
	return !day.Before(d.From) && (d.To.IsZero() || !day.After(d.To))
}

// touches reports whether any of the days may lie in a week, in whatever zone.
func (d Days) touches(w Week) bool {
	return !d.From.After(w.Day(7)) && (d.To.IsZero() || !d.To.Before(w.Day(-1)))
}

// Pattern is a week of working hours by the wall clock of a zone. Hours apart, a
// calendar with days off is made of it.
type Pattern struct{ clock.Calendar }
