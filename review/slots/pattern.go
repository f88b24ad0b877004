package slots

import (
	"time"

	"assay/models"
	"assay/review/clock"
)

// Burden of a quarter outside of somebody's working hours, by their wall clock. Inside
// of them it is none, at whatever hour they work.
const (
	burdenShoulder = 1  // by day
	burdenEvening  = 3  // the last hour before the night, and the first after it
	burdenNight    = 12 // 22 to 7, unless they set otherwise
	burdenDeep     = 40 // midnight to five
)

const (
	minutesPerQuarter = 15
	minutesPerHour    = 60
	minutesPerDay     = 24 * 60
	quartersPerDay    = minutesPerDay / minutesPerQuarter
	quartersPerWeek   = 7 * quartersPerDay
	deepUntil         = 5 * 60
)

// hour is what a quarter of the week is for somebody.
type hour uint8

const (
	working hour = 1 << iota
	night        // whether they work then or not
	deep         // the middle of a night in which they do not work
	workday      // of a day on which they work at all
)

// Pattern is a week as somebody lives it, by the wall clock of their zone: from Monday
// to Sunday, a quarter of an hour at a time. Everybody with the same zone, working
// hours and night shares one.
type Pattern struct {
	zone    *time.Location
	hours   [quartersPerWeek]hour
	burdens [quartersPerWeek]uint8
}

// NewPattern reads somebody's week. Minutes are after local midnight; a night that
// begins when it ends is none.
func NewPattern(zone *time.Location, hours models.Hours, nightFrom, nightTo int) *Pattern {
	p := &Pattern{zone: zone}
	for _, w := range hours {
		p.work(w)
	}
	for q := range p.hours {
		p.hours[q] |= nightOf(q%quartersPerDay*minutesPerQuarter, nightFrom, nightTo)
		p.burdens[q] = p.burden(q, nightFrom, nightTo)
		if p.burdens[q] == burdenDeep {
			p.hours[q] |= deep
		}
	}
	return p
}

// work notes the quarters that lie in a window as a whole, and the days it touches.
func (p *Pattern) work(w models.Window) {
	midnight := (int(w.Weekday) + 6) % 7 * minutesPerDay
	from, to := midnight+w.From, midnight+w.To
	if w.To <= w.From {
		to += minutesPerDay
	}
	for q := (from + minutesPerQuarter - 1) / minutesPerQuarter; q < to/minutesPerQuarter; q++ {
		q := q % quartersPerWeek
		p.hours[q] |= working
		for first, n := q-q%quartersPerDay, 0; n < quartersPerDay; n++ {
			p.hours[first+n] |= workday
		}
	}
}

// nightOf is night where any minute of the quarter is in the night.
func nightOf(minute, from, to int) hour {
	for m := minute; m < minute+minutesPerQuarter; m++ {
		if within(m, from, to) {
			return night
		}
	}
	return 0
}

func (p *Pattern) burden(q, nightFrom, nightTo int) uint8 {
	minute := q % quartersPerDay * minutesPerQuarter
	switch {
	case p.hours[q]&working != 0:
		return 0
	case p.hours[q]&night != 0 && minute < deepUntil:
		return burdenDeep
	case p.hours[q]&night != 0:
		return burdenNight
	case nightFrom != nightTo && (within(minute, nightFrom-minutesPerHour, nightFrom) || within(minute, nightTo, nightTo+minutesPerHour)):
		return burdenEvening
	}
	return burdenShoulder
}

// within reports whether a minute of the day is in a stretch that may span midnight.
func within(minute, from, to int) bool {
	return (minute-from+2*minutesPerDay)%minutesPerDay < (to-from+minutesPerDay)%minutesPerDay
}

// Borne is what an interview asks of somebody outside of their working hours.
type Borne struct {
	Burden  int // weighed: an hour of night is more than one by day
	Minutes int // unsociable ones, as they are
}

// Weigh is what an interview was or will be for somebody. A change of clocks during
// it is passed over.
func (p *Pattern) Weigh(from, to time.Time) (b Borne) {
	first := quarterOf(from.Unix() + int64(clock.Offset(from, p.zone)))
	for q := first; q < first+int(to.Sub(from)/Quarter); q++ {
		if w := p.burdens[q%quartersPerWeek]; w > 0 {
			b.Burden += int(w)
			b.Minutes += minutesPerQuarter
		}
	}
	return b
}

// quarterOf counts quarters of the local week since a Monday long ago. Day 0, the
// first of 1970, was a Thursday.
func quarterOf(localUnix int64) int {
	const thursday = 3 * quartersPerDay
	return int(localUnix/(minutesPerQuarter*60)) + thursday
}

// On lays the week over a grid.
func (p *Pattern) On(g Grid) *Profile {
	out := &Profile{
		Work: g.None(), Night: g.None(), Rest: g.None(), pattern: p,
		burden: make([]uint32, g.Quarters+1), days: make([]uint8, g.Quarters), week: make([]uint8, g.Quarters),
	}
	at, sum := 0, uint32(0)
	for n, offsets := 0, clock.Periods(p.zone, g.From, g.To()); n < len(offsets); n++ {
		end := g.Quarters
		if n+1 < len(offsets) {
			end = int((offsets[n+1].From.Sub(g.From) + Quarter - 1) / Quarter)
		}
		local := quarterOf(g.At(at).Unix() + int64(offsets[n].Minutes)*60)
		if n == 0 {
			out.first = local / quartersPerDay
		}
		for ; at < end; at, local = at+1, local+1 {
			sum = out.lay(at, local, sum)
		}
	}
	return out
}

// lay notes one quarter, and is the burden up to its end.
func (out *Profile) lay(at, local int, sum uint32) uint32 {
	q := local % quartersPerWeek
	h, bit := out.pattern.hours[q], uint64(1)<<(at&63)
	if h&working != 0 {
		out.Work[at>>6] |= bit
	}
	if h&night != 0 {
		out.Night[at>>6] |= bit
	}
	if h&(working|workday) == 0 {
		out.Rest[at>>6] |= bit
	}
	day := local / quartersPerDay
	out.days[at] = uint8(day - out.first)
	out.week[at] = uint8(day/7 - out.first/7)
	sum += uint32(out.pattern.burdens[q])
	out.burden[at+1] = sum
	return sum
}
