package api

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
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
		if err != nil {
			s.fail(c, err)
			return
		}
		c.Set(actorKey, actor)
		if actor.Person == 0 && !policy.Allowed(r.action, policy.Holds{policy.Anyone}) {
			s.fail(c, fault.New(fault.Unauthenticated, "sign-in-needed", "Please sign in first."))
			return
		}
		if actor.Via == models.ViaToken && !slices.Contains(actor.Scopes, r.scope()) {
			s.fail(c, fault.Refused("scope-missing", "This access token lacks the scope "+string(r.scope())+"."))
		}
	}
}

func (s *server) actor(c *gin.Context) (models.Actor, error) {
	header := c.GetHeader("Authorization")
	if header == "" {
		return models.Actor{}, nil
	}
	secret, ok := strings.CutPrefix(header, "Bearer "+TokenPrefix)
	if !ok {
		return models.Actor{}, badToken()
	}
	var actor models.Actor
	err := s.db.View(c.Request.Context(), models.System("access", models.ViaJob), func(tx *store.Tx) error {
		token, found, err := tx.LiveToken(HashSecret(TokenPrefix+secret), tx.Now)
		if err != nil {
			return err
		}
		if !found {
			return badToken()
		}
		roles, err := tx.RolesOf(token.PersonID)
		actor = models.Actor{Person: token.PersonID, Via: models.ViaToken, Roles: roles, Scopes: token.Scopes}
		return err
	})
	return actor, err
}

func badToken() error {
	return fault.New(fault.Unauthenticated, "bad-token", "This access token is not valid, or no longer.")
}

func requestName() string { return strings.ToLower(rand.Text()[:16]) }

func stack() string { return string(debug.Stack()) }
