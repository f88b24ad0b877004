package api

import (
	"strings"
	"time"

	"assay/api/session"
	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/access"
)

func newToken() string { return TokenPrefix + strings.ToLower(session.Secret()) }

// Invitation is a link by which a person sets a password. Secret is there once.
type Invitation struct {
	PersonID  models.PersonID `json:"personId"`
	Name      string          `json:"name"`
	Purpose   models.Purpose  `json:"purpose"`
	ExpiresAt time.Time       `json:"expiresAt"`
	Secret    string          `json:"secret,omitempty"`
}

func invite(c call, in struct {
	ID models.PersonID `path:"id" json:"-"`
}) (Invitation, error) {
	secret := session.Secret()
	var out Invitation
	err := c.db.Do(c.c.Request.Context(), c.actor, func(tx *store.Tx) error {
		i, err := access.Invite(tx, in.ID, HashSecret(secret))
		if err != nil {
			return err
		}
		p, err := tx.Person(i.PersonID)
		out = Invitation{i.PersonID, p.Name, i.Purpose, i.ExpiresAt, secret}
		return err
	})
	return out, err
}

type invitationInput struct {
	Secret string `json:"secret" validate:"required,max=200"`
}

// readInvitation is a POST, so that the secret stays out of addresses and logs.
func readInvitation(tx *store.Tx, in invitationInput) (Invitation, error) {
	i, err := tx.LockInvitation(HashSecret(in.Secret))
	if err != nil {
		return Invitation{}, err
	}
	p, err := tx.Person(i.PersonID)
	return Invitation{PersonID: i.PersonID, Name: p.Name, Purpose: i.Purpose, ExpiresAt: i.ExpiresAt}, err
}

type acceptInput struct {
	Secret   string `json:"secret" validate:"required,max=200"`
	Password string `json:"password" validate:"required,max=1000"`
}

func acceptInvitation(c call, in acceptInput) (Me, error) {
	turn, wait := c.byAddress.Try(c.household(), c.db.Now())
	if err := c.patience(wait); err != nil {
		return Me{}, err
	}
	ctx := c.c.Request.Context()
	var name string
	err := c.db.View(ctx, doorkeeper, func(tx *store.Tx) error {
		i, err := readInvitation(tx, invitationInput{in.Secret})
		name = i.Name
		return err
	})
	if err != nil {
		return Me{}, err
	}
	turn.Back()
	if err := access.CheckPassword("/password", in.Password, name); err != nil {
		return Me{}, err
	}
	hash, err := session.Hash(ctx, in.Password)
	if err != nil {
		return Me{}, err
	}
	var person models.PersonID
	err = c.db.Do(ctx, doorkeeper, func(tx *store.Tx) (err error) {
		person, err = access.Accept(tx, HashSecret(in.Secret), hash)
		return err
	})
	if err != nil {
		return Me{}, err
	}
	return c.begin(person, models.ViaSession)
}

type accountInput struct {
	ID       models.PersonID `path:"id" json:"-"`
	Disabled bool            `json:"disabled"`
}

func changeAccount(tx *store.Tx, in accountInput) (None, error) {
	return None{}, access.Disable(tx, in.ID, in.Disabled)
}

type beInput struct {
	PersonID models.PersonID `json:"personId" validate:"required"`
}

// bePerson signs in as anybody, in a demo database alone; elsewhere there is no
// such address.
func bePerson(c call, in beInput) (Me, error) {
	var demo string
	err := c.db.View(c.c.Request.Context(), doorkeeper, func(tx *store.Tx) (err error) {
		if demo, err = tx.Setting(models.SettingDemo); err != nil {
			return err
		}
		_, err = tx.Person(in.PersonID)
		return err
	})
	if demo == "" {
		return Me{}, fault.New(fault.NotFound, "not-found", "There is nothing at this address.")
	}
	if err != nil {
		return Me{}, err
	}
	return c.begin(in.PersonID, models.ViaSession)
}
