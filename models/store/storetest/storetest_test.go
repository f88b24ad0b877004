package storetest_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

var anyone = models.System("test", models.ViaJob)

func TestEverySuiteGetsAFreshDatabase(t *testing.T) {
	for range 2 {
		storetest.Run(t, func(t *testing.T, db *store.DB) {
			if pending, _, err := db.Pending(context.Background()); pending || err != nil {
				t.Fatalf("pending %v, %v", pending, err)
			}
			err := db.Do(context.Background(), anyone, func(tx *store.Tx) error {
				head, err := tx.LedgerHead(models.Subject{Kind: "person", ID: 1})
				if err != nil || head.Length != 0 {
					t.Errorf("someone was here before: %+v, %v", head, err)
				}
				return tx.AppendLedger(&models.LedgerEntry{SubjectKind: "person", SubjectID: 1, Position: 1,
					Event: "came", Via: models.ViaJob, At: tx.Now, Hash: "h"})
			})
			if err != nil {
				t.Fatal(err)
			}
		})
	}
}

func TestTheClockMovesOnlyWhenTold(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		if !db.Now().Equal(storetest.Start) {
			t.Errorf("the clock started at %s", db.Now())
		}
		storetest.ClockOf(db).Advance(36 * time.Hour)
		if want := storetest.Start.Add(36 * time.Hour); !db.Now().Equal(want) {
			t.Errorf("the clock shows %s, not %s", db.Now(), want)
		}
	})
}

// TestActsAtOnceLoseNothing lets two acts lengthen the same chain: both must be in it.
func TestActsAtOnceLoseNothing(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		const rounds = 50
		lengthen := func() error {
			return db.Do(context.Background(), anyone, func(tx *store.Tx) error {
				head, err := tx.LedgerHead(models.Subject{Kind: "person", ID: 1})
				if err != nil {
					return err
				}
				return tx.AppendLedger(&models.LedgerEntry{SubjectKind: "person", SubjectID: 1, Position: head.Length + 1,
					Event: "came", Via: models.ViaJob, At: tx.Now, Hash: fmt.Sprint(head.Length)})
			})
		}
		for range rounds {
			if err := errors.Join(storetest.AtOnce(lengthen, lengthen)...); err != nil {
				t.Fatal(err)
			}
		}
		err := db.Do(context.Background(), anyone, func(tx *store.Tx) error {
			head, err := tx.LedgerHead(models.Subject{Kind: "person", ID: 1})
			if head.Length != 2*rounds {
				t.Errorf("the chain has %d entries, not %d", head.Length, 2*rounds)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	})
}
