package store_test

import (
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgconn"

	"assay/models/store"
	"assay/models/store/storetest"
)

// TestAnActThatLostIsAtTheInstantItRunsAgain: what it waited for came before it.
func TestAnActThatLostIsAtTheInstantItRunsAgain(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		clock := storetest.ClockOf(db)
		var at []time.Time
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			at = append(at, tx.Now)
			if len(at) > 1 {
				return nil
			}
			clock.Advance(time.Second)
			return &pgconn.PgError{Code: "40001"}
		})
		if len(at) != 2 || !at[1].Equal(at[0].Add(time.Second)) {
			t.Errorf("ran at %v", at)
		}
	})
}
