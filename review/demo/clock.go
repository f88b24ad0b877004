package demo

import (
	"sync/atomic"
	"time"
)

// Clock stands until it is set. A database that a demo is made in is opened with it.
type Clock struct{ at atomic.Int64 } // microseconds, UTC

// Now is what the clock shows.
func (c *Clock) Now() time.Time { return time.UnixMicro(c.at.Load()).UTC() }

// Set moves the clock.
func (c *Clock) Set(t time.Time) { c.at.Store(t.UnixMicro()) }
