package coverage

import (
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
}

func (s scenario) ahead(tx *store.Tx, actor onPeople) (a ahead, err error) {
	a.scenario, a.actor = s, actor
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
	if wrong := a.wrong(c); len(wrong) > 0 {
		return review.Action{Name: "apply", Reason: a.refused(c, fault.Wrong(wrong...))}
	}
	return review.Can("apply")
}

func (a ahead) wrong(c Change) []fault.Field {
	p := a.people[c.PersonID]
	switch c.Kind {
	case Leaves:
		in := roster.IdentityOf(p)
		in.LeavesOn = c.On
		return roster.CheckIdentity(in)
	case IsAway:
		return a.away(c)
	case Works:
		in := roster.ProfileOf(p, a.languages[p.ID])
		in.Hours = c.Hours
		return roster.CheckProfile(a.rules, p, in)
	}
	return nil
}

// away keeps what can be added in mind, for the absences after it.
func (a ahead) away(c Change) []fault.Field {
	in := roster.NewAbsence{Kind: models.Away, From: c.From, To: c.To}
	if _, already := in.IsIn(a.calendars[c.PersonID]); already {
		return nil
	}
	_, wrong := roster.CheckAbsence(in, a.calendars[c.PersonID])
	if len(wrong) == 0 {
		a.calendars[c.PersonID] = append(a.calendars[c.PersonID], models.Absence{PersonID: c.PersonID, Kind: in.Kind, FromDate: in.From, ToDate: in.To})
	}
	return wrong
}
