package models

import "time"

// CalendarFeed is a calendar that somebody gave so that interviews are not put where
// they are busy. Its address is a secret: whoever knows it reads the calendar.
type CalendarFeed struct {
	ID           CalendarFeedID
	PersonID     PersonID
	Name         string
	URL          string // never logged, and shown shortened to its owner alone
	Etag         string
	LastModified string
	ReadAs       string     // the zone and zone data by which it was read
	KnownUntil   Date       // the first day of which nothing is known
	Unread       int        // entries that could not be read
	NextAt       time.Time  // when it is fetched again
	AskedAt      *time.Time // when it was last put into the queue
	TriedAt      *time.Time // when it was last asked for
	FetchedAt    *time.Time // when it last answered; what is known is of then
	Failure      string     // the code of what was in the way at TriedAt; "": nothing
	Failures     int        // in a row
	FailingSince *time.Time
	ToldAt       *time.Time // when its owner was told so
	CreatedAt    time.Time
}

// QuartersADay is how many quarter-hours a UTC day has, each a bit.
const (
	QuartersADay = 96
	BusyBytes    = QuartersADay / 8
)

// BusyDay are the quarter-hours of a UTC day at which somebody is busy: quarter 0
// begins at 00:00 UTC and is the lowest bit of the first byte. Merged over several
// calendars, it is of none.
type BusyDay struct {
	PersonID PersonID       `gorm:"primaryKey"`
	Day      Date           `gorm:"primaryKey"`
	FeedID   CalendarFeedID `gorm:"primaryKey"`
	Bits     []byte
}

// Set marks a quarter as busy.
func (d BusyDay) Set(quarter int) { d.Bits[quarter/8] |= 1 << (quarter % 8) }

// Busy reports whether a quarter is busy.
func (d BusyDay) Busy(quarter int) bool { return d.Bits[quarter/8]&(1<<(quarter%8)) != 0 }
