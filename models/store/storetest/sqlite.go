package storetest

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"assay/models/store"
)

// SQLite returns a fresh, migrated database in a file of the test's own.
func SQLite(tb testing.TB) *store.DB {
	tb.Helper()
	template, err := sqliteTemplate()
	if err != nil {
		tb.Fatal(err)
	}
	file := filepath.Join(tb.TempDir(), "assay.db")
	if err := os.WriteFile(file, template, 0o600); err != nil {
		tb.Fatal(err)
	}
	return open(tb, "sqlite:"+file)
}

// sqliteTemplate is the content of a migrated database, made once in a process.
var sqliteTemplate = sync.OnceValues(func() (content []byte, err error) {
	dir, err := os.MkdirTemp("", "assay-sqlite-")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	file := filepath.Join(dir, "template.db")
	if err := migrated("sqlite:" + file); err != nil {
		return nil, err
	}
	if _, err := os.Stat(file + "-wal"); err == nil {
		return nil, errors.New("storetest: the template's write-ahead log outlived its closing")
	}
	return os.ReadFile(file)
})

func migrated(dsn string) error {
	ctx := context.Background()
	db, err := store.Open(ctx, dsn, func() time.Time { return Start })
	if err != nil {
		return err
	}
	return errors.Join(db.Migrate(ctx), db.Close())
}
