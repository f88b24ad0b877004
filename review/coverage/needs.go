package coverage

import (
	"slices"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/clock"
	"assay/review/policy"
)

// onPeople is how the actor relates to the people of a scenario.
type onPeople struct {
	actor models.Actor
	holds policy.Holds
	lines map[models.PersonID][]models.PersonID
}

func (s scenario) related(tx *store.Tx, holds policy.Holds) (onPeople, error) {
	lines, err := tx.ManagerLines(s.ids())
	return onPeople{actor: tx.Actor, holds: holds, lines: lines}, err
}

func (o onPeople) of(person models.PersonID) policy.Holds {
	return o.holds.With(policy.Self, o.actor.Person == person).With(policy.Manager, slices.Contains(o.lines[person], o.actor.Person))
}

func (o onPeople) revision(p models.Person) int64 {
	if !policy.Allowed(policy.PersonSeePrivate, o.of(p.ID)) {
		return 0
	}
	return p.Revision
}

// may refuses a change that the actor could not make.
func (o onPeople) may(c Change) error {
	switch c.Kind {
	case Leaves:
		return o.check(policy.PersonChange, c.PersonID)
	case IsAway:
		return o.check(policy.AbsenceChange, c.PersonID)
	case Works:
		return o.check(policy.PersonChangeOwn, c.PersonID)
	case Moves:
		if c.SiteID != 0 {
			if err := o.check(policy.PersonChange, c.PersonID); err != nil {
				return err
			}
		}
		return o.check(policy.PersonChangeOwn, c.PersonID)
	}
	return fault.Clash("standing-is-earned", "Standing comes from a ballot or a founding appointment.")
}

// check refuses what the actor may not do to somebody, or not with the access token that
// they came with.
func (o onPeople) check(a policy.Action, to models.PersonID) error {
	if err := policy.Check(a, o.of(to)); err != nil {
		return err
	}
	return policy.InScope(o.actor, policy.ScopeOf(a))
}

// MostNamed are the things of one kind that are named; the others are counted.
const MostNamed = 20

// Need is what would need somebody else. It is known to who may see what is private of
// the person; Items are empty for others.
type Need struct {
	Person models.Person
	Known  bool
	Items  []NeedItem
}

// NeedItem is so many things of a kind. Those that the reader may see on their own
// pages are named, up to [MostNamed]; More are seen besides, Unseen are never named. What
// is hidden from the reader altogether is in no number.
type NeedItem struct {
	Kind   store.HoldingKind
	Count  int
	Text   phrase.Text
	Things []Thing
	More   int
	Unseen int
}

// Thing is one of them: whose it is, for which service, by what title and when, as far
// as that kind has it.
type Thing struct {
	store.Holding
	Person  models.Person
	Service models.Service
}

// needs are what people hold who would leave, be away, or be elsewhere at an hour they
// promised: a constant number of queries for any number of them. Who is away or works at
// other hours needs somebody only for that time.
func (s scenario) needs(tx *store.Tx, actor onPeople) ([]Need, error) {
	all := []Need{}
	known := []models.PersonID{}
	for _, id := range s.changed() {
		need := Need{Person: s.people[id], Items: []NeedItem{}}
		if need.Known = policy.Allowed(policy.PersonSeePrivate, actor.of(id)); need.Known {
			known = append(known, id)
		}
		all = append(all, need)
	}
	held, err := tx.HeldBy(known)
	if err != nil {
		return nil, err
	}
	held = slices.DeleteFunc(held, func(h store.Holding) bool { return !s.leaves(h) })
	beholds, err := tx.Beholds(tx.Actor.Person, held)
	if err != nil {
		return nil, err
	}
	eyes := eyes{actor: tx.Actor, holds: policy.Of(tx.Actor), Beholder: beholds}
	held = slices.DeleteFunc(held, eyes.hides)
	for i := range all {
		all[i].Items = eyes.items(held, all[i].Person.ID)
	}
	return all, name(tx, all)
}

