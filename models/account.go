package models

import "time"

// Account is how a person signs in.
type Account struct {
	PersonID     PersonID `gorm:"primaryKey;autoIncrement:false"`
	PasswordHash string   // argon2id, encoded; "" until an invitation is accepted
	DisabledAt   *time.Time
	PasswordAt   *time.Time
}

// Session is a signed-in browser. Only the token's hash is stored.
type Session struct {
	TokenHash string `gorm:"primaryKey"`
	PersonID  PersonID
	CreatedAt time.Time
	SeenAt    time.Time
	ExpiresAt time.Time
	Address   string
	Agent     string
}

// AccessToken is a personal token for scripts. Only its hash is stored.
type AccessToken struct {
	ID         TokenID
	PersonID   PersonID
	Name       string
	Hash       string
	Scopes     []Scope `gorm:"serializer:json"`
	CreatedAt  time.Time
	ExpiresAt  time.Time
	LastUsedAt *time.Time
	RevokedAt  *time.Time
}

// Purpose of an invitation: a first password, or a new one.
type Purpose string

const (
	PurposeInvite Purpose = "invite"
	PurposeReset  Purpose = "reset"
)

// Invitation lets a person set a password by link. Only its token's hash is stored.
type Invitation struct {
	ID        int64
	PersonID  PersonID
	Purpose   Purpose
	Hash      string
	CreatedBy *PersonID
	CreatedAt time.Time
	ExpiresAt time.Time
	UsedAt    *time.Time
}

// IdempotencyKey remembers the answer to a request that must not happen twice.
type IdempotencyKey struct {
	PersonID    PersonID `gorm:"primaryKey;autoIncrement:false"`
	Key         string   `gorm:"primaryKey"`
	Route       string
	RequestHash string
	Status      int
	Language    string // the body's, a BCP 47 tag
	Body        []byte
	CreatedAt   time.Time
}

// Setting is a fact about the whole database.
type Setting struct {
	Name  string `gorm:"primaryKey"`
	Value string
}

// SettingDemo is set in a database made by assay demo.
const SettingDemo = "demo"
