package hours

import "slices"

// Heads are how many are on shift at each quarter of a week.
type Heads [Quarters]int32

// Keep says of each person of a world whether they are counted; nil counts all.
type Keep []bool

// Counter counts services one after another. It is not for use by several at once.
type Counter struct {
	world   *World
	rotas   []Rota
	plain   bool // an ordinary week, in which nobody is away
	present bool // this week, as if nobody was away
	keep    Keep
	people  []int32 // of each rota
	touched []int
}

// Counter counts the week itself.
func (w *World) Counter(keep Keep) *Counter {
	return &Counter{world: w, rotas: w.rotas, keep: keep, people: make([]int32, len(w.rotas))}
}

// Ordinary counts an ordinary week of another season with the people of this one.
func (w *World) Ordinary(week Week, keep Keep) *Counter {
	rotas := make([]Rota, len(w.patterns))
	for i, p := range w.patterns {
		rotas[i] = rotaOf(p.Calendar, week)
	}
	return &Counter{world: w, rotas: rotas, plain: true, keep: keep, people: make([]int32, len(rotas))}
}

// Present counts the week as if nobody was away in it. Holidays are as they are.
func (w *World) Present(keep Keep) *Counter {
	c := w.Counter(keep)
	c.present = true
	return c
}

// Count counts a service: how many are on shift at each quarter, and how many people
// there are.
func (c *Counter) Count(s *Service) (heads Heads, people int) {
	var steps steps
	for _, h := range s.Holders {
		if c.keep != nil && !c.keep[h.Person] {
			continue
		}
		people++
		switch {
		case c.plain:
			c.add(int(h.pattern))
		case !h.alone && h.From == 0 && h.To == Quarters:
			c.add(int(h.shared))
		default:
			steps.add(c.rota(&c.world.People[h.Person]), h.From, h.To, 1)
		}
	}
	for _, r := range c.touched {
		steps.add(c.rotas[r], 0, Quarters, c.people[r])
		c.people[r] = 0
	}
	c.touched = c.touched[:0]
	return steps.sum(), people
}

func (c *Counter) rota(p *Person) Rota {
	if !c.present || len(p.Away) == 0 {
		return c.world.Rota(p)
	}
	there := *p
	there.Away = nil
	return rotaOf(c.world.Calendar(&there), c.world.Week)
}

func (c *Counter) add(rota int) {
	if c.people[rota] == 0 {
		c.touched = append(c.touched, rota)
	}
	c.people[rota]++
}

// steps are how many come and go at each quarter.
type steps [Quarters + 1]int32

func (s *steps) add(r Rota, from, to int16, people int32) {
	for _, run := range r {
		begin, end := max(run.From, from), min(run.To, to)
		if begin < end {
			s[begin] += people
			s[end] -= people
		}
	}
}

func (s *steps) sum() (h Heads) {
	var now int32
	for q := range h {
		now += s[q]
		h[q] = now
	}
	return h
}

// Grid is what is guaranteed at each hour of a week, Monday first.
type Grid [7][24]int

// Grid takes the minimum of each hour's quarters.
func (h *Heads) Grid() (g Grid) {
	for n := range Cells {
		quarters := h[n*PerHour : (n+1)*PerHour]
		g[n/24][n%24] = int(slices.Min(quarters))
	}
	return g
}

// Thinnest is the first quarter of an hour of the week that has the fewest.
func (h *Heads) Thinnest(hour int) int {
	first := hour * PerHour
	least := first
	for q := first; q < first+PerHour; q++ {
		if h[q] < h[least] {
			least = q
		}
	}
	return least
}

// Day is a number for each hour of a day in UTC.
type Day [24]int

// Least is the minimum of each hour over days.
func (g *Grid) Least(on Weekdays) (d Day) {
	seen := false
	for n := range g {
		if !on.Has(weekdayOf(n)) {
			continue
		}
		for hour, heads := range g[n] {
			if !seen || heads < d[hour] {
				d[hour] = heads
			}
		}
		seen = true
	}
	return d
}

// Most is the maximum of each hour over days.
func (g *Grid) Most(on Weekdays) (d Day) {
	for n := range g {
		if on.Has(weekdayOf(n)) {
			for hour, heads := range g[n] {
				d[hour] = max(d[hour], heads)
			}
		}
	}
	return d
}

// Exactly are the hours that have a number.
func (d Day) Exactly(n int) (hours []int) {
	for hour, heads := range d {
		if heads == n {
			hours = append(hours, hour)
		}
	}
	return hours
}

// Minimum is the least of the day.
func (d Day) Minimum() int { return slices.Min(d[:]) }
