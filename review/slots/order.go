package slots

import (
	"container/heap"
	"iter"
	"slices"
)

// promise is a start and what it costs everybody: exactly, or at least.
type promise struct {
	cost  uint64
	start int32
	exact bool
}

// promises are a heap with what may be best on top.
type promises []promise

func (h promises) Len() int { return len(h) }
func (h promises) Less(a, b int) bool {
	return h[a].cost < h[b].cost || h[a].cost == h[b].cost && h[a].start < h[b].start
}
func (h promises) Swap(a, b int) { h[a], h[b] = h[b], h[a] }
func (h *promises) Push(x any)   { *h = append(*h, x.(promise)) }
func (h *promises) Pop() any {
	last := len(*h) - 1
	x := (*h)[last]
	*h = (*h)[:last]
	return x
}

// inOrder are the options without their panels, the best first. What a start costs is
// worked out when it may be the next, for most never are.
func (s *sitting) inOrder(candidate *Member) iter.Seq[Option] {
	h := make(promises, 0, candidate.starts.Count())
	for _, start := range ones(candidate.starts) {
		if least, exact := s.least(start); least != unaffordable {
			h = append(h, promise{least + candidate.cost(start, s.Length), int32(start), exact})
		}
	}
	heap.Init(&h)
	return func(yield func(Option) bool) {
		for len(h) > 0 {
			best := h[0]
			if !best.exact {
				s.settle(&h, candidate)
				continue
			}
			heap.Pop(&h)
			if !yield(Option{Start: int(best.start), cost: best.cost}) {
				return
			}
		}
	}
}

// settle works out what the start on top costs, or takes it away where it cannot be.
func (s *sitting) settle(h *promises, candidate *Member) {
	top := &(*h)[0]
	cost := s.at(int(top.start))
	if cost == unaffordable {
		heap.Pop(h)
		return
	}
	top.cost, top.exact = cost+candidate.cost(int(top.start), s.Length), true
	heap.Fix(h, 0)
}

// least is what no panel at a start costs less than: the cheapest of each pool
// together. It is exact where they are different people from more than one site.
func (s *sitting) least(start int) (cost uint64, exact bool) {
	smes, devs := s.smes.at(start), s.devs.at(start)
	if len(smes) < s.SMEs || len(devs) < s.Developers {
		return unaffordable, true
	}
	smes, devs = smes[:s.SMEs], devs[:s.Developers]
	exact = !oneSite(smes, devs)
	for _, a := range smes {
		cost += a.cost
	}
	for _, d := range devs {
		cost += d.cost
		if slices.ContainsFunc(smes, func(a seat) bool { return a.who == d.who }) {
			exact = false
		}
	}
	return cost, exact
}
