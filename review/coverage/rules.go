package coverage

import (
	"assay/models"
	"assay/models/phrase"
	"assay/review"
)

const (
	// Few is the number of SMEs that a young service may have fewer of.
	Few = 5
	// Soon is how many days ahead an ending standing is shown.
	Soon = 90
	// youngMonths is how long a service is young.
	youngMonths = 24
)

// Numbers are of one service, in the world or in one region.
type Numbers struct {
	Active      int
	Provisional int
	Ending      int // of those that count, within Soon days
	Apart       Apart
	Coming      *Coming // nil where the reader may not know
}

// Apart are standings that do not count.
type Apart struct {
	Lapsed      int
	Suspended   int
	Emeritus    int
	Revoked     int
	OutsideTerm int // its term is over or has not begun
}

// Coming are open candidacies by stage.
type Coming struct {
	Building   int
	Ready      int
	Scheduling int
	Scheduled  int
	Voting     int
}

// Counting are the SMEs that count.
func (n Numbers) Counting() int { return n.Active + n.Provisional }

// add counts people whose standing is of a state, or outside of its term.
func (n *Numbers) add(class models.StandingState, people, ending int) {
	switch class {
	case models.StandingActive:
		n.Active += people
		n.Ending += ending
	case models.StandingProvisional:
		n.Provisional += people
		n.Ending += ending
	case models.StandingLapsed:
		n.Apart.Lapsed += people
	case models.StandingSuspended:
		n.Apart.Suspended += people
	case models.StandingEmeritus:
		n.Apart.Emeritus += people
	case models.StandingRevoked:
		n.Apart.Revoked += people
	default:
		n.Apart.OutsideTerm += people
	}
}

func (c *Coming) add(state models.CandidacyState, people int) {
	switch state {
	case models.CandidacyBuilding:
		c.Building += people
	case models.CandidacyReady:
		c.Ready += people
	case models.CandidacyScheduling:
		c.Scheduling += people
	case models.CandidacyScheduled:
		c.Scheduled += people
	case models.CandidacyVoting:
		c.Voting += people
	}
}

// Promise is what a service's target means for its SMEs.
type Promise struct {
	Target  int
	Below   bool
	Missing int // SMEs to reach the target
	// Departures break the target: 0 where it is broken already; nil without one.
	Departures *int
}

func promise(target, counting int) Promise {
	p := Promise{Target: target, Missing: max(0, target-counting)}
	p.Below = p.Missing > 0
	if target > 0 {
		departures := max(0, counting-target+1)
		p.Departures = &departures
	}
	return p
}

// young reports whether a service was launched less than two years ago.
func young(s models.Service, on models.Date) bool {
	return !s.LaunchedOn.IsZero() && s.LaunchedOn.AddMonths(youngMonths).After(on)
}

// notes say in words what stands out.
func notes(s models.Service, n Numbers, p Promise, on models.Date) []review.Reason {
	all := []review.Reason{}
	say := func(code string, text phrase.Text) { all = append(all, review.Reason{Code: code, Text: text}) }
	counting := n.Counting()
	switch {
	case counting < Few && young(s, on):
		say("young-and-few", phrase.Of("A young service with %s in the world so far. That is normal.", smes(counting)))
	case counting < Few:
		say("few", phrase.Sentence(phrase.Of("%s in the world.", smes(counting))))
	}
	switch {
	case p.Below:
		say("below-target", phrase.Sentence(phrase.Of("%s more would reach the target of %d.", phrase.Spelled(p.Missing), p.Target)))
	case p.Departures != nil && *p.Departures == 1:
		say("at-the-edge", phrase.Of("One departure would go below the target."))
	}
	if n.Ending > 0 {
		say("ending-soon", phrase.Sentence(phrase.Count(n.Ending,
			"%[2]s of these standings ends within %[3]d days unless renewed.",
			"%[2]s of these standings end within %[3]d days unless renewed.", phrase.Spelled(n.Ending), Soon)))
	}
	return all
}

func smes(n int) phrase.Text {
	return phrase.Count(n, "%[2]s SME", "%[2]s SMEs", phrase.Spelled(n))
}
