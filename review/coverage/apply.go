package coverage

import (
	"fmt"

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
	if _, err := tx.LockPeople(s.ids()...); err != nil {
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
		if why := refused(c, err); why != nil {
			results[i].Why = why
			continue
		}
		if err != nil {
			return nil, at(i, err)
		}
	}
	return results, nil
}

// refused is why a verb would not do a change of a single step. Verbs refuse before
// they store anything; of two steps the first may be done by then.
func refused(c Change, err error) *review.Reason {
	f := fault.As(err)
	if f == nil || c.Kind == Moves {
		return nil
	}
	switch {
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
		return identity(tx, c.PersonID, func(in *roster.Identity) { in.LeavesOn = c.On })
	case IsAway:
		_, err := roster.AddAbsence(tx, c.PersonID, roster.NewAbsence{Kind: models.Away, From: c.From, To: c.To})
		return err
	case Works:
		return profile(tx, c.PersonID, func(in *roster.Profile) { in.Hours = c.Hours })
	case Moves:
		zone := c.Zone
		if site, given := s.sites[c.SiteID]; given {
			if err := identity(tx, c.PersonID, func(in *roster.Identity) { in.SiteID = site.ID }); err != nil {
				return err
			}
			if zone == "" {
				zone = site.Zone
			}
		}
		return profile(tx, c.PersonID, func(in *roster.Profile) { in.Zone = zone })
	}
	return fault.Clash("standing-is-earned", "Standing comes from a ballot or a founding appointment.")
}

// identity changes what administrators keep of a person, from what it is now.
func identity(tx *store.Tx, id models.PersonID, edit func(*roster.Identity)) error {
	p, err := tx.Person(id)
	if err != nil {
		return err
	}
	in := roster.IdentityOf(p)
	edit(&in)
	_, err = roster.Change(tx, id, p.Revision, in)
	return err
}

// profile changes what a person keeps themself, from what it is now.
func profile(tx *store.Tx, id models.PersonID, edit func(*roster.Profile)) error {
	p, err := tx.Person(id)
	if err != nil {
		return err
	}
	languages, err := tx.Languages([]models.PersonID{id})
	if err != nil {
		return err
	}
	in := roster.ProfileOf(p, languages[id])
	edit(&in)
	_, err = roster.ChangeProfile(tx, id, p.Revision, in)
	return err
}
