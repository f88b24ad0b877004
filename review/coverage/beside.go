package coverage

import (
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/review"
	"assay/review/clock"
	"assay/review/coverage/hours"
)

// atHour is somebody at an hour before the changes and after them.
func (b beside) atHour(p both, before, after hour) Beside {
	out := b.besides(p)
	id := out.Person.ID
	out.Before, out.After = before.then(p.Holder, p.isBefore), after.then(p.Holder, p.isAfter)
	if out.Standing.ID == 0 {
		out.Before.Why = noStanding()
	}
	if why := out.After.Why; why != nil && offThen(*why) {
		today := clock.DateIn(after.Week.At(after.thinnest), out.After.Zone)
		out.After.Why = b.because(id, why, today, today.AddDays(-1))
	}
	return out
}

// inWeek is somebody in a week before the changes and after them. A last day alone takes
// anybody out of it.
func (b beside) inWeek(p both) Beside {
	out := b.besides(p)
	at := func(w *world, counted bool) Then {
		known := &w.People[p.Person]
		return Then{Counted: counted, Site: w.sites[known.Site], Region: b.regionOf[known.Region], Zone: w.Calendar(known).Zone}
	}
	out.Before, out.After = at(b.before, p.isBefore), at(b.after, p.isAfter)
	absent := review.No("not-here", "Not here in this week.")
	switch {
	case out.Standing.ID == 0:
		out.Before.Why = noStanding()
	case !p.isBefore:
		out.Before.Why = absent
	case !p.isAfter:
		out.After.Why = b.because(out.Person.ID, absent, b.after.Week.Day(6))
	}
	return out
}

// besides is what is said of somebody on both sides.
func (b beside) besides(p both) Beside {
	id := b.before.People[p.Person].ID
	out := Beside{Person: b.full[id], Standing: b.standings[id], Changes: []phrase.Text{}}
	for _, c := range b.changes {
		if c.PersonID == id && (c.Kind != Gains || c.ServiceID == b.before.services[0].ID) {
			out.Changes = append(out.Changes, b.text(c))
		}
	}
	return out
}

func noStanding() *review.Reason {
	return review.No("no-standing", "Not an SME of this service yet.")
}

// offThen reports whether it is a day off that keeps somebody, and no holiday.
func offThen(why review.Reason) bool { return why.Code == "away" || why.Code == "not-here" }

// because is the change that keeps somebody away on one of the days, in its words, which
// the reader chose; where none does, what is said of it already.
func (b beside) because(id models.PersonID, why *review.Reason, days ...models.Date) *review.Reason {
	for _, day := range days {
		for _, c := range b.changes {
			alone := scenario{changes: []Change{c}}
			if (c.Kind == Leaves || c.Kind == IsAway) && alone.reaches(id, day) {
				return &review.Reason{Code: "changed", Text: b.text(c)}
			}
		}
	}
	return why
}

// then is somebody as the hour is for them.
func (h hour) then(holder hours.Holder, has bool) Then {
	known := &h.People[holder.Person]
	t := Then{Site: h.sites[known.Site], Region: h.regionOf[known.Region], Zone: h.Calendar(known).Zone}
	if t.Counted = has && h.isOn(holder); t.Counted {
		return t
	}
	why := h.why(holder, known, h.full[known.ID])
	t.Why, t.Away = &why, h.nearest(known)
	return t
}

// Local is what the clock of somebody shows at an instant.
func (t Then) Local(at time.Time) clock.LocalTime { return clock.Local(at, t.Zone) }
