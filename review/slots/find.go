package slots

import (
	"cmp"
	"math/bits"
	"slices"
)

// Option is a start with the best panel for it.
type Option struct {
	Start      int
	SMEs       []*Member // the first is in the chair
	Developers []*Member
	cost       uint64 // of everybody, the candidate and wishes included
}

// Deep is how many people it puts into deep night, the candidate included.
func (o Option) Deep() int { return int(o.cost / deepNight) }

// Cost is what it costs everybody together, deep nights aside.
func (o Option) Cost() int { return int(o.cost % deepNight) }

// Find answers with the best options, at most so many, spread over the candidate's
// days: at most two of a day, until every day has had its turn. The best comes first.
func (m Meeting) Find(candidate Member, people []Member, most int) []Option {
	s := newSearch(m, candidate, people)
	s.fill()
	t := sitting{search: s}
	var all []Option
	for _, start := range ones(candidate.starts) {
		if cost := t.at(start); cost != unaffordable {
			all = append(all, Option{Start: start, cost: cost + candidate.cost(start, m.Length)})
		}
	}
	slices.SortFunc(all, func(a, b Option) int {
		return cmp.Or(cmp.Compare(a.cost, b.cost), cmp.Compare(a.Start, b.Start))
	})
	chosen := spread(all, most, candidate.Profile.day)
	for i := range chosen {
		t.at(chosen[i].Start)
		for n, seat := range t.best {
			if n < m.SMEs {
				chosen[i].SMEs = append(chosen[i].SMEs, seat.who)
			} else {
				chosen[i].Developers = append(chosen[i].Developers, seat.who)
			}
		}
	}
	return chosen
}

const ofOneDay = 2

// spread chooses from options in order.
func spread(all []Option, most int, day func(start int) int) []Option {
	taken := map[int]int{}
	var chosen, rest []Option
	for _, o := range all {
		if len(chosen) == most {
			break
		}
		if d := day(o.Start); taken[d] < ofOneDay {
			taken[d]++
			chosen = append(chosen, o)
		} else if len(rest) < most {
			rest = append(rest, o)
		}
	}
	chosen = append(chosen, rest[:min(len(rest), most-len(chosen))]...)
	slices.SortFunc(chosen, func(a, b Option) int {
		return cmp.Or(cmp.Compare(a.cost, b.cost), cmp.Compare(a.Start, b.Start))
	})
	return chosen
}

// search holds the cheapest people of each pool for each start.
type search struct {
	Meeting
	people []*Member // those who can be cheapest first
	starts Bits      // of the candidate
	smes   pool
	devs   pool
}

func newSearch(m Meeting, candidate Member, people []Member) *search {
	s := &search{Meeting: m, people: make([]*Member, len(people)), starts: candidate.starts}
	for i := range people {
		s.people[i] = &people[i]
	}
	slices.SortFunc(s.people, before)
	places := place(m.Grid, candidate.starts)
	// Somebody of one pool may be wanted in the other, so each keeps enough for both.
	keep := m.SMEs + m.Developers
	s.smes = newPool(keep, places, candidate.starts)
	s.devs = newPool(keep, places, candidate.starts)
	return s
}

// before says who goes first of two whom a start costs the same.
func before(a, b *Member) int {
	return cmp.Or(cmp.Compare(a.floor, b.floor), cmp.Compare(a.Borne, b.Borne), cmp.Compare(a.ID, b.ID))
}

// place numbers the starts that are possible at all.
func place(g Grid, starts Bits) []int32 {
	places := make([]int32, g.Quarters)
	for n, start := range ones(starts) {
		places[start] = int32(n)
	}
	return places
}

// fill offers everybody to the pools they belong to. Whoever costs least at best
// comes first, so that most starts are soon closed to everybody else.
func (s *search) fill() {
	for _, p := range s.people {
		if p.SME {
			s.smes.offer(p, p.NotSME, s.Length)
		}
		if p.Developer {
			s.devs.offer(p, p.NotDeveloper, s.Length)
		}
	}
}

// pool is the cheapest people of one kind for each start, in order.
type pool struct {
	keep   int
	places []int32
	seats  []seat // keep of them for each start
	filled []uint8
	open   Bits // starts at which somebody may still be cheaper
}

type seat struct {
	cost uint64
	who  *Member
}

func newPool(keep int, places []int32, starts Bits) pool {
	n := starts.Count()
	return pool{keep, places, make([]seat, n*keep), make([]uint8, n), slices.Clone(starts)}
}

func (p *pool) offer(who *Member, not Bits, length int) {
	open := p.open[:len(who.starts)]
	for i, w := range who.starts {
		if not != nil {
			w &^= not[i]
		}
		for w &= open[i]; w != 0; w &= w - 1 {
			start := i<<6 + bits.TrailingZeros64(w)
			p.put(start, seat{who.cost(start, length), who})
		}
	}
}

// put keeps a seat where it is among the cheapest, and closes the start when nobody
// who is still to come can be cheaper.
func (p *pool) put(start int, s seat) {
	n := int(p.places[start])
	row := p.seats[n*p.keep : (n+1)*p.keep]
	last := int(p.filled[n])
	if last == p.keep {
		if last--; row[last].cost <= s.cost {
			if row[last].cost <= s.who.floor {
				p.open.Clear(start)
			}
			return
		}
	} else {
		p.filled[n]++
	}
	for ; last > 0 && row[last-1].cost > s.cost; last-- {
		row[last] = row[last-1]
	}
	row[last] = s
	if int(p.filled[n]) == p.keep && row[p.keep-1].cost <= s.who.floor {
		p.open.Clear(start)
	}
}

// at are the cheapest for a start.
func (p *pool) at(start int) []seat {
	n := int(p.places[start])
	return p.seats[n*p.keep : n*p.keep+int(p.filled[n])]
}

// ones are the set bits, in order.
func ones(b Bits) []int {
	all := make([]int, 0, b.Count())
	for i, w := range b {
		for ; w != 0; w &= w - 1 {
			all = append(all, i<<6+bits.TrailingZeros64(w))
		}
	}
	return all
}
