package api_test

import (
	"context"
	"net/http"
	"testing"

	"assay/api"
	"assay/api/apitest"
	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/sweep"
)

func TestAdministratorsSeeHowAssayRuns(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s, o := door(t, db)
		node := models.Node{ID: "a", Name: "one", Version: "dev", StartedAt: db.Now()}
		if _, err := sweep.Reported(context.Background(), db, node); err != nil {
			t.Fatal(err)
		}
		y := apitest.Into[api.System](t, s.As(o.Admin.ID).Get("/system"), 200)
		if y.Database.Engine != string(db.Dialect) || y.Database.Version == "" || y.Database.Migration < 9 || y.Database.Pending || y.Zones.Version == "" || y.Go == "" {
			t.Errorf("system %+v", y)
		}
		if len(y.Nodes) != 1 || y.Nodes[0].Name != "one" || len(y.Sweeps) != 12 || y.Sweeps[0].Late || y.Sweeps[7].Name != "ledger" || y.Sweeps[7].Done != nil || y.Sweeps[1].Done == nil {
			t.Errorf("nodes %+v sweeps %+v", y.Nodes, y.Sweeps)
		}
		for _, path := range []string{"/system", "/system/checks", "/system/checks/house-1", "/system/checks/none"} {
			if got := s.As(o.Coordinator.ID).Get(path); got.Status != http.StatusForbidden {
				t.Errorf("a coordinator at %s: %d", path, got.Status)
			}
		}
	})
}

func TestTheDoctorIsAskedOneTruthAtATime(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s, o := door(t, db)
		admin := s.As(o.Admin.ID)
		all := apitest.Into[api.SystemChecks](t, admin.Get("/system/checks"), 200)
		if len(all.Items) != len(store.Invariants()) {
			t.Fatalf("%d of %d", len(all.Items), len(store.Invariants()))
		}
		broken := ""
		for _, i := range all.Items {
			got := apitest.Into[api.SystemChecked](t, admin.Get("/system/checks/"+i.Key), 200)
			if !got.Holds || got.Rows == nil || !got.Sentence.Is(i.Sentence) || got.More {
				t.Errorf("asked %+v", got)
			}
			if i.Sentence.String() == "Who is named is found by it." {
				broken = i.Key
			}
		}
		storetest.Tamper(t, db, "delete from person_terms where person_id <> 2")
		got := apitest.Into[api.SystemChecked](t, admin.Get("/system/checks/"+broken), 200)
		if got.Holds || len(got.Rows) != 10 || got.More {
			t.Errorf("broken %+v", got)
		}
		if got := admin.Get("/system/checks/none"); got.Status != http.StatusNotFound {
			t.Errorf("no such check: %d", got.Status)
		}
	})
}
