package roster

import (
	"strings"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/policy"
)

// Release gives up what a person who leaves holds open in one room: the plans they
// mentor, their seats in interviews to come. Judgements they gave stay.
type Release func(tx *store.Tx, leaving models.PersonID) error

// Remove takes a person out of the organisation (P5). Every judgement they gave stays
// with their name; what they hold open goes through each of releases first, and what
// then still waits for them refuses the removal. Reviews that wait for them go to
// somebody else by the show cases' sweep. Their roles, addresses, standings and
// own road rest until they return. Repeating changes nothing. Faults: not-allowed,
// last-administrator, still-holds. Emits person.removed and tells the manager.
func Remove(tx *store.Tx, id models.PersonID, reason string, releases ...Release) (models.Person, error) {
	p, err := lockAmongAdministrators(tx, id)
	if err != nil {
		return p, err
	}
	if err := policy.Check(policy.PersonRemove, policy.Of(tx.Actor)); err != nil {
		return p, err
	}
	if p.RemovedAt != nil {
		return p, nil
	}
	var f form
	f.neededLine("/reason", reason, 500)
	if err := f.err(); err != nil {
		return p, err
	}
	if err := StaysAdministered(tx, id); err != nil {
		return p, err
	}
	for _, release := range releases {
		if err := release(tx, id); err != nil {
			return p, err
		}
	}
	left, err := tx.Unreleased(id)
	if err != nil {
		return p, err
	}
	if err := nothingHeld(p.Name, left); err != nil {
		return p, err
	}
	p.RemovedAt, p.RemovedReason = &tx.Now, strings.TrimSpace(reason)
	if err := tx.SavePerson(&p); err != nil {
		return p, err
	}
	if err := tx.EndSessions(id, ""); err != nil {
		return p, err
	}
	return p, emit(tx, id, "person.removed", map[string]any{"manager": p.ManagerID}, message(p.ManagerID, "person-removed", p.Name)...)
}

// Return brings a removed person back as they were: addresses, roles, standings and
// their own road (P5). What was released stays with whoever has it now. Repeating
// changes nothing. Faults: not-allowed. Emits person.returned and tells the manager.
func Return(tx *store.Tx, id models.PersonID) (models.Person, error) {
	p, err := tx.LockPerson(id)
	if err != nil {
		return p, err
	}
	if err := policy.Check(policy.PersonRemove, policy.Of(tx.Actor)); err != nil || p.RemovedAt == nil {
		return p, err
	}
	p.RemovedAt = nil
	if err := tx.SavePerson(&p); err != nil {
		return p, err
	}
	return p, emit(tx, id, "person.returned", map[string]any{"manager": p.ManagerID}, message(p.ManagerID, "person-returned", p.Name)...)
}

// Holding is what waits for a person and would need somebody else. Faults:
// not-allowed.
func Holding(tx *store.Tx, id models.PersonID) (store.Held, error) {
	if _, err := tx.Person(id); err != nil {
		return store.Held{}, err
	}
	if err := policy.Check(policy.PersonRemove, policy.Of(tx.Actor)); err != nil {
		return store.Held{}, err
	}
	return tx.Held(id)
}

func nothingHeld(name string, left []phrase.Text) error {
	if len(left) == 0 {
		return nil
	}
	return fault.Clash("still-holds", "%s still has %s. Hand these over first.", name, phrase.List(left...)).Lacking(left...)
}
