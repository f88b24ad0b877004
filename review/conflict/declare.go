package conflict

import (
	"strings"
	"unicode/utf8"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/notify"
	"assay/review/policy"
)

// Declaration says that there is a conflict between two people. EndsOn is its last
// day, UTC; zero leaves it open.
type Declaration struct {
	Person, Other models.PersonID
	Reason        string
	EndsOn        models.Date
}

// Declare stores a conflict that holds in both directions (P2). A person declares
// their own; coordinators and administrators also for others. Declaring a pair again
// may lengthen what is open, never shorten it. Emits conflict.declared and tells the
// person, where somebody else declared it.
func Declare(tx *store.Tx, in Declaration) (models.DeclaredConflict, error) {
	if _, err := tx.LockPeople(in.Person, in.Other); err != nil {
		return models.DeclaredConflict{}, err
	}
	holds := policy.Of(tx.Actor).With(policy.Self, tx.Actor.Person == in.Person)
	if err := policy.Check(policy.ConflictDeclare, holds); err != nil {
		return models.DeclaredConflict{}, err
	}
	if err := wellDeclared(in, models.DateOf(tx.Now)); err != nil {
		return models.DeclaredConflict{}, err
	}
	open, found, err := tx.OpenDeclaration(in.Person, in.Other)
	if err != nil || found && sameDeclaration(open, in) {
		return open, err
	}
	if !found {
		return declare(tx, in)
	}
	if shorter(open.EndsOn, in.EndsOn) && !past(open.EndsOn, models.DateOf(tx.Now)) {
		return open, fault.Clash("conflict-shortened", "A longer conflict is declared between them. An administrator can end it.")
	}
	return lengthen(tx, open, in)
}

func wellDeclared(in Declaration, today models.Date) error {
	if err := pairOf(in.Person, in.Other).Err(); err != nil {
		return err
	}
	if err := wellReasoned(in.Reason); err != nil {
		return err
	}
	if past(in.EndsOn, today) {
		return fault.At("/endsOn", "date-past", "A conflict ends today or later.")
	}
	return nil
}

func wellReasoned(reason string) error {
	if strings.TrimSpace(reason) == "" {
		return fault.At("/reason", "required", "Please give a reason.")
	}
	if utf8.RuneCountInString(reason) > longestReason {
		return fault.At("/reason", "too-long", "A reason has at most 2,000 characters.")
	}
	return nil
}

func lengthen(tx *store.Tx, open models.DeclaredConflict, in Declaration) (models.DeclaredConflict, error) {
	open.EndedAt = &tx.Now
	if err := tx.SaveDeclaration(&open); err != nil {
		return open, err
	}
	return declare(tx, in)
}

func declareUnlessOpen(tx *store.Tx, in Declaration) (models.DeclaredConflict, error) {
	open, found, err := tx.OpenDeclaration(in.Person, in.Other)
	if err != nil || found && !past(open.EndsOn, models.DateOf(tx.Now)) {
		return open, err
	}
	if found {
		return lengthen(tx, open, in)
	}
	return declare(tx, in)
}

func declare(tx *store.Tx, in Declaration) (models.DeclaredConflict, error) {
	by := tx.Actor.Person
	if by == 0 {
		by = in.Person
	}
	d := models.DeclaredConflict{
		PersonID: in.Person, OtherID: in.Other, Reason: strings.TrimSpace(in.Reason),
		DeclaredBy: by, DeclaredAt: tx.Now, EndsOn: in.EndsOn,
	}
	if err := tx.AddDeclaration(&d); err != nil {
		return d, err
	}
	return d, notify.Emit(tx, notify.Event{
		Subject: models.Subject{Kind: "person", ID: int64(in.Person)}, Name: "conflict.declared",
		Facts: map[string]any{"declaration": d.ID, "other": in.Other, "endsOn": in.EndsOn},
		To:    []notify.Message{{Person: in.Person, Kind: "conflict-declared"}},
	})
}
