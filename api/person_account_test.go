package api_test

import (
	"fmt"
	"net/http"
	"slices"
	"testing"

	"assay/api"
	"assay/api/apitest"
	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review"
)

func TestWhoInvitesSeesWhetherAPersonMaySignIn(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		s := apitest.New(t, db)
		admin, at := s.As(o.Admin.ID), fmt.Sprintf("/people/%d", o.Learner.ID)
		see := func(who apitest.Client) api.PersonPage {
			return apitest.Into[api.PersonPage](t, who.Get(at), http.StatusOK)
		}
		offered := func(p api.PersonPage, name string) bool {
			return slices.ContainsFunc(p.Actions, func(a review.Action) bool { return a.Name == name && a.Allowed })
		}
		if p := see(admin); p.Account != nil || offered(p, "disable_account") {
			t.Errorf("without an account: %+v %+v", p.Account, p.Actions)
		}
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			return tx.PutAccount(models.Account{PersonID: o.Learner.ID, PasswordHash: "x"})
		})
		if p := see(admin); p.Account == nil || !p.Account.HasPassword || p.Account.DisabledAt != nil || !offered(p, "disable_account") {
			t.Errorf("with one: %+v %+v", p.Account, p.Actions)
		}
		if got := admin.Put(at+"/account", map[string]any{"disabled": true}); got.Status >= 300 {
			t.Fatalf("disabling: %d %s", got.Status, got.Body)
		}
		if p := see(admin); p.Account == nil || p.Account.DisabledAt == nil || !offered(p, "enable_account") || offered(p, "disable_account") {
			t.Errorf("disabled: %+v %+v", p.Account, p.Actions)
		}
		if p := see(s.As(o.Manager.ID)); p.Account != nil {
			t.Errorf("a manager sees %+v", p.Account)
		}
	})
}
