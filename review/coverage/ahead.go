package coverage

import (
	"maps"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review"
	"assay/review/roster"
)

// ahead is what the verbs of changes look at, read for everybody at once.
type ahead struct {
	scenario
	actor     onPeople
	rules     models.MeetingRules
	languages map[models.PersonID][]string
	calendars map[models.PersonID][]models.Absence
	// Who administers, with the last days that the changes give.
	administering map[models.PersonID]models.Person
}

func (s scenario) ahead(tx *store.Tx, actor onPeople) (a ahead, err error) {
	a.scenario, a.actor = s, actor
	a.people = maps.Clone(s.people)
	if a.administering, err = roster.Administering(tx); err != nil {
		return a, err
	}
	if a.rules, err = tx.MeetingRules(); err != nil {
		return a, err
	}
	if a.languages, err = tx.Languages(s.ids()); err != nil {
		return a, err
	}
	a.calendars, err = tx.Absences(s.ids(), models.Date{}, models.Date{})
	return a, err
}

// can is whether the actor could apply a change after those before it, and if not what
// its verb would say: by the verb's own rules.
func (a ahead) can(c Change) review.Action {
	if err := a.actor.may(c); err != nil {
		return review.Can("apply", err)
	}
	if why := a.refused(c, a.would(c)); why != nil {
		return review.Action{Name: "apply", Reason: why}
	}
	return review.Can("apply")
}

// would is what the verb of a change would refuse it with.
func (a ahead) would(c Change) error {
	p := a.people[c.PersonID]
	switch c.Kind {
	case Leaves:
		return a.leaves(p, c.On)
	case IsAway:
		return a.away(c)
	case Works:
		in := roster.ProfileOf(p, a.languages[p.ID])
		in.Hours = c.Hours
		return wrong(roster.CheckProfile(a.rules, p, in))
	}
	return nil
}

func wrong(fields []fault.Field) error {
	if len(fields) == 0 {
		return nil
	}
	return fault.Wrong(fields...)
}

// leaves keeps the last day in mind, for whoever leaves after them.
func (a ahead) leaves(p models.Person, on models.Date) error {
	in := roster.IdentityOf(p)
	in.LeavesOn = on
	if err := wrong(roster.CheckIdentity(in)); err != nil {
		return err
	}
	if err := roster.AnotherStays(a.administering, p, on); err != nil {
		return err
	}
	p.LeavesOn = on
	a.people[p.ID] = p
	if _, administers := a.administering[p.ID]; administers {
		a.administering[p.ID] = p
	}
	return nil
}

// away keeps what can be added in mind, for the absences after it.
func (a ahead) away(c Change) error {
	in := roster.NewAbsence{Kind: models.Away, From: c.From, To: c.To}
	if _, already := in.IsIn(a.calendars[c.PersonID]); already {
		return nil
	}
	_, fields := roster.CheckAbsence(in, a.calendars[c.PersonID])
	if len(fields) == 0 {
		a.calendars[c.PersonID] = append(a.calendars[c.PersonID], models.Absence{PersonID: c.PersonID, Kind: in.Kind, FromDate: in.From, ToDate: in.To})
	}
	return wrong(fields)
}
