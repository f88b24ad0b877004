package store_test

import (
	"testing"
	"time"

	"assay/models/store"
	"assay/models/store/storetest"
)

func TestInstantsAreReadInUTC(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		storetest.View(t, db, storetest.Builder, func(tx *store.Tx) error {
			p, err := tx.Person(o.Ana.ID)
			if p.CreatedAt.Location() != time.UTC {
				t.Errorf("read in %s", p.CreatedAt.Location())
			}
			return err
		})
	})
}
