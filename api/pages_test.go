package api_test

import (
	"crypto/sha256"
	"encoding/base64"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"

	"assay/api"
	"assay/models/store"
	"assay/models/store/storetest"
)

func TestEveryAddressOutsideOfTheAPIIsTheInterface(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		log := slog.New(slog.NewTextHandler(io.Discard, nil))
		built := fstest.MapFS{"index.html": {Data: []byte("the page")}, "assets/a-1.js": {Data: []byte("script")}}
		handler := api.New(db, api.Options{Log: log, Web: built})
		for _, c := range []struct {
			method, path, body, policy string
			status                     int
		}{
			{"GET", "/", "the page", "'nonce-", 200},
			{"HEAD", "/", "", "'nonce-", 200},
			{"GET", "/inbox", "the page", "'nonce-", 200},
			{"GET", "/apiary", "the page", "'nonce-", 200},
			{"GET", "/assets/a-1.js", "script", "", 200},
			{"GET", "/api", `"not-found"`, "", 404},
			{"GET", "/api/v1/nothing", `"not-found"`, "", 404},
			{"POST", "/inbox", `"not-found"`, "", 404},
			{"POST", "/docs", `"method-not-allowed"`, "", 405},
			{"GET", "/docs", "<!doctype html>", "style-src 'sha256-", 200},
			{"GET", "/openapi.json", `"openapi"`, "", 200},
			{"GET", "/healthz", `"zoneData":"20`, "", 200},
			{"GET", "/healthz", `"zoneDataStale":false`, "", 200},
			{"GET", "/readyz", `"ready"`, "", 200},
		} {
			r := httptest.NewRequest(c.method, c.path, nil)
			w := httptest.NewRecorder()
			handler.ServeHTTP(w, r)
			policy := w.Header().Get("Content-Security-Policy")
			if w.Code != c.status || !strings.Contains(w.Body.String(), c.body) || !strings.Contains(policy, c.policy) {
				t.Errorf("%s %s: %d, %q, %.80s", c.method, c.path, w.Code, policy, w.Body)
			}
			if c.policy == "" && policy != "" {
				t.Errorf("%s %s: %q", c.method, c.path, policy)
			}
			if !guarded(w.Header()) {
				t.Errorf("%s %s: %v", c.method, c.path, w.Header())
			}
		}
	})
}

func guarded(h http.Header) bool {
	return h.Get("X-Content-Type-Options") == "nosniff" && h.Get("Referrer-Policy") == "same-origin" &&
		h.Get("Cross-Origin-Opener-Policy") == "same-origin" && h.Get("Cross-Origin-Resource-Policy") == "same-origin" &&
		strings.Contains(h.Get("Permissions-Policy"), "camera=()")
}

func TestTheStyleOfThePagesIsTheOneTheirPolicyNames(t *testing.T) {
	handler := api.New(storetest.SQLite(t), api.Options{Log: slog.New(slog.DiscardHandler)})
	w := httptest.NewRecorder()
	handler.ServeHTTP(w, httptest.NewRequest("GET", "/docs", nil))
	_, rest, _ := strings.Cut(w.Body.String(), "<style>")
	style, _, _ := strings.Cut(rest, "</style>")
	sum := sha256.Sum256([]byte(style))
	if policy := w.Header().Get("Content-Security-Policy"); style == "" || !strings.Contains(policy, base64.StdEncoding.EncodeToString(sum[:])) {
		t.Errorf("%q does not name the style of %d bytes", policy, len(style))
	}
}
