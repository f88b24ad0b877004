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

func (o onPeople) of(person models.PersonID) policy.Holds {
	return o.holds.With(policy.Self, o.actor.Person == person).With(policy.Manager, slices.Contains(o.lines[person], o.actor.Person))
}

// may refuses a change that the actor could not make.
func (o onPeople) may(c Change) error {
	holds := o.of(c.PersonID)
	switch c.Kind {
	case Leaves:
		return policy.Check(policy.PersonChange, holds)
	case IsAway:
		return policy.Check(policy.AbsenceChange, holds)
	case Works:
		return policy.Check(policy.PersonChangeOwn, holds)
	case Moves:
		if c.SiteID != 0 {
			if err := policy.Check(policy.PersonChange, holds); err != nil {
				return err
			}
		}
		return policy.Check(policy.PersonChangeOwn, holds)
	}
	return fault.Clash("standing-is-earned", "Standing comes from a ballot or a founding appointment.")
}

// Need is what would need somebody else. It is known to who may see what is private of
// the person; Items are empty for others.
type Need struct {
	Person models.Person
	Known  bool
	Items  []NeedItem
}

// NeedItem is so many things of a kind. Their numbers are for administrators.
type NeedItem struct {
	Kind  NeedKind
	Count int
	Text  phrase.Text
	IDs   []int64
}

// NeedKind is what somebody holds.
type NeedKind string

const (
	NeedPlan         NeedKind = "plan"
	NeedStandIn      NeedKind = "stand_in"
	NeedReview       NeedKind = "review"
	NeedOffer        NeedKind = "offer"
	NeedSeat         NeedKind = "seat"
	NeedBallot       NeedKind = "ballot"
	NeedOwnInterview NeedKind = "own_interview"
	NeedReport       NeedKind = "report"
)

// needs are what people hold who would leave, be away, or be elsewhere at an hour they
// promised. Who is away or works at other hours needs somebody only for that time.
func (s scenario) needs(tx *store.Tx, actor onPeople) ([]Need, error) {
	all := []Need{}
	for _, id := range s.ids() {
		kinds := s.kindsOf(id)
		if !slices.ContainsFunc(kinds, func(k ChangeKind) bool { return k != Gains }) {
			continue
		}
		need := Need{Person: s.people[id], Items: []NeedItem{}}
		holds := actor.of(id)
		if need.Known = policy.Allowed(policy.PersonSeePrivate, holds); need.Known {
			held, err := tx.Held(id)
			if err != nil {
				return nil, err
			}
			meetings, err := s.meetings(tx, id, held)
			if err != nil {
				return nil, err
			}
			need.Items = items(held, meetings, slices.Contains(kinds, Leaves), slices.Contains(kinds, IsAway), policy.Allowed(policy.PersonRemove, holds))
		}
		all = append(all, need)
	}
	return all, nil
}

func (s scenario) kindsOf(id models.PersonID) (kinds []ChangeKind) {
	for _, c := range s.changes {
		if c.PersonID == id {
			kinds = append(kinds, c.Kind)
		}
	}
	return kinds
}

// met are interviews that the changes reach.
type met struct{ seats, own []models.InterviewID }

func (s scenario) meetings(tx *store.Tx, id models.PersonID, held store.Held) (met, error) {
	interviews, err := tx.InterviewsByID(slices.Concat(held.Seats, held.Candidate))
	var out met
	zone := clock.Home(s.people[id].Zone)
	for _, i := range interviews {
		if !s.reaches(id, clock.DateIn(i.StartsAt, zone)) {
			continue
		}
		if slices.Contains(held.Seats, i.ID) {
			out.seats = append(out.seats, i.ID)
		}
		if slices.Contains(held.Candidate, i.ID) {
			out.own = append(out.own, i.ID)
		}
	}
	return out, err
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

func items(h store.Held, m met, leaves, away, numbers bool) []NeedItem {
	all := []NeedItem{}
	put := func(when bool, kind NeedKind, ids []int64, one phrase.One, many phrase.Format) {
		if !when || len(ids) == 0 {
			return
		}
		item := NeedItem{Kind: kind, Count: len(ids), Text: phrase.Sentence(phrase.Count(len(ids), one, many, phrase.Spelled(len(ids)))), IDs: []int64{}}
		if numbers {
			item.IDs = ids
		}
		all = append(all, item)
	}
	put(true, NeedSeat, numbersOf(m.seats), "%[2]s seat in an interview to come", "%[2]s seats in interviews to come")
	put(true, NeedOwnInterview, numbersOf(m.own), "%[2]s interview of their own to come", "%[2]s interviews of their own to come")
	put(leaves || away, NeedReview, numbersOf(h.Reviewing), "%[2]s show case that they review", "%[2]s show cases that they review")
	put(leaves || away, NeedOffer, numbersOf(h.Offered), "%[2]s review offered to them", "%[2]s reviews offered to them")
	put(leaves || away, NeedPlan, numbersOf(h.Mentoring), "%[2]s plan that they mentor", "%[2]s plans that they mentor")
	put(leaves || away, NeedStandIn, numbersOf(h.StandingIn), "%[2]s plan that they stand in for", "%[2]s plans that they stand in for")
	put(leaves || away, NeedBallot, numbersOf(h.Ballots), "%[2]s open ballot", "%[2]s open ballots")
	put(leaves, NeedReport, numbersOf(h.Reports), "%[2]s person who reports to them", "%[2]s people who report to them")
	return all
}

func numbersOf[ID ~int64](ids []ID) []int64 {
	out := make([]int64, len(ids))
	for i, id := range ids {
		out[i] = int64(id)
	}
	return out
}
