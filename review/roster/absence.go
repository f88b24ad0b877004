package roster

import (
	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/notify"
	"assay/review/policy"
)

// NewAbsence is whole local days of the person, both included.
type NewAbsence struct {
	Kind models.AbsenceKind
	From models.Date
	To   models.Date
	Note string // for the person and those above alone
}

// AddAbsence puts days into a person's one calendar. Absences of one kind do not
// overlap; where kinds do, being away comes first. Adding the same one again changes
// nothing. Faults: not-allowed, person-removed, absence-overlaps, invalid. Emits absence.added and
// tells the person, or their manager when they did it themself.
func AddAbsence(tx *store.Tx, id models.PersonID, in NewAbsence) (models.Absence, error) {
	p, list, err := absencesToChange(tx, id)
	if err != nil {
		return models.Absence{}, err
	}
	in, err = in.checked()
	if err != nil {
		return models.Absence{}, err
	}
	if a, already := in.IsIn(list); already {
		return a, nil
	}
	if err := here(p); err != nil {
		return models.Absence{}, err
	}
	if err := apart(list, in, 0); err != nil {
		return models.Absence{}, err
	}
	a := models.Absence{PersonID: id, Kind: in.Kind, FromDate: in.From, ToDate: in.To, Note: in.Note}
	if err := tx.AddAbsence(&a); err != nil {
		return a, err
	}
	return a, absenceEvent(tx, p, a, "added")
}

// ChangeAbsence sets the days, kind and note of an absence. Faults and messages as of
// AddAbsence. Emits absence.changed.
func ChangeAbsence(tx *store.Tx, person models.PersonID, id models.AbsenceID, in NewAbsence) (models.Absence, error) {
	p, list, err := absencesToChange(tx, person)
	if err != nil {
		return models.Absence{}, err
	}
	a, err := absenceIn(list, id)
	if err != nil {
		return a, err
	}
	if in, err = in.checked(); err != nil {
		return a, err
	}
	if err := apart(list, in, id); err != nil {
		return a, err
	}
	before := a
	a.Kind, a.FromDate, a.ToDate, a.Note = in.Kind, in.From, in.To, in.Note
	if a == before {
		return a, nil
	}
	if err := tx.SaveAbsence(&a); err != nil {
		return a, err
	}
	return a, absenceEvent(tx, p, a, "changed")
}

// RemoveAbsence takes an absence out of the calendar; repeating changes nothing.
// Faults: not-allowed. Emits absence.removed, messages as of AddAbsence.
func RemoveAbsence(tx *store.Tx, person models.PersonID, id models.AbsenceID) error {
	p, list, err := absencesToChange(tx, person)
	if err != nil {
		return err
	}
	a, err := absenceIn(list, id)
	if fault.Is(err, fault.NotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	if err := tx.RemoveAbsence(id); err != nil {
		return err
	}
	return absenceEvent(tx, p, a, "removed")
}

// AbsencesOf are all of a person's absences with their notes, for themself and those
// above. Faults: not-allowed.
func AbsencesOf(tx *store.Tx, id models.PersonID) ([]models.Absence, error) {
	if _, err := tx.Person(id); err != nil {
		return nil, err
	}
	if err := mayForPerson(tx, id, policy.PersonSeePrivate); err != nil {
		return nil, err
	}
	all, err := tx.Absences([]models.PersonID{id}, models.Date{}, models.Date{})
	return all[id], err
}

func absencesToChange(tx *store.Tx, id models.PersonID) (models.Person, []models.Absence, error) {
	p, err := tx.LockPerson(id)
	if err != nil {
		return p, nil, err
	}
	if err := mayForPerson(tx, id, policy.AbsenceChange); err != nil {
		return p, nil, err
	}
	all, err := tx.Absences([]models.PersonID{id}, models.Date{}, models.Date{})
	return p, all[id], err
}

func absenceIn(list []models.Absence, id models.AbsenceID) (models.Absence, error) {
	for _, a := range list {
		if a.ID == id {
			return a, nil
		}
	}
	return models.Absence{}, fault.Missing("absence")
}

func absenceEvent(tx *store.Tx, p models.Person, a models.Absence, done string) error {
	kind := notify.Kind("absence-" + done)
	to := message(p.ManagerID, kind, p.Name)
	if tx.Actor.Person != p.ID {
		to = []notify.Message{{Person: p.ID, Kind: kind}}
	}
	e := absenceDone(a, done)
	e.To = to
	return notify.Emit(tx, e)
}

func absenceDone(a models.Absence, done string) notify.Event {
	facts := map[string]any{"absence": a.ID, "kind": a.Kind, "from": a.FromDate, "to": a.ToDate}
	return personEvent(a.PersonID, "absence."+done, facts)
}

// longestAbsence is three years, in days.
const longestAbsence = 3 * 366

func (in NewAbsence) checked() (NewAbsence, error) {
	var f form
	if in.Kind != models.Away && in.Kind != models.FinishOnly {
		f.no("/kind", "kind-unknown", "An absence is away, or finish_only.")
	}
	if in.From.IsZero() {
		f.no("/from", "required", "This is needed.")
	}
	if in.To.IsZero() {
		f.no("/to", "required", "This is needed.")
	}
	f.days("/to", in.From, in.To)
	if len(f.wrong) == 0 && in.From.DaysUntil(in.To) > longestAbsence {
		f.no("/to", "too-long", "An absence has at most three years. For more, set the last day of the person.")
	}
	in.Note = f.note("/note", in.Note)
	return in, f.err()
}

// apart refuses an absence that overlaps another of its kind.
func apart(list []models.Absence, in NewAbsence, except models.AbsenceID) error {
	for _, a := range list {
		if a.ID != except && a.Kind == in.Kind && !a.ToDate.Before(in.From) && !a.FromDate.After(in.To) {
			return fault.At("/from", "absence-overlaps", "This overlaps the absence from %s to %s.", a.FromDate, a.ToDate)
		}
	}
	return nil
}
