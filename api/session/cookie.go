// Package session keeps browsers signed in and guards the door: the cookie, the
// hashing of passwords, and how often somebody may try.
package session

import (
	"crypto/rand"
	"net/http"
	"time"
)

// Cookies writes the session cookie. Over https it is Secure with the __Host-
// prefix; plain http is for this machine alone.
type Cookies struct{ Secure bool }

func (c Cookies) name() string {
	if c.Secure {
		return "__Host-assay"
	}
	return "assay"
}

// Read returns the secret of the request's session, "" if it has none.
func (c Cookies) Read(r *http.Request) string {
	cookie, err := r.Cookie(c.name())
	if err != nil {
		return ""
	}
	return cookie.Value
}

func (c Cookies) Set(w http.ResponseWriter, secret string, life time.Duration) {
	http.SetCookie(w, &http.Cookie{
		Name: c.name(), Value: secret, Path: "/", MaxAge: int(life.Seconds()),
		HttpOnly: true, Secure: c.Secure, SameSite: http.SameSiteLaxMode,
	})
}

func (c Cookies) Clear(w http.ResponseWriter) {
	http.SetCookie(w, &http.Cookie{
		Name: c.name(), Path: "/", MaxAge: -1, HttpOnly: true, Secure: c.Secure, SameSite: http.SameSiteLaxMode,
	})
}

// Secret is a new unguessable secret.
func Secret() string { return rand.Text() + rand.Text() }
