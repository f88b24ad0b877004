package conflict_test

import (
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/conflict"
)

func waive(db *store.DB, as models.Actor, person, other models.Person, kind models.ConflictKind) error {
	return storetest.Do(db, as, func(tx *store.Tx) error {
		_, err := conflict.Waive(tx, conflict.Waiver{Person: person.ID, Other: other.ID, Kind: kind, Reason: "Nobody else knows this service."})
		return err
	})
}

func TestP4_OnlyAnUnconflictedAdministratorWaives(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		storetest.AddRole(t, db, o.Director, models.RoleAdministrator)
		director := storetest.As(o.Director, models.RoleAdministrator)
		manager := models.ConflictManager
		want(t, "a coordinator", waive(db, o.AsCoordinator(), o.Manager, o.Learner, manager), "not-allowed")
		want(t, "the system", waive(db, storetest.Builder, o.Manager, o.Learner, manager), "not-allowed")
		want(t, "an administrator above both", waive(db, director, o.Manager, o.Learner, manager), "administrator-conflicted")
		want(t, "an administrator for themself", waive(db, director, o.Director, o.Learner, manager), "own-conflict")
		want(t, "an administrator for those who judge them", waive(db, director, o.Manager, o.Director, manager), "own-conflict")
		want(t, "what is not there", waive(db, o.AsAdmin(), o.Manager, o.Learner, models.ConflictMentor), "conflict-not-found")
		want(t, "oneself", waive(db, o.AsAdmin(), o.Learner, o.Learner, models.ConflictSelf), "self-never-waived")
		want(t, "an unconflicted administrator", waive(db, o.AsAdmin(), o.Manager, o.Learner, manager), "")
		want(t, "again", waive(db, o.AsAdmin(), o.Manager, o.Learner, manager), "")
		found := between(t, db, o.Learner, o.Manager, nil)
		if len(found) != 1 || !found[0].Waived || len(conflict.Unwaived(found)) != 0 {
			t.Errorf("found %v", found)
		}
		if found := between(t, db, o.Learner, o.Director, nil); len(conflict.Unwaived(found)) != 1 {
			t.Errorf("a waiver for one lifted another's: %v", found)
		}
	})
}

func TestP4_AnAdministratorWhoseOwnConflictWasWaivedStillWaivesNothing(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		storetest.AddRole(t, db, o.Director, models.RoleAdministrator)
		want(t, "waive the director's", waive(db, o.AsAdmin(), o.Director, o.Learner, models.ConflictManager), "")
		director := storetest.As(o.Director, models.RoleAdministrator)
		want(t, "the director waives", waive(db, director, o.Manager, o.Learner, models.ConflictManager), "administrator-conflicted")
	})
}

func TestP4_AWaiverIsInTheLedgerAndCanBeRevoked(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		want(t, "waive", waive(db, o.AsAdmin(), o.Manager, o.Learner, models.ConflictManager), "")
		var w models.ConflictWaiver
		storetest.View(t, db, storetest.Builder, func(tx *store.Tx) error {
			all, err := tx.LiveWaivers(o.Learner.ID)
			w = all[0]
			return err
		})
		if w.Reason == "" || w.WaivedBy != o.Admin.ID {
			t.Errorf("stored %+v", w)
		}
		revoke := func(as models.Actor) error {
			return storetest.Do(db, as, func(tx *store.Tx) error {
				_, err := conflict.Revoke(tx, w.ID)
				return err
			})
		}
		want(t, "the manager revokes", revoke(storetest.As(o.Manager)), "not-allowed")
		want(t, "revoke", revoke(o.AsAdmin()), "")
		want(t, "revoke again", revoke(o.AsAdmin()), "")
		if found := between(t, db, o.Learner, o.Manager, nil); len(conflict.Unwaived(found)) != 1 {
			t.Errorf("after revoking: %v", found)
		}
		storetest.View(t, db, storetest.Builder, func(tx *store.Tx) error {
			head, err := tx.LedgerHead(models.Subject{Kind: "person", ID: int64(o.Manager.ID)})
			if head.Length != 2 {
				t.Errorf("the ledger has %d entries about it, want the waiver and its end", head.Length)
			}
			return err
		})
	})
}

func TestP4_ADeclaredConflictIsEndedLikeAWaiver(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		var d models.DeclaredConflict
		storetest.Must(t, db, storetest.As(o.Ana), func(tx *store.Tx) (err error) {
			d, err = conflict.Declare(tx, conflict.Declaration{Person: o.Ana.ID, Other: o.Learner.ID, Reason: "We are cousins."})
			return err
		})
		end := func(as models.Actor, reason string) error {
			return storetest.Do(db, as, func(tx *store.Tx) error {
				_, err := conflict.End(tx, d.ID, reason)
				return err
			})
		}
		want(t, "whoever declared it", end(storetest.As(o.Ana), "No longer."), "not-allowed")
		storetest.AddRole(t, db, o.Ana, models.RoleAdministrator)
		want(t, "whoever declared it, as administrator", end(storetest.As(o.Ana, models.RoleAdministrator), "No longer."), "own-conflict")
		want(t, "without a reason", end(o.AsAdmin(), ""), "required /reason")
		want(t, "an unconflicted administrator", end(o.AsAdmin(), "Declared about the wrong person."), "")
		want(t, "again", end(o.AsAdmin(), "Declared about the wrong person."), "")
		same(t, "after it", kinds(t, db, o.Learner, nil, o.Ana), nil)
	})
}

func TestP4_TwoAdministratorsWaiveTheSameConflictOnce(t *testing.T) {
	db := storetest.Postgres(t)
	o := storetest.Seed(t, db)
	storetest.AddRole(t, db, o.Bo, models.RoleAdministrator)
	for round := range storetest.Rounds {
		learner := storetest.AddPerson(t, db, "Learner "+string(rune('a'+round%26))+string(rune('a'+round/26)), o.Taipei, storetest.ReportsTo(o.Manager))
		one := func() error { return waive(db, o.AsAdmin(), o.Manager, learner, models.ConflictManager) }
		two := func() error {
			return waive(db, storetest.As(o.Bo, models.RoleAdministrator), o.Manager, learner, models.ConflictManager)
		}
		for _, err := range storetest.Together(db, one, two) {
			if err != nil {
				t.Fatalf("round %d: %v", round, err)
			}
		}
		storetest.View(t, db, storetest.Builder, func(tx *store.Tx) error {
			live, err := tx.LiveWaivers(learner.ID)
			if len(live) != 1 {
				t.Fatalf("round %d: %d waivers", round, len(live))
			}
			return err
		})
	}
}
