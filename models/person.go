package models

import "time"

type Region struct {
	ID   RegionID
	Slug string
	Name string
}

type Site struct {
	ID       SiteID
	Slug     string
	Name     string
	RegionID RegionID
	Zone     string
}

// Holiday is a public holiday of a site, a day on which nobody there works.
type Holiday struct {
	SiteID SiteID `gorm:"primaryKey"`
	Date   Date   `gorm:"primaryKey"`
	Name   string
}

// Person is one human, whatever the role.
type Person struct {
	ID           PersonID
	Name         string
	NativeName   string
	Title        string
	SiteID       SiteID
	Zone         string
	Hours        Hours `gorm:"serializer:json"`
	NightFrom    int   // minutes after local midnight; the night may span midnight
	NightTo      int
	NightAllowed bool
	Pattern      int64 // the same for all whose zone, hours and night are the same; kept by the store
	// How many interviews they take at most; 0: as many as the organisation lets anybody.
	InterviewsPerDay  int
	InterviewsPerWeek int
	Locale            string
	ManagerID         *PersonID
	StartedOn         Date
	LeavesOn          Date
	RemovedAt         *time.Time
	RemovedReason     string // the last time
	Revision          int64
	CreatedAt         time.Time
	UpdatedAt         time.Time
}

// Default night: 22:00 to 07:00 local.
const (
	DefaultNightFrom = 22 * 60
	DefaultNightTo   = 7 * 60
)

// Hours are a person's weekly working hours by the wall clock of their zone.
type Hours []Window

// Window is one stretch of work. Weekday is the day it starts on (0 Sunday … 6
// Saturday); From and To are minutes after midnight; To at or before From ends
// on the next local day.
type Window struct {
	Weekday time.Weekday `json:"weekday"`
	From    int          `json:"from"`
	To      int          `json:"to"`
}

// PersonEmail is one address of a person, lower case. Only a verified address
// identifies them.
type PersonEmail struct {
	Email      string `gorm:"primaryKey"`
	PersonID   PersonID
	IsPrimary  bool
	VerifiedAt *time.Time
}

// VerifiedAddress is the first of a person's addresses that is known to be theirs;
// empty where none is.
func VerifiedAddress(all []PersonEmail) string {
	for _, e := range all {
		if e.VerifiedAt != nil {
			return e.Email
		}
	}
	return ""
}

// PersonLanguage is a BCP 47 tag the person works in.
type PersonLanguage struct {
	PersonID PersonID `gorm:"primaryKey"`
	Language string   `gorm:"primaryKey"`
}

// PersonRole is an organisation-wide right held by a person.
type PersonRole struct {
	PersonID PersonID `gorm:"primaryKey"`
	Role     Role     `gorm:"primaryKey"`
}

type AbsenceKind string

const (
	Away       AbsenceKind = "away"
	FinishOnly AbsenceKind = "finish_only"
)

// Absence holds the wall clock of the person's zone: whole local days, FromDate
// to ToDate, both included.
type Absence struct {
	ID       AbsenceID
	PersonID PersonID
	Kind     AbsenceKind
	FromDate Date
	ToDate   Date
	Note     string
}
