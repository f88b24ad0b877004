package store

import (
	"context"
	"encoding/base32"
	"fmt"
	"io"

	"assay/migrations"
)

// Seed makes the secrets of all acts come from random, so that a database filled
// twice from one seed is the same twice.
func (db *DB) Seed(random io.Reader) { db.random = random }

// Secret is text that nobody guesses, such as a salt: 160 bits.
func (tx *Tx) Secret() (string, error) {
	var b [20]byte
	if _, err := io.ReadFull(tx.random, b[:]); err != nil {
		return "", fmt.Errorf("store: no secret: %w", err)
	}
	return base32.StdEncoding.EncodeToString(b[:]), nil
}

// Relax lets acts return before they are safe on disk, until [DB.Settle]: for
// filling a database that is thrown away if that does not end well.
func (db *DB) Relax(ctx context.Context) error {
	db.relaxed = true
	if db.Dialect == migrations.Postgres {
		return nil
	}
	return db.write.WithContext(ctx).Exec("pragma synchronous = off").Error
}

// Settle makes all that was done since [DB.Relax] safe, and every act from now on.
func (db *DB) Settle(ctx context.Context) error {
	db.relaxed = false
	q := db.write.WithContext(ctx)
	if db.Dialect == migrations.Postgres {
		return q.Exec("select pg_current_xact_id()").Error
	}
	if err := q.Exec("pragma synchronous = full").Error; err != nil {
		return err
	}
	return q.Exec("pragma wal_checkpoint(truncate)").Error
}
