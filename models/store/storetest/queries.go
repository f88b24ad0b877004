package storetest

import (
	"sync/atomic"
	"testing"

	"assay/models"
	"assay/models/store"
)

// Counter counts the queries of a database.
type Counter struct {
	db *store.DB
	n  atomic.Int64
}

// CountQueries starts counting.
func CountQueries(tb testing.TB, db *store.DB) *Counter {
	tb.Helper()
	c := &Counter{db: db}
	if err := db.Watch("storetest:count", func(string) { c.n.Add(1) }); err != nil {
		tb.Fatal(err)
	}
	return c
}

// Total is the number of queries since counting started.
func (c *Counter) Total() int { return int(c.n.Load()) }

// Of is the number of queries of one read that may not fail.
func (c *Counter) Of(tb testing.TB, actor models.Actor, read func(tx *store.Tx) error) int {
	tb.Helper()
	before := c.n.Load()
	View(tb, c.db, actor, read)
	return int(c.n.Load() - before)
}
