// Package storetest runs a suite on both engines, each time on a fresh, migrated
// database with a clock that stands still until the test moves it.
//
// PostgreSQL is a temporary server that the package starts at need, or the one
// that ASSAY_TEST_POSTGRES_URL names (make test shares one among all test
// binaries). Without PostgreSQL tests fail and say what to install, unless
// ASSAY_TEST_POSTGRES=skip leaves it out.
package storetest

import (
	"context"
	"testing"

	"assay/models/store"
)

// Run runs the suite as subtests "sqlite" and "postgres".
func Run(t *testing.T, suite func(t *testing.T, db *store.DB)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) { suite(t, SQLite(t)) })
	t.Run("postgres", func(t *testing.T) { suite(t, Postgres(t)) })
}

// open opens a database that is closed when the test ends.
func open(tb testing.TB, dsn string) *store.DB {
	tb.Helper()
	db := connected(tb, dsn)
	tb.Cleanup(func() { forget(tb, db) })
	return db
}

func connected(tb testing.TB, dsn string) *store.DB {
	tb.Helper()
	clock := &Clock{now: Start}
	db, err := store.Open(context.Background(), dsn, clock.Now)
	if err != nil {
		tb.Fatal(err)
	}
	clocks.Store(db, clock)
	addresses.Store(db, dsn)
	return db
}

func forget(tb testing.TB, db *store.DB) {
	clocks.Delete(db)
	addresses.Delete(db)
	if err := db.Close(); err != nil {
		tb.Error(err)
	}
}
