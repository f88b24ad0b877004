package slots

import (
	"cmp"
	"slices"
)

// Relaxation is what dropping one family of reasons would give.
type Relaxation struct {
	Family Family
	Option Option
}

// Relax says, where nothing fits, which families of reasons would each have to be
// dropped alone for something to fit, with the best option that this would give. What
// costs least comes first.
func (m Meeting) Relax(candidate Person, people []Person) []Relaxation {
	var all []Relaxation
	for f := range families {
		options := m.Find(m.ready(candidate, f), m.readied(people, f), 1)
		if len(options) > 0 {
			all = append(all, Relaxation{f, options[0]})
		}
	}
	slices.SortStableFunc(all, func(a, b Relaxation) int { return cmp.Compare(a.Option.cost, b.Option.cost) })
	return all
}

// Supply is how many people of each kind there are at all, and how many of them have
// a start in common with the candidate.
type Supply struct {
	SMEs, Developers         int
	MeetSMEs, MeetDevelopers int
}

// Supply counts who could meet the candidate, everybody else aside.
func (m Meeting) Supply(candidate Member, people []Member) (s Supply) {
	for i := range people {
		p := &people[i]
		if p.SME {
			s.SMEs++
			s.MeetSMEs += meets(p, candidate, p.NotSME)
		}
		if p.Developer {
			s.Developers++
			s.MeetDevelopers += meets(p, candidate, p.NotDeveloper)
		}
	}
	return s
}

func meets(p *Member, candidate Member, not Bits) int {
	for i, w := range p.starts {
		if not != nil {
			w &^= not[i]
		}
		if w&candidate.starts[i] != 0 {
			return 1
		}
	}
	return 0
}