func (s scenario) kindsOf(id models.PersonID) (kinds []ChangeKind) {
	for _, c := range s.changes {
		if c.PersonID == id {
			kinds = append(kinds, c.Kind)
		}
	}
	return kinds
}

// leaves reports whether the changes of a holder leave a thing to somebody else.
func (s scenario) leaves(h store.Holding) bool {
	kinds := s.kindsOf(h.Holder)
	switch h.Kind {
	case store.HoldsSeat, store.HoldsOwnInterview:
		return s.reaches(h.Holder, clock.DateIn(h.StartsAt, clock.Home(s.people[h.Holder].Zone)))
	case store.HoldsReport:
		return slices.Contains(kinds, Leaves)
	}
	return slices.Contains(kinds, Leaves) || slices.Contains(kinds, IsAway)
}

// reaches reports whether a change of somebody holds on a day of theirs.
func (s scenario) reaches(id models.PersonID, day models.Date) bool {
	return slices.ContainsFunc(s.changes, func(c Change) bool {
		if c.PersonID != id {
			return false
		}
		switch c.Kind {
		case Leaves:
			return day.After(c.On)
		case IsAway:
			return !day.Before(c.From) && !day.After(c.To)
		case Moves, Works:
			return true
		}
		return false
	})
}

// kindsOfNeed are all kinds, the most pressing first, in words. Whether somebody on the
// roll of an open ballot has voted is sealed, so nothing is said of what it needs.
var kindsOfNeed = []struct {
	kind store.HoldingKind
	one  phrase.One
	many phrase.Format
}{
	{store.HoldsSeat, "%[2]s seat in an interview to come", "%[2]s seats in interviews to come"},
	{store.HoldsOwnInterview, "%[2]s interview of their own to come", "%[2]s interviews of their own to come"},
	{store.HoldsReview, "%[2]s show case that they review", "%[2]s show cases that they review"},
	{store.HoldsOffer, "%[2]s review offered to them", "%[2]s reviews offered to them"},
	{store.HoldsPlan, "%[2]s plan that they mentor", "%[2]s plans that they mentor"},
	{store.HoldsStandIn, "%[2]s plan that they stand in for", "%[2]s plans that they stand in for"},
	{store.HoldsBallot, "%[2]s open ballot with them on its roll; whether they have voted is sealed", "%[2]s open ballots with them on the roll; whether they have voted is sealed"},
	{store.HoldsReport, "%[2]s person who reports to them", "%[2]s people who report to them"},
}

// items are the things of one holder, kind by kind.
func (e eyes) items(held []store.Holding, holder models.PersonID) []NeedItem {
	all := []NeedItem{}
	for _, k := range kindsOfNeed {
		item := NeedItem{Kind: k.kind, Things: []Thing{}}
		for _, h := range held {
			if h.Kind != k.kind || h.Holder != holder {
				continue
			}
			item.Count++
			if e.see(h) {
				item.Things = append(item.Things, Thing{Holding: h})
			} else {
				item.Unseen++
			}
		}
		if item.Count == 0 {
			continue
		}
		slices.SortStableFunc(item.Things, func(a, b Thing) int { return a.StartsAt.Compare(b.StartsAt) })
		if item.More = max(0, len(item.Things)-MostNamed); item.More > 0 {
			item.Things = item.Things[:MostNamed]
		}
		item.Text = phrase.Sentence(phrase.Count(item.Count, k.one, k.many, phrase.Spelled(item.Count)))
		all = append(all, item)
	}
	return all
}

// name reads who and what the things are about: two queries.
func name(tx *store.Tx, all []Need) error {
	things := []*Thing{}
	var people []models.PersonID
	var services []models.ServiceID
	for _, need := range all {
		for _, item := range need.Items {
			for i := range item.Things {
				t := &item.Things[i]
				things, people, services = append(things, t), append(people, t.About), append(services, t.ServiceID)
			}
		}
	}
	who, err := tx.PeopleByID(people)
	if err != nil {
		return err
	}
	which, err := tx.ServicesByID(services)
	for _, t := range things {
		t.Person, t.Service = who[t.About], which[t.ServiceID]
	}
	return err
}
