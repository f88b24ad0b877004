package slots

import (
	"time"

	"assay/models"
	"assay/review/clock"
)

// Burden of a quarter outside of somebody's working hours, by their wall clock. Inside
// of them it is none, at whatever hour they work.
const (
	burdenShoulder = 1  // within two hours of the night's end or beginning, and by day
	burdenEvening  = 3  // the last hour before the night, and the first after it
	burdenNight    = 12 // 22 to 7, unless they set otherwise
	burdenDeep     = 40 // midnight to five
)

const deepUntil = 5 * 60

// Profile is what everybody with the same zone, working hours and night has in common
// on a grid: nobody's calendar is in it.
type Profile struct {
	Work   Bits // working hours
	Night  Bits // outside of working hours and in the night
	deep   Bits
	burden []uint32 // of all quarters before each
	days   []uint8  // of each quarter: which day in the zone, counted from the grid's first
	week   []uint8  // likewise its ISO week
}

// NewProfile works out a profile. Minutes are after local midnight.
func NewProfile(g Grid, zone *time.Location, hours models.Hours, nightFrom, nightTo int) *Profile {
	p := &Profile{
		Work: g.Touched(clock.Intervals(hours, zone, g.From, g.To())), Night: g.None(), deep: g.None(),
		burden: make([]uint32, g.Quarters+1), days: make([]uint8, g.Quarters), week: make([]uint8, g.Quarters),
	}
	offsets := clock.Periods(zone, g.From, g.To())
	first, sum := 0, uint32(0)
	for q := range g.Quarters {
		at := g.At(q)
		for len(offsets) > 1 && !at.Before(offsets[1].From) {
			offsets = offsets[1:]
		}
		local := int(at.Unix()/60) + offsets[0].Minutes
		minute, day := local%(24*60), local/(24*60)
		if q == 0 {
			first = day
		}
		p.days[q] = uint8(day - first)
		p.week[q] = uint8(weekOf(day) - weekOf(first))
		if !p.Work.Has(q) {
			sum += p.outside(q, minute, nightFrom, nightTo)
		}
		p.burden[q+1] = sum
	}
	return p
}

// weekOf counts ISO weeks; day 0, the first of 1970, was a Thursday.
func weekOf(day int) int { return (day + 3) / 7 }

func (p *Profile) day(start int) int { return int(p.days[start]) }

// outside is the burden of a quarter outside of working hours, which it notes as
// night or deep night where it is.
func (p *Profile) outside(q, minute, nightFrom, nightTo int) uint32 {
	if !within(minute, nightFrom, nightTo) {
		const hour = 60
		if within(minute, nightFrom-hour, nightFrom) || within(minute, nightTo, nightTo+hour) {
			return burdenEvening
		}
		return burdenShoulder
	}
	p.Night.Fill(q, q+1)
	if minute < deepUntil {
		p.deep.Fill(q, q+1)
		return burdenDeep
	}
	return burdenNight
}

// within reports whether a minute of the day is in a stretch that may span midnight.
func within(minute, from, to int) bool {
	const day = 24 * 60
	return (minute-from+day)%day < (to-from+day)%day
}

// Burden is what an interview of so many quarters from a start is for these people.
func (p *Profile) Burden(start, length int) int { return int(p.burden[start+length] - p.burden[start]) }

// Deep reports whether any of it lies in deep night.
func (p *Profile) Deep(start, length int) bool {
	for q := start; q < start+length; q++ {
		if p.deep.Has(q) {
			return true
		}
	}
	return false
}
