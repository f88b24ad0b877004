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

// Channel is a way to be told.
type Channel string

// InApp is the bell.
const InApp Channel = "app"

// NotificationChoice says that somebody does not want to hear of a group of kinds by
// a channel. Without one they do.
type NotificationChoice struct {
	PersonID PersonID `gorm:"primaryKey"`
	Kind     string   `gorm:"primaryKey"` // the group
	Channel  Channel  `gorm:"primaryKey"`
}
