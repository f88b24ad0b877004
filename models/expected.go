package models

import "time"

// ExpectedTime is the local start of an interview that somebody counts on, by a
// release of the zone data. Where a newer one moves it, Was is what it was when they
// last agreed.
type ExpectedTime struct {
	InterviewID   InterviewID `gorm:"primaryKey"`
	PersonID      PersonID    `gorm:"primaryKey"`
	StartsAt      time.Time
	Zone          string
	Wall          string // 2006-01-02T15:04
	TZVersion     string
	Was           string
	MovedAt       *time.Time
	ReconfirmedAt *time.Time
}

// Moved reports whether they have yet to say that the moved time suits them.
func (e ExpectedTime) Moved() bool { return e.MovedAt != nil && e.ReconfirmedAt == nil }

// TimeToCheck is somebody's part in an interview to come whose local start is not
// known by the zone data in use, with what is known of it.
type TimeToCheck struct {
	InterviewID InterviewID
	PersonID    PersonID
	Name        string
	StartsAt    time.Time
	Zone        string // the person's

	AgreedZone    string // as the interview was agreed
	AgreedWall    string
	AgreedVersion string

	KnownStart    *time.Time // of the expected time; nil: there is none
	KnownZone     string
	KnownWall     string
	Was           string
	MovedAt       *time.Time
	ReconfirmedAt *time.Time
}
