// Package access decides who may sign in, and with what: accounts, sessions,
// access tokens and invitations by link. It never sees a password or a secret in
// the clear: hashing is the api's work, outside of the act.
package access

import (
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review"
	"assay/review/notify"
	"assay/review/policy"
	"assay/review/roster"
)

// Limits of what is handed out.
const (
	SessionIdle    = 12 * time.Hour
	SessionEnd     = 7 * 24 * time.Hour
	SessionTouch   = time.Minute // how often use is written down
	InvitationLife = 7 * 24 * time.Hour
	ResetLife      = 24 * time.Hour
	MaxTokens      = 50
	MaxTokenDays   = 366
)

// Begin starts a session for a person and ends the one it replaces.
func Begin(tx *store.Tx, s models.Session, replaces string) error {
	if replaces != "" {
		if err := tx.EndSession(replaces); err != nil {
			return err
		}
	}
	s.CreatedAt, s.SeenAt, s.ExpiresAt = tx.Now, tx.Now, tx.Now.Add(SessionEnd)
	return tx.AddSession(s)
}

// Invite lets a person set their first password, or a new one when they have
// one, by a link whose secret hashes to hash. Emits account.invited or
// account.reset_offered.
func Invite(tx *store.Tx, person models.PersonID, hash string) (models.Invitation, error) {
	if err := policy.Check(policy.AccountInvite, policy.Of(tx.Actor)); err != nil {
		return models.Invitation{}, err
	}
	p, err := tx.Person(person)
	if err != nil {
		return models.Invitation{}, err
	}
	if p.RemovedAt != nil {
		return models.Invitation{}, fault.Clash("person-removed", "This person has left. Restore them first.")
	}
	account, exists, err := tx.LockAccount(person)
	if err != nil {
		return models.Invitation{}, err
	}
	i := models.Invitation{PersonID: person, Purpose: models.PurposeInvite, Hash: hash, CreatedAt: tx.Now, ExpiresAt: tx.Now.Add(InvitationLife)}
	if exists && account.PasswordHash != "" {
		i.Purpose, i.ExpiresAt = models.PurposeReset, tx.Now.Add(ResetLife)
	}
	if tx.Actor.Person != 0 {
		i.CreatedBy = &tx.Actor.Person
	}
	if err := tx.AddInvitation(&i); err != nil {
		return models.Invitation{}, err
	}
	return i, emit(tx, person, map[models.Purpose]notify.Kind{
		models.PurposeInvite: "account.invited", models.PurposeReset: "account.reset_offered"}[i.Purpose])
}

// Accept sets the password an invitation allows, once, and ends every session.
// Emits account.password_set.
func Accept(tx *store.Tx, hash, passwordHash string) (models.PersonID, error) {
	i, err := tx.LockInvitation(hash)
	if err != nil {
		return 0, err
	}
	if err := tx.UseInvitation(&i); err != nil {
		return 0, err
	}
	return i.PersonID, setPassword(tx, i.PersonID, passwordHash, "")
}

// ChangePassword sets the actor's own and ends their other sessions.
func ChangePassword(tx *store.Tx, passwordHash, keepSession string) error {
	if err := policy.Check(policy.AccountOwn, policy.Of(tx.Actor)); err != nil {
		return err
	}
	return setPassword(tx, tx.Actor.Person, passwordHash, keepSession)
}

// SetPassword is for the command line, which makes the first administrator.
func SetPassword(tx *store.Tx, person models.PersonID, passwordHash string) error {
	if err := policy.Check(policy.AccountInvite, policy.Of(tx.Actor)); err != nil {
		return err
	}
	return setPassword(tx, person, passwordHash, "")
}

func setPassword(tx *store.Tx, person models.PersonID, passwordHash, keepSession string) error {
	account, _, err := tx.LockAccount(person)
	if err != nil {
		return err
	}
	account.PersonID, account.PasswordHash, account.PasswordAt = person, passwordHash, &tx.Now
	if err := tx.PutAccount(account); err != nil {
		return err
	}
	if err := tx.EndSessions(person, keepSession); err != nil {
		return err
	}
	return emit(tx, person, "account.password_set")
}

// Disable keeps a person from signing in, or lets them again; nobody disables
// themself, nor the last administrator. Emits account.disabled or account.enabled.
func Disable(tx *store.Tx, person models.PersonID, disabled bool) error {
	if err := policy.Check(policy.AccountDisable, policy.Of(tx.Actor)); err != nil {
		return err
	}
	if person == tx.Actor.Person {
		return fault.Clash("own-account", "You cannot disable your own account.")
	}
	account, exists, err := tx.LockAccount(person)
	if err != nil {
		return err
	}
	if !exists {
		return fault.Missing("account")
	}
	if disabled == (account.DisabledAt != nil) {
		return nil
	}
	name := notify.Kind("account.enabled")
	account.DisabledAt = nil
	if disabled {
		if err := roster.StaysAdministered(tx, person); err != nil {
			return err
		}
		name = "account.disabled"
		account.DisabledAt = &tx.Now
	}
	if err := tx.PutAccount(account); err != nil {
		return err
	}
	if err := tx.EndSessions(person, ""); err != nil {
		return err
	}
	return emit(tx, person, name)
}

// AddToken gives the actor an access token; it can do no more than they can.
func AddToken(tx *store.Tx, t models.AccessToken, days int) (models.AccessToken, error) {
	if err := policy.Check(policy.AccountOwn, policy.Of(tx.Actor)); err != nil {
		return t, err
	}
	if tx.Actor.Via == models.ViaToken {
		return t, fault.Refused("session-needed", "A token cannot make tokens. Sign in to do this.")
	}
	if wrong := review.Line("/name", t.Name); len(wrong) > 0 {
		return t, fault.Wrong(wrong...)
	}
	live, err := tx.TokensOf(tx.Actor.Person)
	if err != nil {
		return t, err
	}
	if len(live) >= MaxTokens {
		return t, fault.Clash("too-many-tokens", "You have 50 access tokens. Revoke one first.")
	}
	t.PersonID, t.CreatedAt, t.ExpiresAt = tx.Actor.Person, tx.Now, tx.Now.AddDate(0, 0, days)
	if err := tx.AddToken(&t); err != nil {
		return t, err
	}
	return t, emit(tx, t.PersonID, "token.created")
}

// RevokeToken ends one of the actor's own tokens.
func RevokeToken(tx *store.Tx, id models.TokenID) error {
	t, err := tx.LockToken(tx.Actor.Person, id)
	if err != nil || t.RevokedAt != nil {
		return err
	}
	if err := tx.RevokeToken(&t); err != nil {
		return err
	}
	return emit(tx, t.PersonID, "token.revoked")
}

// Sweep forgets what ended long ago.
func Sweep(tx *store.Tx) error {
	if err := tx.ForgetSessions(tx.Now); err != nil {
		return err
	}
	return tx.ForgetIdempotencyKeys(tx.Now.Add(-24 * time.Hour))
}

func emit(tx *store.Tx, person models.PersonID, event notify.Kind) error {
	return notify.Emit(tx, notify.Event{
		Subject: models.Subject{Kind: "account", ID: int64(person)}, Name: string(event), Facts: struct{}{},
		To: []notify.Message{{Person: person, Kind: event}},
	})
}
