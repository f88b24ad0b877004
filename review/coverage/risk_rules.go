package coverage

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/review"
	"assay/review/coverage/hours"
)

// RiskReason is one of the reasons of a risk, and what it opens: an hour, a region, or
// the standings that end within days.
type RiskReason struct {
	review.Reason
	At     *time.Time
	Region string // slug
	Days   int
	weight int
}

// facts are what a risk is judged by.
type facts struct {
	service         models.Service
	today           models.Date
	part            bool // only some people are counted
	in              Hourly
	grid, targets   hours.Grid
	smes            int
	expiring        Expiring
	region          *RegionDepartures
	regionsAtZero   []models.Region
	developers      int
	wantsDevelopers int
	withoutPanel    []models.Region
	nowhere         bool // there is no region for which one can meet
}

func (f facts) risk() Risk {
	r := Risk{Service: f.service, SMEs: f.smes, Expiring: f.expiring, Departures: Departures{Region: f.region}}
	if departures, _, promised := f.grid.Departures(f.targets); promised {
		r.Departures.Hours = &departures
	}
	r.Departures.Headcount = promise(f.service.TargetSMEs, f.smes).Departures
	say := func(reason RiskReason) {
		r.Reasons = append(r.Reasons, reason)
		r.Score += reason.weight
	}
	f.hours(say)
	f.people(r.Departures, say)
	f.panels(say)
	f.endings(say)
	r.Level = levelOf(r.Score)
	slices.SortStableFunc(r.Reasons, func(a, b RiskReason) int { return cmp.Compare(b.weight, a.weight) })
	return r
}

func because(weight int, code string, format phrase.Format, args ...any) RiskReason {
	return RiskReason{Reason: review.Why(code, format, args...), weight: weight}
}

func counted(weight int, code string, text phrase.Text) RiskReason {
	return RiskReason{Reason: review.Reason{Code: code, Text: phrase.Sentence(text)}, weight: weight}
}

// hours are the reasons that lie in the hours of the week.
func (f facts) hours(say func(RiskReason)) {
	least, holes := f.grid.Least(f.in.Weekdays), f.holes()
	empty := least.Exactly(0)
	if len(empty) > 0 {
		r := because(holes.empty(), "empty-hours", "No one is on shift at %s UTC.", stretches(empty))
		switch {
		case f.smes == 0:
			r = because(holes.empty(), "empty-hours", "No one is on shift at any hour.")
		case len(empty) == 24:
			r = because(holes.empty(), "empty-hours", "At every hour there is a day with no one on shift.")
		}
		r.At = f.first(empty[0], func(heads, _ int) bool { return heads == 0 })
		say(r)
	}
	// What has no one is below its target too, which need not be said twice.
	below := f.grid.Below(f.targets, f.in.Weekdays)
	below = slices.DeleteFunc(below, func(hour int) bool { return slices.Contains(empty, hour) })
	if len(below) > 0 {
		r := because(holes.below(), "below-target-hours", "Below the target at %s UTC.", stretches(below))
		r.At = f.first(below[0], func(heads, target int) bool { return heads < target })
		say(r)
	}
	if alone := least.Exactly(1); len(alone) > 0 {
		r := because(weight(weighsAloneHour, min(len(alone), mostOfAloneHours), 1), "one-deep", "One person alone at %s UTC.", stretches(alone))
		r.At = f.first(alone[0], func(heads, _ int) bool { return heads == 1 })
		say(r)
	}
}

// first is the first of the days on which an hour is as it is said to be.
func (f facts) first(hour int, is func(heads, target int) bool) *time.Time {
	for day := range f.grid {
		at := f.in.Week.At((day*24 + hour) * hours.PerHour)
		if f.in.Weekdays.Has(at.Weekday()) && is(f.grid[day][hour], f.targets[day][hour]) {
			return &at
		}
	}
	return nil
}

