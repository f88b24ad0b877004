package storetest

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"assay/migrations"
	"assay/models/store"
)

// Engines are what tests run on.
var Engines = []string{"sqlite", "postgres"}

// Filled is a database of an engine that [Bulk] has filled. Where ASSAY_BENCH_KEEP names a
// folder, it is kept there, on PostgreSQL in the server that
// ASSAY_TEST_POSTGRES_URL names, and used again until migrations or bulk change.
func Filled(tb testing.TB, engine string, size Size) *store.DB {
	tb.Helper()
	dir, pg := os.Getenv("ASSAY_BENCH_KEEP"), engine == "postgres"
	if dir == "" || pg && os.Getenv("ASSAY_TEST_POSTGRES_URL") == "" {
		db := fresh(tb, pg)
		Bulk(tb, db, size)
		return db
	}
	name := keptName(tb, pg, size)
	if pg {
		return keptPostgres(tb, name, size)
	}
	return keptSQLite(tb, filepath.Join(dir, name+".db"), size)
}

func fresh(tb testing.TB, pg bool) *store.DB {
	tb.Helper()
	if pg {
		return Postgres(tb)
	}
	return SQLite(tb)
}

func keptName(tb testing.TB, pg bool, size Size) string {
	tb.Helper()
	dialect := migrations.SQLite
	if pg {
		dialect = migrations.Postgres
	}
	content, err := migrations.Fingerprint(dialect)
	if err != nil {
		tb.Fatal(err)
	}
	content += strings.Join(bulkStatements(tb, dialect, size), ";")
	return fmt.Sprintf("assay_bench_%.6x", sha256.Sum256([]byte(content)))
}

// keptSQLite gives the file its name last, so that half of one is never used.
func keptSQLite(tb testing.TB, file string, size Size) *store.DB {
	tb.Helper()
	if _, err := os.Stat(file); errors.Is(err, fs.ErrNotExist) {
		draft := file + ".draft"
		for _, part := range []string{"", "-wal", "-shm"} {
			_ = os.Remove(draft + part)
		}
		build(tb, "sqlite:"+draft, size)
		if err := os.Rename(draft, file); err != nil {
			tb.Fatal(err)
		}
	}
	return open(tb, "sqlite:"+file)
}

func keptPostgres(tb testing.TB, name string, size Size) *store.DB {
	tb.Helper()
	c, err := shared()
	if err != nil {
		tb.Fatal(err)
	}
	var built bool
	if err := c.admin.QueryRow("select exists (select from pg_database where datname = $1)", name).Scan(&built); err != nil {
		tb.Fatal(err)
	}
	if !built {
		draft := name + "_draft"
		if err := errors.Join(c.exec("drop database if exists %s with (force)", draft), c.exec("create database %s", draft)); err != nil {
			tb.Fatal(err)
		}
		build(tb, c.dsn(draft), size)
		if err := c.exec("alter database %s rename to %s", draft, name); err != nil {
			tb.Fatal(err)
		}
	}
	return open(tb, c.dsn(name))
}

// build fills a database and closes it.
func build(tb testing.TB, dsn string, size Size) {
	tb.Helper()
	if err := migrated(dsn); err != nil {
		tb.Fatal(err)
	}
	db := connected(tb, dsn)
	defer forget(tb, db)
	Bulk(tb, db, size)
}
