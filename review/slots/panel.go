package slots

import (
	"math"
	"slices"

	"assay/models"
)

// sitting works out panels for one start after the other, in memory that it keeps.
type sitting struct {
	*search
	start int

	given      *Member // who must have a seat; nil nobody
	asSME      bool
	developers []seat // chosen so far
	panel      []seat // being tried: SMEs, then developers
	best       []seat
	cost       uint64 // of the best; none is infinitely dear
}

const unaffordable = math.MaxUint64

// at finds the best panel for a start; its cost is unaffordable where there is none.
func (s *sitting) at(start int) uint64 {
	s.start, s.cost, s.best = start, unaffordable, s.best[:0]
	s.seat(nil, false)
	if s.cost == unaffordable || !oneSite(s.best) {
		return s.cost
	}
	s.cost += costOfSite
	site := s.best[0].who.Site
	s.seat(s.elsewhere(site, true), true)
	s.seat(s.elsewhere(site, false), false)
	return s.cost
}

// oneSite reports whether everybody in these seats is from the same site.
func oneSite(seats ...[]seat) bool {
	var first *Member
	for _, some := range seats {
		for _, one := range some {
			if first == nil {
				first = one.who
			}
			if one.who.Site != first.Site {
				return false
			}
		}
	}
	return true
}

// elsewhere is the cheapest person from another site. Everybody is looked through
// only where the cheapest few are all from one.
func (s *sitting) elsewhere(site models.SiteID, sme bool) (best *Member) {
	few := s.devs.at(s.start)
	if sme {
		few = s.smes.at(s.start)
	}
	for _, c := range few {
		if c.who.Site != site {
			return c.who
		}
	}
	least := uint64(unaffordable)
	for _, m := range s.people {
		if m.Site == site || !m.starts.Has(s.start) || !m.seats(sme, s.start) {
			continue
		}
		if cost := m.cost(s.start, s.Length); cost < least {
			best, least = m, cost
		}
	}
	return best
}

// seat improves the best panel by panels in which a person, where one is given, has a
// seat. A person costs the same in either kind of seat, so that with the developers
// chosen the cheapest of the other SMEs are best.
func (s *sitting) seat(given *Member, asSME bool) {
	if given == nil && len(s.best) > 0 {
		return
	}
	s.given, s.asSME, s.developers = given, asSME, s.developers[:0]
	if given != nil && !asSME {
		s.developers = append(s.developers, s.seatOf(given))
	}
	s.choose(s.devs.at(s.start))
}

func (s *sitting) seatOf(m *Member) seat { return seat{m.cost(s.start, s.Length), m} }

// choose tries every way to fill the seats for developers from these, cheapest first.
func (s *sitting) choose(from []seat) {
	if len(s.developers) == s.Developers {
		s.try()
		return
	}
	for i, d := range from {
		if d.who == s.given {
			continue
		}
		s.developers = append(s.developers, d)
		s.choose(from[i+1:])
		s.developers = s.developers[:len(s.developers)-1]
	}
}

// try completes a panel with the cheapest SMEs who are not its developers.
func (s *sitting) try() {
	s.panel = s.panel[:0]
	if s.given != nil && s.asSME {
		s.panel = append(s.panel, s.seatOf(s.given))
	}
	for _, c := range s.smes.at(s.start) {
		if len(s.panel) == s.SMEs {
			break
		}
		if c.who != s.given && !slices.ContainsFunc(s.developers, func(d seat) bool { return d.who == c.who }) {
			s.panel = append(s.panel, c)
		}
	}
	if len(s.panel) < s.SMEs {
		return
	}
	s.panel = append(s.panel, s.developers...)
	cost := uint64(0)
	for _, seat := range s.panel {
		cost += seat.cost
	}
	if cost < s.cost {
		s.cost, s.best = cost, append(s.best[:0], s.panel...)
	}
}
