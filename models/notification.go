package models

import "time"

// Notification is one message to one person, written in the act that caused it.
type Notification struct {
	ID          int64
	PersonID    PersonID
	Kind        string // stable kebab-case, the translation key
	SubjectKind string
	SubjectID   int64
	Params      map[string]string `gorm:"serializer:json"`
	CreatedAt   time.Time
	ReadAt      *time.Time
}
