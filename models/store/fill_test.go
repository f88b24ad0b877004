package store_test

import (
	"bytes"
	"context"
	"testing"

	"assay/models/store"
	"assay/models/store/storetest"
)

func TestSecretsComeFromTheSeedWhereThereIsOne(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		draw := func() (s string) {
			storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) (err error) {
				s, err = tx.Secret()
				return err
			})
			return s
		}
		if a, b := draw(), draw(); a == b || len(a) < 26 {
			t.Errorf("two secrets are %q and %q", a, b)
		}
		db.Seed(bytes.NewReader(make([]byte, 20)))
		if s := draw(); s != "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" {
			t.Errorf("a seed of zeros gave %q", s)
		}
		if err := storetest.Do(db, storetest.Builder, func(tx *store.Tx) error {
			_, err := tx.Secret()
			return err
		}); err == nil {
			t.Error("a seed that has ended still gave a secret")
		}
	})
}

func TestARelaxedDatabaseKeepsWhatIsSettled(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		ctx := context.Background()
		if err := db.Relax(ctx); err != nil {
			t.Fatal(err)
		}
		storetest.AddRegion(t, db, "apac", "APAC")
		if err := db.Settle(ctx); err != nil {
			t.Fatal(err)
		}
		storetest.AddRegion(t, db, "emea", "EMEA")
		storetest.View(t, db, storetest.Builder, func(tx *store.Tx) error {
			for _, slug := range []string{"apac", "emea"} {
				if _, err := tx.RegionBySlug(slug); err != nil {
					t.Errorf("%s: %v", slug, err)
				}
			}
			return nil
		})
	})
}