// stretches are hours as from–to, such as 09–12, 15–16.
func stretches(at []int) phrase.Text {
	var all []string
	for i := 0; i < len(at); {
		from := at[i]
		for i++; i < len(at) && at[i] == at[i-1]+1; i++ {
		}
		all = append(all, fmt.Sprintf("%02d–%02d", from, at[i-1]+1))
	}
	return phrase.List(all...)
}

// people are the reasons that lie in how many there are, and where.
func (f facts) people(d Departures, say func(RiskReason)) {
	p, young := promise(f.service.TargetSMEs, f.smes), young(f.service, f.today)
	switch {
	case f.part:
	case f.smes < Few && young:
		say(because(youngAndFew(f.smes), "young-and-few", "A young service with %s in the world so far. That is normal.", smes(f.smes)))
	case f.smes == 0:
		say(counted(weighsNobody, "few", phrase.Of("%s in the world.", smes(f.smes))))
	case f.smes < Few:
		say(counted(weighsFew, "few", phrase.Of("%s in the world.", smes(f.smes))))
	}
	if p.Below {
		say(counted(missing(p, young), "below-target", phrase.Of("%s more would reach the target of %d.", phrase.Spelled(p.Missing), p.Target)))
	}
	if d.Headcount != nil && *d.Headcount == 1 {
		say(because(weighsEdge, "departures-headcount", "One departure would go below the target."))
	}
	if d.Hours != nil && 0 < *d.Hours && *d.Hours <= 2 {
		say(counted(weighsEdge / *d.Hours, "departures-hour", phrase.Count(*d.Hours,
			"%[2]s departure would leave an hour below its target.", "%[2]s departures would leave an hour below its target.", phrase.Spelled(*d.Hours))))
	}
	if r := d.Region; r != nil && r.Departures <= 1 {
		reason := because(weighsRegionEdge, "departures-region", "One departure from %s would go below its target.", r.Region.Name)
		if r.Departures == 0 {
			reason = because(weighsRegion, "departures-region", "%s is below its target.", r.Region.Name)
		}
		reason.Region = r.Region.Slug
		say(reason)
	}
	if f.smes == 0 {
		return
	}
	for _, region := range f.regionsAtZero {
		r := because(weighsZero, "region-at-zero", "No SME in %s.", region.Name)
		r.Region = region.Slug
		say(r)
	}
}

// panels are the reasons that keep interviews from taking place.
func (f facts) panels(say func(RiskReason)) {
	switch {
	case f.developers >= f.wantsDevelopers:
	case f.developers == 0:
		say(because(weighsNoDeveloper, "no-developer", "No developer can sit on a panel."))
	default:
		say(because(weighsNoDeveloper, "no-developer", "A panel takes %d developers, and %d can sit on one.", f.wantsDevelopers, f.developers))
	}
	each := weighsNoPanel
	if f.nowhere {
		each = weighsNoPanelAnywhere / len(f.withoutPanel)
	}
	if young(f.service, f.today) {
		each /= 2
	}
	for _, region := range f.withoutPanel {
		r := because(each, "no-panel", "No panel can meet in waking hours of %s in the next four weeks.", region.Name)
		r.Region = region.Slug
		say(r)
	}
}

// endings is the soonest of the standings that end.
func (f facts) endings(say func(RiskReason)) {
	ending := []int{f.expiring.In30, f.expiring.In60, f.expiring.In90, f.expiring.In180}
	for i, h := range horizons {
		people := ending[i]
		if people == 0 {
			continue
		}
		weight := h.each * min(people, mostEndings)
		if f.smes >= f.service.TargetSMEs && f.smes-people < f.service.TargetSMEs {
			weight += h.breaks
		}
		r := counted(weight, "expiring", phrase.Count(people, "%[2]s standing ends within %[3]d days unless renewed.",
			"%[2]s standings end within %[3]d days unless renewed.", phrase.Spelled(people), h.days))
		r.Days = h.days
		say(r)
		return
	}
}
