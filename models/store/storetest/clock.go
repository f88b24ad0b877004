package storetest

import (
	"sync"
	"time"

	"assay/models/store"
)

// Start is where every clock starts: a Monday morning, 09:00 UTC.
var Start = time.Date(2026, 11, 16, 9, 0, 0, 0, time.UTC)

// Clock stands still until it is moved.
type Clock struct {
	mu  sync.Mutex
	now time.Time
}

var clocks sync.Map // of *store.DB to *Clock

// ClockOf is the clock of a database that this package opened.
func ClockOf(db *store.DB) *Clock {
	c, ok := clocks.Load(db)
	if !ok {
		panic("storetest: not a database of this package, or its test has ended")
	}
	return c.(*Clock)
}

func (c *Clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

// Set moves the clock to an instant.
func (c *Clock) Set(t time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = t
}

// Advance moves the clock on by elapsed time.
func (c *Clock) Advance(d time.Duration) { c.Set(c.Now().Add(d)) }
