package slots

import (
	"math/bits"
	"slices"
)

// pool is the cheapest people of one kind for each start, in order.
type pool struct {
	keep   int
	places []int32
	seats  []seat // keep of them for each start
	filled []uint8
	open   Bits           // starts at which anybody may still be cheaper
	openTo map[alike]Bits // those at which somebody like that may
}

// alike are people whom a start costs more the more they bore, the week aside.
type alike struct {
	profile *Profile
	floor   uint64
}

type seat struct {
	cost uint64
	who  *Member
}

func newPool(keep int, places []int32, starts Bits) pool {
	n := starts.Count()
	return pool{keep, places, make([]seat, n*keep), make([]uint8, n), slices.Clone(starts), map[alike]Bits{}}
}

func (p *pool) still(who *Member) Bits {
	kind := alike{who.Profile, who.floor}
	open, known := p.openTo[kind]
	if !known {
		open = slices.Clone(p.open)
		p.openTo[kind] = open
	}
	return open
}

// offer puts somebody where they are among the cheapest. As whoever is still to come
// costs no less at best, and no less than who is like them and bore less, starts are
// closed one after the other.
func (p *pool) offer(who *Member, not Bits, length int) {
	open := p.still(who)[:len(who.starts)]
	for i, w := range who.starts {
		if w &= open[i] & p.open[i]; w == 0 {
			continue
		}
		if not != nil {
			w &^= not[i]
		}
		for ; w != 0; w &= w - 1 {
			start := i<<6 + bits.TrailingZeros64(w)
			bare := who.bare(start, length)
			limit := p.put(start, seat{bare + who.ofWeek(start), who})
			if limit <= bare {
				open.Clear(start)
			}
			if limit <= who.floor {
				p.open.Clear(start)
			}
		}
	}
}

// put keeps a seat where it is among the cheapest, and returns the cost from which on
// no other will be.
func (p *pool) put(start int, s seat) (limit uint64) {
	n := int(p.places[start])
	row := p.seats[n*p.keep : (n+1)*p.keep]
	last := int(p.filled[n])
	if last == p.keep {
		if last--; row[last].cost <= s.cost {
			return row[last].cost
		}
	} else {
		p.filled[n]++
	}
	for ; last > 0 && row[last-1].cost > s.cost; last-- {
		row[last] = row[last-1]
	}
	row[last] = s
	if int(p.filled[n]) < p.keep {
		return unaffordable
	}
	return row[p.keep-1].cost
}

// at are the cheapest for a start.
func (p *pool) at(start int) []seat {
	n := int(p.places[start])
	return p.seats[n*p.keep : n*p.keep+int(p.filled[n])]
}
