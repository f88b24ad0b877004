package coverage

import (
	"time"

	"assay/models"
	"assay/review"
	"assay/review/clock"
	"assay/review/coverage/hours"
)

// why says what keeps somebody with standing from being on shift.
func (h hour) why(holder hours.Holder, known *hours.Person, full models.Person) review.Reason {
	s := h.standings[known.ID]
	switch {
	case h.thinnest < int(holder.From):
		return review.Why("outside-term", "Their standing begins on %s.", s.GrantedOn)
	case h.thinnest >= int(holder.To):
		return review.Why("outside-term", "Their standing ends on %s.", s.ExpiresOn)
	case h.Usual(known).Has(h.thinnest):
		return h.dayOff(known)
	case h.inAPart(known):
		return review.Why("part-of-hour", "On shift for a part of this hour only.")
	}
	zone := h.Calendar(known).Zone
	if clock.InNight(zone, full.NightFrom, full.NightTo, h.Week.At(h.thinnest)) {
		return review.Why("asleep", "It is their night.")
	}
	return review.Why("outside-hours", "It is outside of their working hours.")
}

// dayOff says why somebody does not work at hours that they work usually. A shift that
// began on the day before is off with that day.
func (h hour) dayOff(known *hours.Person) review.Reason {
	today := clock.DateIn(h.Week.At(h.thinnest), h.Calendar(known).Zone)
	for _, day := range []models.Date{today, today.AddDays(-1)} {
		if h.IsClosed(known.Site, day) {
			return review.Why("holiday", "It is a public holiday where they are.")
		}
	}
	if !h.seesAway(known.ID) {
		return review.Why("not-here", "Not at work at this hour.")
	}
	for _, day := range []models.Date{today, today.AddDays(-1)} {
		switch {
		case known.IsAway(day):
			return review.Why("away", "Away until %s.", until(known, day))
		case !known.From.IsZero() && day.Before(known.From):
			return review.Why("not-here", "Their first day is %s.", known.From)
		case !known.Here(day):
			return review.Why("not-here", "Their last day is %s.", known.Until)
		}
	}
	return review.Why("not-here", "Not at work at this hour.")
}

func until(p *hours.Person, day models.Date) models.Date {
	last := day
	for _, d := range p.Away {
		if !day.Before(d.From) && !day.After(d.To) && d.To.After(last) {
			last = d.To
		}
	}
	return last
}

func (h hour) inAPart(known *hours.Person) bool {
	for q := h.cell * hours.PerHour; q < (h.cell+1)*hours.PerHour; q++ {
		if h.Rota(known).Has(q) {
			return true
		}
	}
	return false
}

// nearby is how far somebody's working hours are looked for.
const nearby = 48 * time.Hour

// nearest is how many minutes before or after the hour somebody works; nil where they
// do not for two days.
func (h hour) nearest(known *hours.Person) *int {
	from, to := h.at, h.at.Add(time.Hour)
	least := nearby
	for _, i := range h.Calendar(known).Intervals(from.Add(-nearby), to.Add(nearby)) {
		least = min(least, max(from.Sub(i.To), i.From.Sub(to), 0))
	}
	if least == nearby {
		return nil
	}
	minutes := int(least / time.Minute)
	return &minutes
}
