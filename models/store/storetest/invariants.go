package storetest

import (
	"testing"

	"assay/models/store"
)

// CheckInvariants fails the test for every truth about the database that is broken.
func CheckInvariants(tb testing.TB, db *store.DB) {
	tb.Helper()
	View(tb, db, Builder, func(tx *store.Tx) error {
		for _, i := range store.Invariants() {
			ids, err := tx.Breaches(i, 5)
			if err != nil {
				return err
			}
			if len(ids) > 0 {
				tb.Errorf("%s %s Broken by %v.", i.Rule, i.Sentence, ids)
			}
		}
		return nil
	})
}
