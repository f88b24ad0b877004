package slots

import (
	"time"

	"assay/models"
	"assay/review/clock"
)

// Profile is a [Pattern] on a grid: nobody's calendar is in it.
type Profile struct {
	Work    Bits // working hours
	Night   Bits // whether they work then or not
	Rest    Bits // days on which they do not work at all
	pattern *Pattern
	burden  []uint32 // of all quarters before each
	days    []uint8  // of each quarter: which day in the zone, counted from the grid's first
	week    []uint8  // likewise its ISO week
	first   int      // the grid's first day in the zone, counted from a Monday long ago
}

func (p *Profile) day(start int) int { return int(p.days[start]) }

// Burden is what an interview of so many quarters from a start weighs on these people.
func (p *Profile) Burden(start, length int) int { return int(p.burden[start+length] - p.burden[start]) }

// Minutes are how many minutes of it lie outside of their working hours.
func (p *Profile) Minutes(start, length int) (n int) {
	for q := start; q < start+length; q++ {
		if p.burden[q+1] > p.burden[q] {
			n += minutesPerQuarter
		}
	}
	return n
}

// Deep reports whether any of it lies in deep night.
func (p *Profile) Deep(start, length int) bool {
	for q := start; q < start+length; q++ {
		if p.burden[q+1]-p.burden[q] == burdenDeep {
			return true
		}
	}
	return false
}

// DayOf is the day of an instant in the zone, counted from the grid's first; it may lie
// before or behind the grid.
func (p *Profile) DayOf(t time.Time) int { return p.dayOf(clock.DateIn(t, p.pattern.zone)) }

// WeekOf is likewise its ISO week.
func (p *Profile) WeekOf(t time.Time) int {
	return floorDiv(p.DayOf(t)+p.first%7, 7)
}

func floorDiv(a, b int) int {
	if a < 0 {
		return -((b - 1 - a) / b)
	}
	return a / b
}

// dayOf counts days as quarterOf does.
func (p *Profile) dayOf(d models.Date) int {
	midnight := time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
	return quarterOf(midnight.Unix())/quartersPerDay - p.first
}

// FillDays sets the quarters of local days, both included; a zero date leaves its end
// open.
func (p *Profile) FillDays(b Bits, from, to models.Date) {
	first, last := 0, len(p.days)
	if !from.IsZero() {
		first = p.dayOf(from)
	}
	if !to.IsZero() {
		last = p.dayOf(to)
	}
	for q, day := range p.days {
		if first <= int(day) && int(day) <= last {
			b.Fill(q, q+1)
		}
	}
}

// FillWeek sets the quarters of one week, counted as [Profile.WeekOf] does.
func (p *Profile) FillWeek(b Bits, week int) {
	for q, w := range p.week {
		if int(w) == week {
			b.Fill(q, q+1)
		}
	}
}

// FillDay sets the quarters of one day, counted as [Profile.DayOf] does.
func (p *Profile) FillDay(b Bits, day int) {
	for q, d := range p.days {
		if int(d) == day {
			b.Fill(q, q+1)
		}
	}
}
