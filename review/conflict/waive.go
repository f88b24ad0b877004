package conflict

import (
	"strings"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/notify"
	"assay/review/policy"
)

// Waiver lifts one kind of conflict of Person towards judging Other. ShowCase is
// for a shared customer case alone: the show case to be reviewed, none for a
// candidacy.
type Waiver struct {
	Person, Other models.PersonID
	Kind          models.ConflictKind
	ShowCase      *models.ShowCaseID
	Reason        string
}

// Waive lifts a conflict that stands now (P4). Only an administrator may who is
// neither of the two and himself in no conflict with Other, waived or not. Waiving
// again changes nothing. Faults: not-allowed, own-conflict, administrator-conflicted,
// self-never-waived, conflict-not-found, invalid. Emits conflict.waived and tells the
// person.
func Waive(tx *store.Tx, in Waiver) (models.ConflictWaiver, error) {
	if in.Kind != models.ConflictSameCase {
		in.ShowCase = nil
	}
	if _, err := tx.LockPeople(in.Person, in.Other); err != nil {
		return models.ConflictWaiver{}, err
	}
	if err := MayLift(tx, in.Person, in.Other, in.ShowCase); err != nil {
		return models.ConflictWaiver{}, err
	}
	if err := wellReasoned(in.Reason); err != nil {
		return models.ConflictWaiver{}, err
	}
	if w, found, err := waiverInForce(tx, in); err != nil || found {
		return w, err
	}
	found, err := Between(tx, in.Other, []models.PersonID{in.Person}, in.ShowCase)
	if err != nil {
		return models.ConflictWaiver{}, err
	}
	if err := stands(found[in.Person], in.Kind).Err(); err != nil {
		return models.ConflictWaiver{}, err
	}
	return saveWaiver(tx, in)
}

// MayLift is nil when the actor may waive or end conflicts of person towards
// judging other (P4).
func MayLift(tx *store.Tx, person, other models.PersonID, showCase *models.ShowCaseID) error {
	if err := policy.Check(policy.ConflictWaive, policy.Of(tx.Actor)); err != nil {
		return err
	}
	own, err := Between(tx, other, []models.PersonID{tx.Actor.Person}, showCase)
	if err != nil {
		return err
	}
	if no := impartial(tx.Actor.Person, person, other, own[tx.Actor.Person]); no != nil {
		return fault.Refused(no.Code, "%s", no.Text)
	}
	return nil
}

func waiverInForce(tx *store.Tx, in Waiver) (models.ConflictWaiver, bool, error) {
	live, err := tx.LiveWaivers(in.Other)
	for _, w := range live {
		if w.PersonID == in.Person && w.Kind == in.Kind && sameShowCase(w.ShowCaseID, in.ShowCase) {
			return w, true, err
		}
	}
	return models.ConflictWaiver{}, false, err
}

func saveWaiver(tx *store.Tx, in Waiver) (models.ConflictWaiver, error) {
	w := models.ConflictWaiver{
		PersonID: in.Person, OtherID: in.Other, Kind: in.Kind, ShowCaseID: in.ShowCase,
		Reason: strings.TrimSpace(in.Reason), WaivedBy: tx.Actor.Person, WaivedAt: tx.Now,
	}
	if err := tx.AddWaiver(&w); err != nil {
		return w, err
	}
	return w, notify.Emit(tx, notify.Event{
		Subject: models.Subject{Kind: "person", ID: int64(in.Person)}, Name: "conflict.waived",
		Facts: map[string]any{"waiver": w.ID, "other": in.Other, "kind": in.Kind, "showCase": in.ShowCase},
		To:    []notify.Message{{Person: in.Person, Kind: "conflict-waived", Params: map[string]string{"kind": string(in.Kind)}}},
	})
}

// Revoke takes a waiver back; the conflict stands again from now on. An administrator
// who may waive it may, and repeating changes nothing. Emits conflict.waiver_revoked.
func Revoke(tx *store.Tx, id int64) (models.ConflictWaiver, error) {
	w, err := tx.Waiver(id)
	if err != nil {
		return w, err
	}
	if _, err := tx.LockPeople(w.PersonID, w.OtherID); err != nil {
		return w, err
	}
	if w, err = tx.Waiver(id); err != nil {
		return w, err
	}
	if err := maySee(tx, w.PersonID, "waiver"); err != nil {
		return w, err
	}
	if err := MayLift(tx, w.PersonID, w.OtherID, w.ShowCaseID); err != nil || w.RevokedAt != nil {
		return w, err
	}
	w.RevokedAt, w.RevokedBy = &tx.Now, &tx.Actor.Person
	if err := tx.SaveWaiver(&w); err != nil {
		return w, err
	}
	return w, notify.Emit(tx, notify.Event{
		Subject: models.Subject{Kind: "person", ID: int64(w.PersonID)}, Name: "conflict.waiver_revoked",
		Facts: map[string]any{"waiver": w.ID, "other": w.OtherID, "kind": w.Kind},
		To:    []notify.Message{{Person: w.PersonID, Kind: "conflict-waiver-revoked"}},
	})
}

// End ends a declared conflict before its day. That lifts it like a waiver, so the
// same administrators may; whoever declared it may not. Repeating changes nothing.
// Emits conflict.ended and tells who declared it.
func End(tx *store.Tx, id int64, reason string) (models.DeclaredConflict, error) {
	d, err := tx.DeclaredConflict(id)
	if err != nil {
		return d, err
	}
	if _, err := tx.LockPeople(d.PersonID, d.OtherID); err != nil {
		return d, err
	}
	if d, err = tx.DeclaredConflict(id); err != nil {
		return d, err
	}
	if err := maySee(tx, d.PersonID, "declared conflict"); err != nil {
		return d, err
	}
	if err := mayEnd(tx, d); err != nil || d.EndedAt != nil {
		return d, err
	}
	if err := wellReasoned(reason); err != nil {
		return d, err
	}
	d.EndedAt, d.EndedBy, d.EndReason = &tx.Now, &tx.Actor.Person, strings.TrimSpace(reason)
	if err := tx.SaveDeclaration(&d); err != nil {
		return d, err
	}
	return d, notify.Emit(tx, notify.Event{
		Subject: models.Subject{Kind: "person", ID: int64(d.PersonID)}, Name: "conflict.ended",
		Facts: map[string]any{"declaration": d.ID, "other": d.OtherID},
		To:    []notify.Message{{Person: d.DeclaredBy, Kind: "conflict-ended"}},
	})
}

// mayEnd asks for both directions, in which a declaration holds.
func mayEnd(tx *store.Tx, d models.DeclaredConflict) error {
	if err := MayLift(tx, d.PersonID, d.OtherID, nil); err != nil {
		return err
	}
	return MayLift(tx, d.OtherID, d.PersonID, nil)
}
