package models

import "time"

// CalendarFeed is a calendar that somebody gave so that interviews are not put where
// they are busy. Its address is a secret: whoever knows it reads the calendar.
type CalendarFeed struct {
	ID           CalendarFeedID
	PersonID     PersonID
	Name         string
	URL          string // never logged, shown shortened and only to its owner
	Etag         string
	LastModified string
	TriedAt      *time.Time // the last time it was asked for
	FetchedAt    *time.Time // the last time it answered; the busy times are of then
	Failure      string     // code of what was in the way at TriedAt; "" nothing
	FailingSince *time.Time
	Failures     int        // in a row
	ToldAt       *time.Time // when its owner was told that it fails
	Unread       int        // entries that could not be read
	Until        Date       // the day before which the busy times are known
	CreatedAt    time.Time
}

// QuartersADay is how many quarter-hours a UTC day has; a bit each.
const (
	QuartersADay = 96
	BusyBytes    = QuartersADay / 8
)

// BusyDay are the quarter-hours of a UTC day at which somebody is busy by one
// calendar: quarter 0 begins at 00:00 UTC and is the lowest bit of the first byte.
type BusyDay struct {
	PersonID PersonID       `gorm:"primaryKey"`
	FeedID   CalendarFeedID `gorm:"primaryKey"`
	Day      Date           `gorm:"primaryKey"`
	Bits     []byte
}

// Set marks a quarter as busy.
func (d BusyDay) Set(quarter int) { d.Bits[quarter/8] |= 1 << (quarter % 8) }

// Busy reports whether a quarter is busy.
func (d BusyDay) Busy(quarter int) bool { return d.Bits[quarter/8]&(1<<(quarter%8)) != 0 }
