package conflict

import (
	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/policy"
)

// Record is what people said about conflicts of a person, and what was lifted.
type Record struct {
	Declared []models.DeclaredConflict
	Waivers  []models.ConflictWaiver
}

// About reads the record of a person. Coordinators and administrators see both
// directions; a person sees what they declared themself and what was lifted for them,
// but not what others said about them. Faults: not-allowed, not-found.
func About(tx *store.Tx, id models.PersonID) (Record, error) {
	if err := mayRead(tx, id); err != nil {
		return Record{}, err
	}
	var r Record
	var err error
	if r.Declared, err = tx.DeclarationsAbout(id); err != nil {
		return r, err
	}
	r.Waivers, err = tx.WaiversAbout(id)
	if !policy.Allowed(policy.ConflictSee, policy.Of(tx.Actor)) {
		r = own(r, id)
	}
	return r, err
}

// Answers lists what a person said when they were asked (P3), for themself and who
// coordinates. Faults: not-allowed, not-found.
func Answers(tx *store.Tx, id models.PersonID, p models.Page) (models.List[models.ConflictAnswer], error) {
	if err := mayRead(tx, id); err != nil {
		return models.List[models.ConflictAnswer]{}, err
	}
	return tx.ConflictAnswers(id, p)
}

// Look is Between for coordinators and administrators. Faults: not-allowed, not-found.
func Look(tx *store.Tx, other models.PersonID, people []models.PersonID, showCase *models.ShowCaseID) (map[models.PersonID][]Found, error) {
	if err := policy.Check(policy.ConflictSee, policy.Of(tx.Actor)); err != nil {
		return nil, err
	}
	return Between(tx, other, people, showCase)
}

// MayWaive are the actions on what stands between a person and judging another:
// MayLift for each of people at the cost of one.
func MayWaive(tx *store.Tx, other models.PersonID, people []models.PersonID, showCase *models.ShowCaseID) map[models.PersonID][]review.Action {
	lift := MayLift(tx, 0, other, showCase)
	actions := make(map[models.PersonID][]review.Action, len(people))
	for _, p := range people {
		own := lift
		if no := impartial(tx.Actor.Person, p, other, nil); no != nil && lift == nil {
			own = fault.Refused(no.Code, "%s", no.Text)
		}
		actions[p] = []review.Action{review.Can("waive", own)}
	}
	return actions
}

// maySee answers as if there were none to whoever does not read it in a record.
func maySee(tx *store.Tx, whose models.PersonID, noun phrase.Format) error {
	return policy.See(policy.ConflictSee, policy.Of(tx.Actor).With(policy.Self, tx.Actor.Person == whose), noun)
}

func mayRead(tx *store.Tx, id models.PersonID) error {
	if _, err := tx.Person(id); err != nil {
		return err
	}
	return policy.Check(policy.ConflictSee, policy.Of(tx.Actor).With(policy.Self, tx.Actor.Person == id))
}

func own(r Record, id models.PersonID) Record {
	var mine Record
	for _, d := range r.Declared {
		if d.PersonID == id {
			mine.Declared = append(mine.Declared, d)
		}
	}
	for _, w := range r.Waivers {
		if w.PersonID == id {
			mine.Waivers = append(mine.Waivers, w)
		}
	}
	return mine
}
