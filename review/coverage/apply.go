package coverage

import (
	"fmt"
	"slices"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/roster"
)

// Applied is what became of a change: done, or not and why.
type Applied struct {
	Person models.Person
	Text   phrase.Text
	Why    *review.Reason // it was not applied
}

// Apply makes changes so, in one act: each through the verb that is there for it, as
// far as the actor may and the verb does it; the others are said with the reason (G3).
// A change of somebody who is at another revision than the one compared is not applied,
// unless it is so already. Nothing else that was compared is held still: absences that
// were added since stay, and one that overlaps them is refused by its verb.
// Standing is never given by it. Faults: not-allowed, invalid. Emits what the verbs do.
func Apply(tx *store.Tx, changes []Change) ([]Applied, error) {
	holds, err := mayCompare(tx)
	if err != nil {
		return nil, err
	}
	s, err := readScenario(tx, changes)
	if err != nil {
		return nil, err
	}
	if err := s.lock(tx); err != nil {
		return nil, err
	}
	actor, err := s.related(tx, holds)
	if err != nil {
		return nil, err
	}
	results := make([]Applied, len(changes))
	for i, c := range changes {
		results[i] = Applied{Person: s.people[c.PersonID], Text: s.text(c)}
		if why := fault.As(actor.may(c)); why != nil {
			results[i].Why = &review.Reason{Code: why.Code, Text: why.Text}
			continue
		}
		err := s.apply(tx, c)
		if why := s.refused(c, err); why != nil {
			results[i].Why = why
			continue
		}
		if err != nil {
			return nil, at(i, err)
		}
	}
	return results, nil
}

// lock takes the rows of everybody changed, and of all administrators where somebody
// leaves, and has them as they are then: what the changes were made from is asked of
// these, before any of them is applied.
func (s scenario) lock(tx *store.Tx) error {
	lock := tx.LockPeople
	if slices.ContainsFunc(s.changes, func(c Change) bool { return c.Kind == Leaves }) {
		lock = func(ids ...models.PersonID) ([]models.Person, error) {
			return roster.LockAmongAdministrators(tx, ids...)
		}
	}
	people, err := lock(s.ids()...)
	for _, p := range people {
		s.people[p.ID] = p
	}
	return err
}

// isOld reports whether somebody is not as they were when the change was compared.
func (s scenario) isOld(c Change) bool { return c.Revision != s.people[c.PersonID].Revision }

// refused is why a verb would not do a change of a single step. Verbs refuse before
// they store anything; of two steps the first may be done by then, but not from an old
// revision.
func (s scenario) refused(c Change, err error) *review.Reason {
	f := fault.As(err)
	switch {
	case f == nil:
		return nil
	case f.Kind == fault.Stale:
		why := review.Why(f.Code, "Something about %s has changed since you compared. Please compare again.", s.people[c.PersonID].Name)
		return &why
	case c.Kind == Moves:
		return nil
	case f.Kind == fault.Invalid && len(f.Fields) > 0:
		return &review.Reason{Code: f.Fields[0].Code, Text: f.Fields[0].Text}
	case f.Kind == fault.Conflict || f.Kind == fault.Denied:
		return &review.Reason{Code: f.Code, Text: f.Text}
	}
	return nil
}

// at says which change a refusal is about.
func at(change int, err error) error {
	f := fault.As(err)
	if f == nil || f.Kind != fault.Invalid {
		return err
	}
	for n := range f.Fields {
		f.Fields[n].Pointer = fmt.Sprintf("/changes/%d%s", change, f.Fields[n].Pointer)
	}
	return f
}

func (s scenario) apply(tx *store.Tx, c Change) error {
	switch c.Kind {
	case Leaves:
		return s.identity(tx, c, func(in *roster.Identity) { in.LeavesOn = c.On })
	case IsAway:
		return s.away(tx, c)
	case Works:
		return s.profile(tx, c, func(in *roster.Profile) { in.Hours = c.Hours })
	case Moves:
		zone := c.Zone
		if site, given := s.sites[c.SiteID]; given {
			if err := s.identity(tx, c, func(in *roster.Identity) { in.SiteID = site.ID }); err != nil {
				return err
			}
			if zone == "" {
				zone = site.Zone
			}
		}
		return s.profile(tx, c, func(in *roster.Profile) { in.Zone = zone })
	}
	return fault.Clash("standing-is-earned", "Standing comes from a ballot or a founding appointment.")
}

// away adds an absence; from an old revision only one that is there already.
func (s scenario) away(tx *store.Tx, c Change) error {
	in := roster.NewAbsence{Kind: models.Away, From: c.From, To: c.To}
	if s.isOld(c) {
		calendars, err := tx.Absences([]models.PersonID{c.PersonID}, c.From, c.To)
		if err != nil {
			return err
		}
		if _, already := in.IsIn(calendars[c.PersonID]); !already {
			return fault.Fresh(c.Revision, s.people[c.PersonID].Revision)
		}
	}
	_, err := roster.AddAbsence(tx, c.PersonID, in)
	return err
}

// identity changes what administrators keep of a person, from what it is now.
func (s scenario) identity(tx *store.Tx, c Change, edit func(*roster.Identity)) error {
	p, err := tx.Person(c.PersonID)
	if err != nil {
		return err
	}
	in := roster.IdentityOf(p)
	edit(&in)
	_, err = roster.Change(tx, p.ID, s.from(c, p), in)
	return err
}

// profile changes what a person keeps themself, from what it is now.
func (s scenario) profile(tx *store.Tx, c Change, edit func(*roster.Profile)) error {
	p, err := tx.Person(c.PersonID)
	if err != nil {
		return err
	}
	languages, err := tx.Languages([]models.PersonID{p.ID})
	if err != nil {
		return err
	}
	in := roster.ProfileOf(p, languages[p.ID])
	edit(&in)
	_, err = roster.ChangeProfile(tx, p.ID, s.from(c, p), in)
	return err
}

// from is the revision that a change is made from: the one compared, raised by what was
// applied before it of the same scenario.
func (s scenario) from(c Change, now models.Person) int64 {
	if s.isOld(c) {
		return c.Revision
	}
	return now.Revision
}
