package storetest_test

import (
	"testing"

	"assay/models/store"
	"assay/models/store/storetest"
)

func TestBulkFillsBothEngines(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		storetest.Bulk(t, db, storetest.Small(2000))
	})
}
