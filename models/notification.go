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
	Hidden      bool // told by other ways alone, and not under the bell
	InDigest    bool // waits for the day's mail
}

// Channel is a way to be told.
type Channel string

const (
	InApp     Channel = "app" // the bell
	ByMail    Channel = "mail"
	ByWebhook Channel = "webhook"
)

// Pace is how soon somebody is told by a channel.
type Pace string

const (
	AtOnce   Pace = "at_once" // after their quiet hours
	InDigest Pace = "digest"  // with everything else of the day, at their hour
	Off      Pace = "off"
)

// NotificationChoice is how soon somebody wants to hear of a group of kinds by a
// channel. Without one it is as is usual for the group.
type NotificationChoice struct {
	PersonID PersonID `gorm:"primaryKey"`
	Kind     string   `gorm:"primaryKey"` // the group
	Channel  Channel  `gorm:"primaryKey"`
	Pace     Pace
}
