package api_test

import (
	"net/http"
	"testing"

	"assay/api/apitest"
	"assay/models/store"
	"assay/models/store/storetest"
)

func TestWhoIsNotSignedInIsAskedTo(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := apitest.New(t, db)
		if got := s.Anyone().Get("/sites"); got.Status != http.StatusUnauthorized || got.Problem.Code != "sign-in-needed" {
			t.Errorf("not signed in: %d %s", got.Status, got.Problem.Code)
		}
		if got := s.Anyone().Get("/nowhere"); got.Status != http.StatusNotFound {
			t.Errorf("nowhere: %d", got.Status)
		}
	})
}
