package api_test

import (
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"testing"

	"assay/api"
	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

func TestWhatIsLookedAtAnswersHeadAsGetWithoutABody(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		const secret = api.TokenPrefix + "QJ4DF7K2M5X3Z6B8N9P1R0S7T4"
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			return tx.AddToken(&models.AccessToken{PersonID: o.Admin.ID, Name: "test", Hash: api.HashSecret(secret), CreatedAt: tx.Now,
				ExpiresAt: tx.Now.AddDate(1, 0, 0), Scopes: []models.Scope{models.ScopeRead}})
		})
		server := httptest.NewServer(api.New(db, api.Options{Log: slog.New(slog.DiscardHandler)}))
		defer server.Close()
		ask := func(method, path string) (*http.Response, string) {
			req, err := http.NewRequestWithContext(t.Context(), method, server.URL+path, nil)
			if err != nil {
				t.Fatal(err)
			}
			req.Header.Set("Authorization", "Bearer "+secret)
			reply, err := http.DefaultClient.Do(req)
			if err != nil {
				t.Fatal(err)
			}
			defer reply.Body.Close()
			body, err := io.ReadAll(reply.Body)
			if err != nil {
				t.Fatal(err)
			}
			return reply, string(body)
		}
		for path, status := range map[string]int{api.Base + "/regions": 200, api.Base + "/reports/coverage/csv": 200, api.Base + "/reports/risks/xlsx": 200,
			api.Base + "/people/999999": 404, api.Base + "/coverage/hours?language=klingon": 422, api.Base + "/imports": 405, "/healthz": 200, "/openapi.json": 200} {
			get, _ := ask(http.MethodGet, path)
			head, body := ask(http.MethodHead, path)
			if head.StatusCode != status || get.StatusCode != status || body != "" || head.Header.Get("Content-Type") != get.Header.Get("Content-Type") ||
				head.Header.Get("Content-Disposition") != get.Header.Get("Content-Disposition") || head.Header.Get("ETag") != get.Header.Get("ETag") {
				t.Errorf("%s: %d %v and %q, but GET %d %v", path, head.StatusCode, head.Header, body, get.StatusCode, get.Header)
			}
		}
	})
}
