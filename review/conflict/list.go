package conflict

import (
	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review"
	"assay/review/policy"
)

// Declarations lists what was declared between anybody, ended or not, the newest
// first. Faults: not-allowed.
func Declarations(tx *store.Tx, p models.Page) (models.List[models.DeclaredConflict], error) {
	if err := policy.Check(policy.ConflictSee, policy.Of(tx.Actor)); err != nil {
		return models.List[models.DeclaredConflict]{}, err
	}
	return tx.Declarations(p)
}

// Waivers lists what was waived, in force or not, the newest first. Faults: not-allowed.
func Waivers(tx *store.Tx, p models.Page) (models.List[models.ConflictWaiver], error) {
	if err := policy.Check(policy.ConflictSee, policy.Of(tx.Actor)); err != nil {
		return models.List[models.ConflictWaiver]{}, err
	}
	return tx.Waivers(p)
}

// ToDeclare are the actions on the record of a person.
func ToDeclare(tx *store.Tx, person models.PersonID) []review.Action {
	holds := policy.Of(tx.Actor).With(policy.Self, tx.Actor.Person == person)
	return []review.Action{review.Can("declare", policy.Check(policy.ConflictDeclare, holds))}
}

// ToEnd are the actions on a declared conflict, as far as they can be told without
// asking what stands between the actor and the two; none once it has ended.
func ToEnd(tx *store.Tx, d models.DeclaredConflict) []review.Action {
	if d.EndedAt != nil {
		return nil
	}
	return []review.Action{review.Can("end", mayTouch(tx, d.PersonID, d.OtherID))}
}

// ToRevoke are the actions on a waiver, told like those of [ToEnd].
func ToRevoke(tx *store.Tx, w models.ConflictWaiver) []review.Action {
	if w.RevokedAt != nil {
		return nil
	}
	return []review.Action{review.Can("revoke", mayTouch(tx, w.PersonID, w.OtherID))}
}

func mayTouch(tx *store.Tx, person, other models.PersonID) error {
	if err := policy.Check(policy.ConflictWaive, policy.Of(tx.Actor)); err != nil {
		return err
	}
	if no := impartial(tx.Actor.Person, person, other, nil); no != nil {
		return fault.Refused(no.Code, "%s", no.Text)
	}
	return nil
}
