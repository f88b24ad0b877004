package store

import (
	"errors"
	"fmt"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"assay/models/fault"
	"assay/models/phrase"
)

// one returns the single row, or the fault that there is no such noun.
func one[T any](q *gorm.DB, noun phrase.Format) (T, error) {
	var row T
	err := q.Take(&row).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return row, fault.Missing(noun)
	}
	return row, err
}

// maybe returns the row and whether there is one.
func maybe[T any](q *gorm.DB) (T, bool, error) {
	var row T
	found := q.Limit(1).Find(&row)
	return row, found.RowsAffected > 0, found.Error
}

// all returns every row; the caller bounds how many there can be.
func all[T any](q *gorm.DB) ([]T, error) {
	rows := []T{}
	return rows, q.Find(&rows).Error
}

// exists reports whether a row matches.
func exists[T any](q *gorm.DB) (bool, error) {
	var found []int
	err := q.Model(new(T)).Select("1").Limit(1).Scan(&found).Error
	return len(found) > 0, err
}

// lock takes the rows for the rest of the act; SQLite's act holds the whole file.
// The key stays free, so that rows which only refer to a locked one need not wait
// for it, nor deadlock.
// A view only reads them.
func (tx *Tx) lock() *gorm.DB {
	if tx.views {
		return tx.q
	}
	return tx.q.Clauses(clause.Locking{Strength: "NO KEY UPDATE"})
}

// lockFree is lock for jobs: rows that another act holds are passed over.
func (tx *Tx) lockFree() *gorm.DB {
	return tx.q.Clauses(clause.Locking{Strength: "NO KEY UPDATE", Options: clause.LockingOptionsSkipLocked})
}

// insert stores a new row, or several; ids are filled in.
func (tx *Tx) insert(rows any) error { return tx.q.Omit(clause.Associations).Create(rows).Error }

// put stores a row, replacing columns of the one with the same key.
func (tx *Tx) put(row any, key []string, columns ...string) error {
	conflict := clause.OnConflict{DoUpdates: clause.AssignmentColumns(columns)}
	for _, name := range key {
		conflict.Columns = append(conflict.Columns, clause.Column{Name: name})
	}
	if len(columns) == 0 {
		conflict.DoNothing = true
	}
	return tx.q.Clauses(conflict).Create(row).Error
}

// update writes the named columns of row, found by its primary key, and insists
// that exactly one row changed.
func (tx *Tx) update(row any, columns ...string) error {
	done := tx.q.Model(row).Select(columns).UpdateColumns(row)
	if done.Error != nil {
		return done.Error
	}
	if done.RowsAffected != 1 {
		return fmt.Errorf("store: update of %T changed %d rows", row, done.RowsAffected)
	}
	return nil
}
