package models

import "time"

// DeclaredConflict holds in either direction between two people.
type DeclaredConflict struct {
	ID         int64
	PersonID   PersonID // who declared it, or about whom it was declared
	OtherID    PersonID
	Reason     string
	DeclaredBy PersonID
	DeclaredAt time.Time
	EndsOn     Date // last day, UTC
	EndedBy    *PersonID
	EndedAt    *time.Time // ended early, or replaced by a longer one
	EndReason  string     // why it was ended early
}

// ConflictAnswer stores that someone was asked about a pair and what they said.
// No row means never asked; "none" is an answer of its own.
type ConflictAnswer struct {
	PersonID PersonID `gorm:"primaryKey"`
	OtherID  PersonID `gorm:"primaryKey"`
	Answer   string   // none | declared
	AskedAt  time.Time
}

// ConflictWaiver lifts one kind of conflict between two people. One for the same
// customer case names the show case it is for, or none for a candidacy.
type ConflictWaiver struct {
	ID         int64
	PersonID   PersonID // the reviewer or panellist
	OtherID    PersonID // the author or candidate
	Kind       ConflictKind
	ShowCaseID *ShowCaseID
	Reason     string
	WaivedBy   PersonID
	WaivedAt   time.Time
	RevokedBy  *PersonID
	RevokedAt  *time.Time
}

type ConflictKind string

const (
	ConflictSelf     ConflictKind = "self"
	ConflictMentor   ConflictKind = "mentor"
	ConflictManager  ConflictKind = "manager"
	ConflictSameCase ConflictKind = "same_case"
	ConflictDeclared ConflictKind = "declared"
	ConflictDeclined ConflictKind = "declined_for_conflict"
)
