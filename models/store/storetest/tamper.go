package storetest

import (
	"database/sql"
	"strings"
	"sync"
	"testing"

	"assay/models/store"
)

var addresses sync.Map // of *store.DB to its DSN

// DSN is the address of a database of this package.
func DSN(db *store.DB) string {
	dsn, ok := addresses.Load(db)
	if !ok {
		panic("storetest: not a database of this package, or its test has ended")
	}
	return dsn.(string)
}

// Tamper runs a statement on the database behind the product's back.
func Tamper(tb testing.TB, db *store.DB, statement string) {
	tb.Helper()
	raw := connect(tb, db)
	defer raw.Close()
	if _, err := raw.Exec(statement); err != nil {
		tb.Fatalf("%s: %v", statement, err)
	}
}

// connect opens a connection of its own to a database of this package.
func connect(tb testing.TB, db *store.DB) *sql.DB {
	tb.Helper()
	dsn := DSN(db)
	driver, address := "pgx", dsn
	if path, lite := strings.CutPrefix(address, "sqlite:"); lite {
		driver, address = "sqlite", path+"?_pragma=busy_timeout(10000)"
	}
	raw, err := sql.Open(driver, address)
	if err != nil {
		tb.Fatal(err)
	}
	return raw
}
