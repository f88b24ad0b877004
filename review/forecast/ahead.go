package forecast

import (
	"math"

	"assay/models"
)

// Months are how many a forecast has.
const Months = 12

// Holder is somebody whose standing counts today.
type Holder struct {
	ExpiresOn models.Date
	LeavesOn  models.Date // last day, where it is known
}

// Candidate is somebody on their way.
type Candidate struct {
	Stage    models.CandidacyState
	Waited   int // whole weeks in it
	LeavesOn models.Date
}

// Rates are what a service is forecast by.
type Rates struct {
	Renewal    Rate // of terms that end
	Attrition  Rate // of a year's people; unknown: nobody leaves but who is known to
	TermMonths int  // of a renewed standing; 0: longer than the forecast
	Stages     map[models.CandidacyState]Learnt
}

// Month is what to expect on a day. Between Low and High it is four times out of
// five. Mean is nil where it depends on something that nobody has seen yet; Low and
// High then hold whatever that is.
type Month struct {
	On       models.Date
	Low      int
	Mean     *float64
	High     int
	Ending   int      // terms of today's holders that end by then, once each
	Leaving  int      // of today's holders who are known to have left by then
	Arriving *float64 // candidates expected by then; nil where that is not known
}

// Ahead is the forecast of twelve months from a day. More candidates, later ends and
// a higher rate of renewal never lower it.
func Ahead(on models.Date, holders []Holder, candidates []Candidate, r Rates) []Month {
	people := make([]traveller, len(candidates))
	for i, c := range candidates {
		people[i] = r.traveller(c)
	}
	months := make([]Month, Months)
	for i := range months {
		months[i] = r.month(on, on.AddMonths(i+1), holders, people)
	}
	return months
}

// chance is how likely somebody counts on a day: as it is, and at the ends of what
// the rates may be. It is unsure where a rate that matters is not known.
type chance struct {
	low, mean, high float64
	unsure          bool
}

func (r Rates) month(from, on models.Date, holders []Holder, candidates []traveller) Month {
	m := Month{On: on}
	weeks := from.DaysUntil(on) / 7
	var low, high []float64
	mean, unsure := 0.0, false
	count := func(c chance) {
		low, high = append(low, c.low), append(high, c.high)
		mean += c.mean
		unsure = unsure || c.unsure
	}
	for _, h := range holders {
		m.Ending += one(h.ExpiresOn.Before(on))
		m.Leaving += one(gone(h.LeavesOn, on))
		count(r.holds(h, on, weeks))
	}
	arriving, unknown := 0.0, false
	for _, c := range candidates {
		arrives := r.arrives(c, on, weeks)
		count(arrives)
		arriving += arrives.mean
		unknown = unknown || arrives.unsure
	}
	m.Low, m.High = atMost(spread(low), tenth), atMost(spread(high), nineTenths)
	if !unknown {
		m.Arriving = &arriving
	}
	if !unsure {
		m.Mean = &mean
		m.Low, m.High = min(m.Low, int(math.Floor(mean+rounding))), max(m.High, int(math.Ceil(mean-rounding)))
	}
	return m
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func gone(last, on models.Date) bool { return !last.IsZero() && last.Before(on) }

// holds is how likely somebody who holds standing today does on a day.
func (r Rates) holds(h Holder, on models.Date, weeks int) chance {
	if gone(h.LeavesOn, on) {
		return chance{}
	}
	ends := 0
	for until := h.ExpiresOn; until.Before(on); until = until.AddMonths(r.TermMonths) {
		ends++
		if r.TermMonths <= 0 {
			break
		}
	}
	c := r.stays(weeks)
	low, high := limits(r.Renewal.Value(), r.Renewal.Of)
	c.low *= math.Pow(low, float64(ends))
	c.mean *= math.Pow(r.Renewal.Value(), float64(ends))
	c.high *= math.Pow(high, float64(ends))
	c.unsure = ends > 0 && !r.Renewal.Known()
	return c
}

// stays is how likely it is that somebody has not left after some weeks.
func (r Rates) stays(weeks int) chance {
	if !r.Attrition.Known() {
		return chance{low: 1, mean: 1, high: 1}
	}
	leave := r.Attrition.Value()
	low, high := limits(leave, r.Attrition.Of)
	year := float64(weeks) / Weeks
	return chance{low: math.Pow(1-high, year), mean: math.Pow(1-leave, year), high: math.Pow(1-low, year)}
}

// traveller is a candidate with how likely they arrive in each week to come.
type traveller struct {
	leavesOn  models.Date
	likely    []float64
	low, high float64 // how much of it there may be, as parts of it
	most      float64 // may be certain at any time, where nothing of it was seen
	unsure    bool
}

func (r Rates) traveller(c Candidate) traveller {
	past := r.Stages[c.Stage]
	t := traveller{leavesOn: c.LeavesOn, unsure: past.Observed() == 0}
	if t.unsure {
		t.most = 1
		return t
	}
	t.likely = past.arrivals(c.Waited)
	expected := sum(t.likely)
	low, high := limits(expected, past.Observed())
	if expected > 0 {
		t.low, t.high = low/expected, high/expected
	} else {
		t.most = high
	}
	return t
}

// arrives is how likely a candidate counts on a day: certified in some week until
// then, and still here.
func (r Rates) arrives(t traveller, on models.Date, weeks int) chance {
	if gone(t.leavesOn, on) {
		return chance{}
	}
	var c chance
	for week, likely := range t.likely[:min(weeks, len(t.likely))] {
		since := r.stays(weeks - week)
		c.low += likely * since.low
		c.mean += likely * since.mean
		c.high += likely * since.high
	}
	c.low, c.high = min(c.low*t.low, c.mean), min(1, max(c.high*t.high, c.mean, t.most))
	c.unsure = t.unsure
	return c
}

// Below is the first month that is expected to be below a target; false where there
// is none, or no expectation.
func Below(months []Month, target int) (models.Date, bool) {
	for _, m := range months {
		if m.Mean != nil && *m.Mean < float64(target)-rounding {
			return m.On, true
		}
	}
	return models.Date{}, false
}
