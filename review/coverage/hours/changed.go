package hours

import "slices"

// Changed is the world as changes make it, to ask of it who is there after them. The
// world itself stays as it is but for patterns; it is not added to afterwards.
func (w *World) Changed(changes []Change) *World {
	people := slices.Clone(w.People)
	changed := make(map[int]bool, len(changes))
	for _, c := range changes {
		after := c.After
		w.lay(&after)
		people[c.Person], changed[c.Person] = after, true
	}
	to := *w
	to.People, to.Services = people, slices.Clone(w.Services)
	to.heads, to.holdings, to.gone = nil, nil, nil
	for i := range to.Services {
		s := &to.Services[i]
		s.Holders = slices.DeleteFunc(slices.Clone(s.Holders), func(h Holder) bool { return changed[h.Person] })
		for _, c := range changes {
			s.Holders = append(s.Holders, w.heldAfter(&to, i, c)...)
		}
	}
	return &to
}

// heldAfter is what somebody who is changed has standing for a service: what they had,
// or what they gain besides; none where they do not count any more.
func (w *World) heldAfter(to *World, service int, c Change) (all []Holder) {
	if !w.counts(&to.People[c.Person]) {
		return nil
	}
	for _, h := range w.Services[service].Holders {
		if h.Person == c.Person {
			all = append(all, to.until(c.Person, h.From, h.To))
		}
	}
	for _, t := range w.gone[c.Person] {
		if t.service == service {
			all = append(all, to.until(c.Person, t.from, t.to))
		}
	}
	if len(all) == 0 && slices.Contains(c.Gains, service) {
		all = append(all, to.AllWeek(c.Person))
	}
	return all
}

func (w *World) until(person int, from, to int16) Holder {
	h := w.AllWeek(person)
	h.From, h.To = from, to
	return h
}
