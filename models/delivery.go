package models

import "time"

// Quiet says during which hours somebody is not disturbed by mail or webhook.
type Quiet string

const (
	QuietNight Quiet = "night" // their night, as the profile has it
	QuietOwn   Quiet = "own"   // hours of their own
	QuietNever Quiet = "never"
)

// DeliverySettings are when somebody is told outside of the app, by the wall clock of
// their zone. Without them it is as [UsualDelivery] has it.
type DeliverySettings struct {
	PersonID  PersonID `gorm:"primaryKey;autoIncrement:false"`
	Quiet     Quiet
	QuietFrom int // minutes after local midnight; at or after QuietTo: until the next day
	QuietTo   int
	DigestAt  int // minutes after local midnight
}

// UsualDelivery is quiet at night and a digest at 08:00.
func UsualDelivery(id PersonID) DeliverySettings {
	return DeliverySettings{PersonID: id, Quiet: QuietNight, QuietFrom: DefaultNightFrom, QuietTo: DefaultNightTo, DigestAt: 8 * 60}
}

// Recipient is what has to be known of somebody to tell them outside of the app.
type Recipient struct {
	DeliverySettings
	Zone      string
	NightFrom int
	NightTo   int
	Mail      bool // mail goes out at all
	Webhook   bool // they have an endpoint that is on
}

// Webhook is a person's endpoint. Its secret signs what is sent there.
type Webhook struct {
	PersonID     PersonID `gorm:"primaryKey;autoIncrement:false"`
	URL          string
	Secret       string // shown once, when it is made
	CreatedAt    time.Time
	DeliveredAt  *time.Time // the last time it answered well
	FailingSince *time.Time // nothing was taken since
	Failure      string     // the code of what was in the way the last time
	OffAt        *time.Time // switched off after failing for long
}

// SettingMail is the server that mail goes through, while it goes out at all.
const SettingMail = "mail"
