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
		held := w.holdings[c.Person]
		for _, h := range held {
			term := w.Services[h.service].Holders[h.holder]
			at(h.service).swap(w, term, before, &after)
		}
		for _, gained := range c.Gains {
			if !slices.ContainsFunc(held, func(h holding) bool { return h.service == gained }) {
				at(gained).join(w, &after)
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

// touch is what changes do to one service.
type touch struct {
	steps  steps
	people int
}

func (t *touch) swap(w *World, term Holder, before, after *Person) {
	t.steps.add(w.Rota(before), term.From, term.To, -1)
	if !(Days{after.From, after.Until}).touches(w.Week) {
		t.people--
		return
	}
	t.steps.add(w.Rota(after), term.From, term.To, 1)
}

func (t *touch) join(w *World, after *Person) {
	if (Days{after.From, after.Until}).touches(w.Week) {
		t.people++
		t.steps.add(w.Rota(after), 0, Quarters, 1)
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
