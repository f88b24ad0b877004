package api

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"time"

	"github.com/gin-gonic/gin"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/access"
	"assay/review/policy"
)

// TokenPrefix starts every access token, so that leaked ones can be found.
const TokenPrefix = "assay_"

// HashSecret is how tokens, session ids and invitations are stored. They are
// random and long, so a plain hash is enough.
func HashSecret(secret string) string {
	sum := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(sum[:])
}

// identify finds out who asks. A route for people signed in is refused here
// already; what they may do is the verb's question.
func (s *server) identify(r route) gin.HandlerFunc {
	return func(c *gin.Context) {
		actor, err := s.actor(c)
		if err != nil && !(fault.Is(err, fault.Unauthenticated) && openToAll(r)) {
			s.fail(c, err)
			return
		}
		c.Set(actorKey, actor)
		outOfScope := policy.InScope(actor, r.scope())
		switch {
		case actor.Via != models.ViaToken && s.origin.Check(c.Request) != nil:
			s.fail(c, fault.Refused("cross-origin", "This request came from another site and was not carried out."))
		case actor.Person == 0 && !openToAll(r):
			s.fail(c, fault.New(fault.Unauthenticated, "sign-in-needed", "Please sign in first."))
		case outOfScope != nil:
			s.fail(c, outOfScope)
		}
	}
}

func openToAll(r route) bool { return policy.Allowed(r.action, policy.Holds{policy.Anyone}) }

// actor is the person behind a request's access token or session, or nobody.
func (s *server) actor(c *gin.Context) (models.Actor, error) {
	if header := c.GetHeader("Authorization"); header != "" {
		secret, ok := strings.CutPrefix(header, "Bearer ")
		if !ok {
			return models.Actor{}, badToken()
		}
		return s.byToken(c, secret)
	}
	if secret := s.cookies.Read(c.Request); secret != "" {
		return s.bySession(c, HashSecret(secret))
	}
	return models.Actor{}, nil
}

var doorkeeper = models.System("access", models.ViaJob)

func (s *server) byToken(c *gin.Context, secret string) (actor models.Actor, err error) {
	var token models.AccessToken
	err = s.db.View(c.Request.Context(), doorkeeper, func(tx *store.Tx) error {
		found := false
		if token, found, err = tx.LiveToken(HashSecret(secret)); err != nil {
			return err
		}
		if !found {
			return badToken()
		}
		if err := profileLanguage(tx, c, token.PersonID); err != nil {
			return err
		}
		roles, err := tx.RolesOf(token.PersonID)
		actor = models.Actor{Person: token.PersonID, Via: models.ViaToken, Roles: roles, Scopes: token.Scopes}
		return err
	})
	if err == nil && stale(token.LastUsedAt, s.db.Now()) {
		err = s.db.Do(c.Request.Context(), doorkeeper, func(tx *store.Tx) error { return tx.TouchToken(token) })
	}
	return actor, err
}

func (s *server) bySession(c *gin.Context, hash string) (actor models.Actor, err error) {
	var session models.Session
	err = s.db.View(c.Request.Context(), doorkeeper, func(tx *store.Tx) error {
		found := false
		if session, found, err = tx.LiveSession(hash, tx.Now.Add(-access.SessionIdle)); err != nil {
			return err
		}
		if !found {
			return fault.New(fault.Unauthenticated, "session-ended", "You have been signed out. Please sign in again.")
		}
		if err := profileLanguage(tx, c, session.PersonID); err != nil {
			return err
		}
		roles, err := tx.RolesOf(session.PersonID)
		actor = models.Actor{Person: session.PersonID, Via: models.ViaSession, Roles: roles}
		return err
	})
	if err == nil && stale(&session.SeenAt, s.db.Now()) {
		err = s.db.Do(c.Request.Context(), doorkeeper, func(tx *store.Tx) error { return tx.TouchSession(hash) })
	}
	return actor, err
}

func stale(seen *time.Time, now time.Time) bool {
	return seen == nil || now.Sub(*seen) >= access.SessionTouch
}

func badToken() error {
	return fault.New(fault.Unauthenticated, "bad-token", "This access token is not valid, or no longer.")
}
