package coverage

import (
	"math"
	"slices"
)

// A risk is high from act on and medium from watch on. High means that somebody must act
// now: a shift of what was promised has nobody, a service has no expert, or several
// lesser things have come together. Medium is for the next weeks; low is as it should
// be, or as it always is. Why each reason weighs what it does:
const (
	act   = 100
	watch = 40

	// An established service without an SME: nothing at all can be promised.
	weighsNobody = act
	// Hours that were promised and have no one are what customers notice. A first hole is
	// worth a look; a hole as long as a shift, on every day, is not to be slept over. What
	// is so on one day of five weighs a fifth of that, so a holiday alone is not high.
	weighsHole         = 30
	weighsPromisedHour = 12
	// There is somebody, but fewer than wanted: the work is done, with nobody to ask.
	weighsShort     = 10
	weighsShortHour = 4
	// Where no hour was promised nobody can say which matter, so empty ones weigh a
	// little. Where some were, the others were left out on purpose.
	weighsHour       = 1.5
	weighsOtherHour  = 0.5
	weighsAloneHour  = 0.5 // one person alone is a sick day away from a hole
	mostOfAloneHours = 12
	// Below the number of SMEs wanted, by the share that is missing.
	weighsBelow   = 25
	weighsMissing = 40
	weighsRegion  = 20 // a region is below its own target
	// One departure breaks the promise, or two: it holds today.
	weighsEdge       = 5
	weighsRegionEdge = 4
	// Fewer than five in the world. A young service is expected to have few, so there it
	// weighs next to nothing, and what is missing to the target or to a panel half.
	weighsFew         = 10
	weighsYoung       = 2
	weighsYoungNobody = 24
	weighsZero        = 2 // a region without an SME, which others may cover
	// Nobody can become SME: it gets no better by waiting.
	weighsNoPanelAnywhere = 40
	weighsNoPanel         = 8
	weighsNoDeveloper     = 40
)

// horizons are how much a standing that ends weighs, up to five of them, and what it
// adds that the target is missed without them. Most are renewed, so only what ends soon
// weighs, and most where the promise hangs on it.
var horizons = []struct {
	days, each, breaks int
}{{30, 5, 30}, {60, 3, 8}, {90, 2, 4}, {180, 1, 0}}

const mostEndings = 5

func levelOf(score int) Level {
	switch {
	case score >= act:
		return High
	case score >= watch:
		return Medium
	}
	return Low
}

// weight is so much for each hour of the day, of cells on some days.
func weight(each float64, cells, days int) int {
	return int(math.Ceil(each * float64(cells) / float64(max(1, days))))
}

// holes are the hours of the chosen days with no one on shift, and those with somebody
// but fewer than wanted.
type holes struct {
	days     int
	promised int // that a target asks for
	other    int
	short    int
	targets  bool // whether any hour has one
}

func (f facts) holes() (h holes) {
	for day := range f.grid {
		if !f.in.Weekdays.Has(f.in.Week.Day(day).Weekday()) {
			continue
		}
		h.days++
		for hour, heads := range f.grid[day] {
			target := f.targets[day][hour]
			h.targets = h.targets || target > 0
			switch {
			case heads == 0 && target > 0:
				h.promised++
			case heads == 0:
				h.other++
			case heads < target:
				h.short++
			}
		}
	}
	return h
}

// empty is what the hours with no one weigh.
func (h holes) empty() int {
	switch {
	case h.promised > 0:
		return weighsHole + weight(weighsPromisedHour, h.promised, h.days) + weight(weighsOtherHour, h.other, h.days)
	case h.targets:
		return weight(weighsOtherHour, h.other, h.days)
	}
	return weight(weighsHour, h.other, h.days)
}

// below is what the hours below their target weigh that are not empty.
func (h holes) below() int {
	if h.short == 0 {
		return 0
	}
	return weighsShort + weight(weighsShortHour, h.short, h.days)
}

func youngAndFew(smes int) int {
	if smes == 0 {
		return weighsYoungNobody
	}
	return weighsYoung
}

// missing is what a target of SMEs that is not reached weighs.
func missing(p Promise, young bool) int {
	w := weighsBelow + weight(weighsMissing, p.Missing, p.Target)
	if young {
		return w / 2
	}
	return w
}

// Higher reports whether one level is higher than another.
func Higher(a, b Level) bool {
	order := []Level{Low, Medium, High}
	return slices.Index(order, a) > slices.Index(order, b)
}
