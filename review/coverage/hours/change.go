package hours

import "slices"

// Change is a person as they would be, and what they would have standing for besides,
// all week. Of somebody changed twice only the whole of it is given.
type Change struct {
	Person int // of the world
	After  Person
	Gains  []int // services of the world
}

// Difference is a service before and after changes.
type Difference struct {
	Service                   int // of the world
	Before, After             Heads
	PeopleBefore, PeopleAfter int
}

// Ready counts every service once, so that changes are compared with that.
func (w *World) Ready() {
	w.heads = make([]*Heads, len(w.Services))
	w.holdings = make([][]holding, len(w.People))
	c := w.Counter(nil)
	for i := range w.Services {
		s := &w.Services[i]
		heads, _ := c.Count(s)
		w.heads[i] = &heads
		for n, h := range s.Holders {
			w.holdings[h.Person] = append(w.holdings[h.Person], holding{i, n})
		}
	}
}

// Compare is what changes make of the services they touch, in the world's order. It
// takes time for what changes alone. The world is [World.Ready] before, and stays as
// it is but for patterns.
func (w *World) Compare(changes []Change) []Difference {
	touched := map[int]*touch{}
	at := func(service int) *touch {
		t := touched[service]
		if t == nil {
			t = &touch{}
			touched[service] = t
		}
		return t
	}
	for _, c := range changes {
		before, after := &w.People[c.Person], c.After
		w.lay(&after)
		for _, h := range w.holdings[c.Person] {
			at(h.service).swap(w, w.Services[h.service].Holders[h.holder], before, &after)
		}
		for _, t := range w.gone[c.Person] {
			if w.counts(&after) {
				at(t.service).join(w, &after, t.from, t.to)
			}
		}
		for _, gained := range c.Gains {
			if !w.holds(c.Person, gained) {
				at(gained).join(w, &after, 0, Quarters)
			}
		}
	}
	all := make([]Difference, 0, len(touched))
	for service, t := range touched {
		all = append(all, t.difference(w, service))
	}
	slices.SortFunc(all, func(a, b Difference) int { return a.Service - b.Service })
	return all
}

// holds reports whether somebody has standing for a service, whether they count or not.
func (w *World) holds(person, service int) bool {
	return slices.ContainsFunc(w.holdings[person], func(h holding) bool { return h.service == service }) ||
		slices.ContainsFunc(w.gone[person], func(t term) bool { return t.service == service })
}

// touch is what changes do to one service.
type touch struct {
	steps  steps
	people int
}

func (t *touch) swap(w *World, held Holder, before, after *Person) {
	t.steps.add(w.Rota(before), held.From, held.To, -1)
	if !w.counts(after) {
		t.people--
		return
	}
	t.steps.add(w.Rota(after), held.From, held.To, 1)
}

func (t *touch) join(w *World, after *Person, from, to int16) {
	if w.counts(after) {
		t.people++
		t.steps.add(w.Rota(after), from, to, 1)
	}
}

func (t *touch) difference(w *World, service int) Difference {
	d := Difference{Service: service, Before: *w.heads[service], PeopleBefore: len(w.Services[service].Holders)}
	d.PeopleAfter = d.PeopleBefore + t.people
	change := t.steps.sum()
	for q, heads := range d.Before {
		d.After[q] = heads + change[q]
	}
	return d
}
