package conflict

import (
	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/notify"
	"assay/review/policy"
)

// Reply is the answer to "Is there a conflict between you and this person?".
type Reply string

const (
	None     Reply = "none"
	Declared Reply = "declared"
)

// Answer stores what a person said when they were asked about another (P3); only
// they themself can. Declared also declares the conflict, without an end, unless
// one is open. The ledger has the answer among the entries of what they were asked
// for, so that it is there to be read when those are. Faults: invalid answer, a
// declaration that still stands, not their own to answer. Emits conflict.answered,
// and conflict.declared.
func Answer(tx *store.Tx, askedFor models.Subject, person, other models.PersonID, answer Reply) error {
	if answer != None && answer != Declared {
		return fault.At("/conflict", "conflict-unanswered", "Please say whether there is a conflict: none or declared.")
	}
	if _, err := tx.LockPeople(person, other); err != nil {
		return err
	}
	holds := policy.Of(tx.Actor).With(policy.Self, tx.Actor.Person == person)
	if err := policy.Check(policy.ConflictAnswer, holds); err != nil {
		return err
	}
	if err := pairOf(person, other).Err(); err != nil {
		return err
	}
	if answer == Declared {
		in := Declaration{Person: person, Other: other, Reason: phrase.Keep(phrase.Of("Said so when asked."))}
		if _, err := declareUnlessOpen(tx, in); err != nil {
			return err
		}
	} else if err := nothingDeclared(tx, person, other); err != nil {
		return err
	}
	return storeAnswer(tx, askedFor, person, other, answer)
}

func nothingDeclared(tx *store.Tx, person, other models.PersonID) error {
	d, open, err := tx.OpenDeclaration(person, other)
	if err != nil || !open || past(d.EndsOn, models.DateOf(tx.Now)) {
		return err
	}
	return fault.Clash("conflict-declared", "You have declared a conflict with this person. An administrator can end it.")
}

func storeAnswer(tx *store.Tx, askedFor models.Subject, person, other models.PersonID, answer Reply) error {
	before, asked, err := tx.ConflictAnswer(person, other)
	if err != nil || asked && before.Answer == string(answer) {
		return err
	}
	a := models.ConflictAnswer{PersonID: person, OtherID: other, Answer: string(answer), AskedAt: tx.Now}
	if err := tx.PutConflictAnswer(&a); err != nil {
		return err
	}
	return notify.Emit(tx, notify.Event{
		Subject: askedFor, Name: "conflict.answered",
		Facts: map[string]any{"person": person, "other": other, "answer": answer},
	})
}
