package api

import (
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/access"
)

// SessionView is one of my signed-in browsers.
type SessionView struct {
	ID        string    `json:"id"`
	Current   bool      `json:"current"`
	Agent     string    `json:"agent"`
	Address   string    `json:"address"`
	CreatedAt time.Time `json:"createdAt"`
	SeenAt    time.Time `json:"seenAt"`
	ExpiresAt time.Time `json:"expiresAt"`
}

type sessionList struct {
	Items []SessionView `json:"items"`
}

// sessionID names a session without giving away its hash.
func sessionID(hash string) string { return HashSecret(hash)[:16] }

func listSessions(c call, _ None) (sessionList, error) {
	here := replaced(c.cookies.Read(c.c.Request))
	var out sessionList
	err := c.db.View(c.c.Request.Context(), c.actor, func(tx *store.Tx) error {
		sessions, err := tx.SessionsOf(c.actor.Person, tx.Now.Add(-access.SessionIdle))
		for _, s := range sessions {
			out.Items = append(out.Items, SessionView{sessionID(s.TokenHash), s.TokenHash == here, s.Agent, s.Address, s.CreatedAt, s.SeenAt, s.ExpiresAt})
		}
		return err
	})
	return out, err
}

func endSession(tx *store.Tx, in struct {
	ID string `path:"id" json:"-"`
}) (None, error) {
	sessions, err := tx.SessionsOf(tx.Actor.Person, tx.Now.Add(-access.SessionIdle))
	if err != nil {
		return None{}, err
	}
	for _, s := range sessions {
		if sessionID(s.TokenHash) == in.ID {
			return None{}, tx.EndSession(s.TokenHash)
		}
	}
	return None{}, fault.Missing("session")
}

// Token is one of my access tokens. Secret is there once, when it is made.
type Token struct {
	ID         models.TokenID `json:"id"`
	Name       string         `json:"name"`
	Scopes     []models.Scope `json:"scopes"`
	CreatedAt  time.Time      `json:"createdAt"`
	ExpiresAt  time.Time      `json:"expiresAt"`
	LastUsedAt *time.Time     `json:"lastUsedAt"`
	Secret     string         `json:"secret,omitempty"`
}

type tokenList struct {
	Items []Token `json:"items"`
}

func tokenOf(t models.AccessToken) Token {
	return Token{ID: t.ID, Name: t.Name, Scopes: t.Scopes, CreatedAt: t.CreatedAt, ExpiresAt: t.ExpiresAt, LastUsedAt: t.LastUsedAt}
}

func listTokens(tx *store.Tx, _ None) (tokenList, error) {
	tokens, err := tx.TokensOf(tx.Actor.Person)
	var out tokenList
	for _, t := range tokens {
		out.Items = append(out.Items, tokenOf(t))
	}
	return out, err
}

type tokenInput struct {
	Name   string         `json:"name" validate:"notblank,max=100"`
	Scopes []models.Scope `json:"scopes" validate:"required,min=1,max=3,unique,dive,oneof=read write admin"`
	Days   int            `json:"days" validate:"required,min=1,max=366" description:"Days until it expires."`
}

func createToken(c call, in tokenInput) (Token, error) {
	secret := newToken()
	var out Token
	err := c.db.Do(c.c.Request.Context(), c.actor, func(tx *store.Tx) error {
		t, err := access.AddToken(tx, models.AccessToken{Name: in.Name, Hash: HashSecret(secret), Scopes: in.Scopes}, in.Days)
		out = tokenOf(t)
		out.Secret = secret
		return err
	})
	return out, err
}

func revokeToken(tx *store.Tx, in struct {
	ID models.TokenID `path:"id" json:"-"`
}) (None, error) {
	return None{}, access.RevokeToken(tx, in.ID)
}
