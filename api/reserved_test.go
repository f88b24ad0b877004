package api_test

import (
	"testing"

	"assay/api/apitest"
	"assay/models/store"
	"assay/models/store/storetest"
)

// A name of ours is never a value of the parameter that other methods have there.
func TestReservedNamesSayWhichMethodsTheyAnswerTo(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		admin := apitest.New(t, db).As(o.Admin.ID)
		for _, c := range []struct{ method, path, allow string }{
			{"GET", "/coverage/what-if", "POST"},
			{"HEAD", "/coverage/what-if", "POST"},
			{"DELETE", "/coverage/what-if", "POST"},
			{"GET", "/coverage/what-if/people", "POST"},
			{"GET", "/coverage/what-if/xlsx", "POST"},
			{"GET", "/coverage/what-if/apply", "POST"},
			{"POST", "/coverage/risks", "GET, HEAD"},
			{"GET", "/curricula/check", "POST"},
			{"PUT", "/curricula/check", "POST"},
			{"DELETE", "/show-cases/short", "GET, HEAD"},
		} {
			got := admin.Do(c.method, c.path, nil)
			if got.Status != 405 || got.Header.Get("Allow") != c.allow || got.Problem.Code != "method-not-allowed" {
				t.Errorf("%s %s: %d %s, Allow %q, want %q", c.method, c.path, got.Status, got.Problem.Code, got.Header.Get("Allow"), c.allow)
			}
		}
		if got := admin.Get("/coverage/eks"); got.Status != 200 {
			t.Errorf("a service: %d", got.Status)
		}
	})
}
