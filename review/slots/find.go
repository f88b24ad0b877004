package slots

import (
	"cmp"
	"iter"
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
	chosen := spread(t.inOrder(&candidate), most, candidate.Profile.day)
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

// spread chooses from options that come in order.
func spread(all iter.Seq[Option], most int, day func(start int) int) []Option {
	taken := map[int]int{}
	var chosen, rest []Option
	for o := range all {
		if d := day(o.Start); taken[d] < ofOneDay {
			taken[d]++
			chosen = append(chosen, o)
		} else if len(rest) < most {
			rest = append(rest, o)
		}
		if len(chosen) >= most {
			break
		}
	}
	chosen = append(chosen, rest[:max(0, min(len(rest), most-len(chosen)))]...)
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
	s := &search{Meeting: m, people: inTurn(people), starts: candidate.starts}
	places := place(m.Grid, candidate.starts)
	// Somebody of one pool may be wanted in the other, so each keeps enough for both.
	keep := m.SMEs + m.Developers
	s.smes = newPool(keep, places, candidate.starts)
	s.devs = newPool(keep, places, candidate.starts)
	return s
}

// inTurn are people in the order of [before].
func inTurn(people []Member) []*Member {
	type turn struct {
		floor uint64
		borne int
		who   *Member
	}
	turns := make([]turn, len(people))
	for i := range people {
		p := &people[i]
		turns[i] = turn{p.floor, p.Borne, p}
	}
	slices.SortFunc(turns, func(a, b turn) int {
		if a.floor == b.floor && a.borne == b.borne {
			return cmp.Compare(a.who.ID, b.who.ID)
		}
		if a.floor < b.floor || a.floor == b.floor && a.borne < b.borne {
			return -1
		}
		return 1
	})
	all := make([]*Member, len(people))
	for i, t := range turns {
		all[i] = t.who
	}
	return all
}

// before says who goes first of two whom a start costs the same.
func before(a, b *Member) int {
	return cmp.Or(cmp.Compare(a.floor, b.floor), cmp.Compare(a.Borne, b.Borne), cmp.Compare(a.ID, b.ID))
}

// place numbers the starts that are possible at all.
func place(g Grid, starts Bits) []int32 {
	places := make([]int32, g.Quarters)
	n := int32(0)
	for i, w := range starts {
		for ; w != 0; w &= w - 1 {
			places[i<<6+bits.TrailingZeros64(w)] = n
			n++
		}
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
