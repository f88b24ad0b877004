package roster

import (
	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/notify"
	"assay/review/policy"
)

// Check says what is wrong with a person to be added, and returns them tidied and
// complete. Whether addresses are free and the manager may be above is asked by
// whoever knows everybody.
func Check(in NewPerson, siteZone string) (NewPerson, []fault.Field) {
	var f form
	return in.checked(&f, siteZone), f.wrong
}

// AddMany is Add for many people in a few statements: they went through Check, their
// addresses are free, and their managers are there already. Nobody is told. Faults:
// not-allowed. Emits person.added for each.
func AddMany(tx *store.Tx, in []NewPerson) ([]models.Person, error) {
	if err := policy.Check(policy.PersonAdd, policy.Of(tx.Actor)); err != nil {
		return nil, err
	}
	people := make([]models.Person, len(in))
	for i, n := range in {
		people[i] = newcomer(tx, n)
	}
	if err := tx.AddPeople(people); err != nil {
		return nil, err
	}
	var emails []models.PersonEmail
	var languages []models.PersonLanguage
	events := make([]notify.Event, len(in))
	for i, p := range people {
		events[i] = added(p)
		emails = append(emails, emailsOf(tx, p.ID, in[i].Emails)...)
		for _, l := range in[i].Languages {
			languages = append(languages, models.PersonLanguage{PersonID: p.ID, Language: l})
		}
	}
	if err := tx.AddEmails(emails); err != nil {
		return nil, err
	}
	if err := tx.AddLanguages(languages); err != nil {
		return nil, err
	}
	return people, notify.EmitAll(tx, events)
}

// noAbsence has no row: those on their way into a calendar have none yet either.
const noAbsence models.AbsenceID = -1

// CheckAbsence says what is wrong with days to be added to a calendar, besides those
// that are in it, and returns them tidied.
func CheckAbsence(in NewAbsence, calendar []models.Absence) (NewAbsence, []fault.Field) {
	in, err := in.checked()
	if err == nil {
		err = apart(calendar, in, noAbsence)
	}
	if f := fault.As(err); f != nil {
		return in, f.Fields
	}
	return in, nil
}

// AddAbsences is AddAbsence for many that went through CheckAbsence, in a few
// statements. Nobody is told. Faults: not-allowed. Emits absence.added for each.
func AddAbsences(tx *store.Tx, absences []models.Absence) error {
	if err := policy.Check(policy.AbsenceChange, policy.Of(tx.Actor)); err != nil {
		return err
	}
	if err := tx.AddAbsences(absences); err != nil {
		return err
	}
	events := make([]notify.Event, len(absences))
	for i, a := range absences {
		events[i] = absenceDone(a, "added")
	}
	return notify.EmitAll(tx, events)
}
