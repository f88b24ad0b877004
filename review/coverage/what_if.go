package coverage

import (
	"cmp"
	"slices"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/coverage/hours"
	"assay/review/policy"
)

// Comparison is what changes would do in a week.
type Comparison struct {
	In       Hourly
	Changes  []Compared
	Services []Difference
	Needs    []Need
}

// Compared is a change in words, whether it holds in the week, and whether the reader
// could make it so.
type Compared struct {
	Person   models.Person
	Revision int64 // of the person; 0 for who does not see all that raises it
	Text     phrase.Text
	Holds    bool           // on a day of the week
	Note     *review.Reason // it does not hold in the week, or not in all of it
	Apply    review.Action
}

// Difference is one service before and after.
type Difference struct {
	Service       models.Service
	Before, After Side
	Changed       []int // hours of the day whose number differs
	Notes         []review.Reason
}

// Side is a service on one side of a change.
type Side struct {
	SMEs       int
	Grid       hours.Grid
	Heads      hours.Day
	Targets    hours.Day
	Below      []int
	Departures *int
}

// Compare says what changes would do to every service they touch, and what would need
// somebody else (G3). Nothing is stored. The week is the first in which all of them
// hold, unless told; where there is none, the first in which one does. Faults: not-allowed, invalid.
func Compare(tx *store.Tx, in Hourly, changes []Change) (Comparison, error) {
	holds, err := mayCompare(tx)
	if err != nil {
		return Comparison{}, err
	}
	s, err := readScenario(tx, changes)
	if err != nil {
		return Comparison{}, err
	}
	if in.Week.IsZero() {
		in.Week = s.week(models.DateOf(tx.Now))
	}
	in = in.filled(tx)
	w, err := s.world(tx, in)
	if err != nil {
		return Comparison{}, err
	}
	out := Comparison{In: in, Services: w.compare(s)}
	actor, err := s.related(tx, holds)
	if err != nil {
		return out, err
	}
	ahead, err := s.ahead(tx, actor)
	if err != nil {
		return out, err
	}
	for _, c := range changes {
		holds, note := s.holdsIn(c, in.Week)
		p := s.people[c.PersonID]
		out.Changes = append(out.Changes, Compared{p, actor.revision(p), s.text(c), holds, note, ahead.can(c)})
	}
	out.Needs, err = s.needs(tx, actor)
	return out, err
}

// mayCompare is how the actor relates to coverage, where they may compare at all.
func mayCompare(tx *store.Tx) (policy.Holds, error) {
	holds := policy.Of(tx.Actor)
	if policy.Allowed(policy.CoverageCompare, holds) {
		return holds, nil
	}
	manages, err := tx.ManagesAnyone(tx.Actor.Person)
	if err != nil {
		return holds, err
	}
	return holds, policy.Check(policy.CoverageCompare, holds.With(policy.AnyManager, manages))
}

// world reads the services that the changes touch, as the grid shows them: not those
// that are retired.
func (s scenario) world(tx *store.Tx, in Hourly) (*world, error) {
	b := store.Between{From: in.Week.Monday, To: in.Week.Day(6)}
	touched, err := tx.ServicesHeld(b, s.changed())
	if err != nil {
		return nil, err
	}
	for _, c := range s.changes {
		if c.Kind == Gains && !slices.Contains(touched, c.ServiceID) {
			touched = append(touched, c.ServiceID)
		}
	}
	found, err := tx.ServicesByID(touched)
	if err != nil {
		return nil, err
	}
	on := models.DateOf(in.standpoint(tx.Now))
	services := make([]models.Service, 0, len(found))
	for _, service := range found {
		if !isRetired(service, on) {
			services = append(services, service)
		}
	}
	slices.SortFunc(services, func(a, b models.Service) int { return cmp.Compare(a.Slug, b.Slug) })
	return readWorld(tx, in, services, idsOf(services), s.ids()...)
}

func isRetired(s models.Service, on models.Date) bool {
	return !s.RetiredOn.IsZero() && !s.RetiredOn.After(on)
}

// compare counts the services that the changes touch before and after them.
func (w *world) compare(s scenario) []Difference {
	w.Ready()
	all := []Difference{}
	for _, d := range w.Compare(s.lay(w)) {
		service := w.services[d.Service]
		targets := w.target(service.ID, 0)
		out := Difference{Service: service, Before: w.side(d.Before, d.PeopleBefore, targets), After: w.side(d.After, d.PeopleAfter, targets), Changed: []int{}}
		for hour := range 24 {
			for day := range out.Before.Grid {
				if out.Before.Grid[day][hour] != out.After.Grid[day][hour] {
					out.Changed = append(out.Changed, hour)
					break
				}
			}
		}
		out.Notes = differs(service, out.Before, out.After)
		all = append(all, out)
	}
	return all
}

func (w *world) side(heads hours.Heads, people int, targets hours.Grid) Side {
	s := Side{SMEs: people, Grid: heads.Grid(), Targets: targets.Most(w.in.Weekdays)}
	s.Heads, s.Below = s.Grid.Least(w.in.Weekdays), s.Grid.Below(targets, w.in.Weekdays)
	if departures, _, promised := s.Grid.Departures(targets); promised {
		s.Departures = &departures
	}
	return s
}

// differs says in words what becomes worse and what better.
func differs(service models.Service, before, after Side) []review.Reason {
	notes := []review.Reason{}
	say := func(code string, hours []int, format phrase.Format) {
		if len(hours) > 0 {
			notes = append(notes, review.Why(code, format, stretches(hours)))
		}
	}
	say("becomes-empty", without(after.Heads.Exactly(0), before.Heads.Exactly(0)), "No one would be on shift at %s UTC any more.")
	say("covered", without(before.Heads.Exactly(0), after.Heads.Exactly(0)), "Somebody would be on shift at %s UTC.")
	say("below-target", without(after.Below, before.Below), "It would go below its target at %s UTC.")
	say("at-target", without(before.Below, after.Below), "It would reach its target at %s UTC.")
	if target := service.TargetSMEs; after.SMEs < target && before.SMEs >= target {
		notes = append(notes, review.Why("below-headcount", "It would have %s, fewer than its target of %d.", smes(after.SMEs), target))
	}
	if after.SMEs < Few && before.SMEs >= Few {
		notes = append(notes, review.Why("few", "It would have fewer than five SMEs in the world."))
	}
	return notes
}

// without are the hours of a that are not in b.
func without(a, b []int) []int {
	return slices.DeleteFunc(slices.Clone(a), func(hour int) bool { return slices.Contains(b, hour) })
}
