// Package apitest drives the real router over a real database, as any person.
package apitest

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"assay/api"
	"assay/api/problem"
	"assay/models"
	"assay/models/store"
)

// Server is the API over one database.
type Server struct {
	t       testing.TB
	DB      *store.DB
	Log     *bytes.Buffer // what was logged
	handler http.Handler
	tokens  map[models.PersonID]string
}

// New is a server with the options that edits make.
func New(t testing.TB, db *store.DB, edits ...func(*api.Options)) *Server {
	var lines bytes.Buffer
	o := api.Options{Log: slog.New(slog.NewTextHandler(&lines, nil))}
	for _, edit := range edits {
		edit(&o)
	}
	return &Server{t: t, DB: db, Log: &lines, handler: api.New(db, o), tokens: map[models.PersonID]string{}}
}

// Measured is what the server's own metrics say, without those of the process.
func (s *Server) Measured() string {
	s.t.Helper()
	req := httptest.NewRequest(http.MethodGet, "/metrics", nil)
	req.RemoteAddr = "127.0.0.1:1"
	w := httptest.NewRecorder()
	s.handler.ServeHTTP(w, req)
	var own []string
	for line := range strings.Lines(w.Body.String()) {
		if strings.HasPrefix(line, "assay_") && !strings.Contains(line, `"/metrics"`) {
			own = append(own, line)
		}
	}
	if w.Code != http.StatusOK {
		s.t.Fatalf("metrics: %d %s", w.Code, w.Body)
	}
	return strings.Join(own, "")
}

// Reply is what came back.
type Reply struct {
	Status  int
	Header  http.Header
	Body    []byte
	Problem problem.Document // of a 4xx or 5xx
}

// As is a client of one person, through an access token with every scope.
func (s *Server) As(id models.PersonID) Client {
	s.t.Helper()
	if _, ok := s.tokens[id]; !ok {
		s.tokens[id] = s.token(id, models.ScopeRead, models.ScopeWrite, models.ScopeAdmin)
	}
	return Client{s, s.tokens[id], nil}
}

// Anyone is a client that is not signed in.
func (s *Server) Anyone() Client { return Client{s, "", nil} }

// Scoped is a client of one person through an access token with these scopes.
func (s *Server) Scoped(id models.PersonID, scopes ...models.Scope) Client {
	s.t.Helper()
	return Client{s, s.token(id, scopes...), nil}
}

func (s *Server) token(id models.PersonID, scopes ...models.Scope) string {
	s.t.Helper()
	secret := api.TokenPrefix + rand.Text()
	err := s.DB.Do(context.Background(), models.System("test", models.ViaCommand), func(tx *store.Tx) error {
		return tx.AddToken(&models.AccessToken{
			PersonID: id, Name: "test", Hash: api.HashSecret(secret), CreatedAt: tx.Now, ExpiresAt: tx.Now.AddDate(50, 0, 0),
			Scopes: scopes,
		})
	})
	if err != nil {
		s.t.Fatalf("token: %v", err)
	}
	return secret
}

// Client sends requests as one person.
type Client struct {
	s      *Server
	token  string
	header http.Header
}

// With adds a header to what is sent.
func (c Client) With(name, value string) Client {
	h := c.header.Clone()
	if h == nil {
		h = http.Header{}
	}
	h.Set(name, value)
	return Client{c.s, c.token, h}
}

func (c Client) Get(path string) Reply             { return c.Do(http.MethodGet, path, nil) }
func (c Client) Post(path string, body any) Reply  { return c.Do(http.MethodPost, path, body) }
func (c Client) Put(path string, body any) Reply   { return c.Do(http.MethodPut, path, body) }
func (c Client) Patch(path string, body any) Reply { return c.Do(http.MethodPatch, path, body) }
func (c Client) Delete(path string) Reply          { return c.Do(http.MethodDelete, path, nil) }

// Do sends one request. A body that is bytes goes as it is, anything else as JSON.
func (c Client) Do(method, path string, body any) Reply {
	c.s.t.Helper()
	raw, isRaw := body.([]byte)
	if !isRaw && body != nil {
		var err error
		if raw, err = json.Marshal(body); err != nil {
			c.s.t.Fatalf("%s %s: %v", method, path, err)
		}
	}
	req := httptest.NewRequest(method, api.Base+path, bytes.NewReader(raw))
	if len(raw) > 0 {
		req.Header.Set("Content-Type", "application/json")
	}
	if c.token != "" {
		req.Header.Set("Authorization", "Bearer "+c.token)
	}
	for name, values := range c.header {
		req.Header[name] = values
	}
	w := httptest.NewRecorder()
	c.s.handler.ServeHTTP(w, req)
	if _, timed := c.s.t.(*testing.B); !timed {
		conforms(c.s.t, req, w)
	}
	reply := Reply{Status: w.Code, Header: w.Header(), Body: w.Body.Bytes()}
	if w.Code >= 400 {
		if err := json.Unmarshal(reply.Body, &reply.Problem); err != nil {
			c.s.t.Fatalf("%s %s: %d without a problem document: %s", method, path, w.Code, reply.Body)
		}
	}
	return reply
}

// Into reads the body of a reply that must have this status.
func Into[T any](t testing.TB, r Reply, status int) T {
	t.Helper()
	var out T
	if r.Status != status {
		t.Fatalf("status %d, want %d: %s", r.Status, status, r.Body)
	}
	if len(r.Body) > 0 {
		if err := json.Unmarshal(r.Body, &out); err != nil {
			t.Fatalf("body: %v in %s", err, r.Body)
		}
	}
	return out
}
