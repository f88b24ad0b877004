package api_test

import (
	"fmt"
	"testing"

	"assay/api"
	"assay/api/apitest"
	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

func TestTheLedgerIsReadByAdministratorsPageByPage(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s, o := door(t, db)
		if got := s.As(o.Manager.ID).Get("/ledger"); got.Status != 403 {
			t.Errorf("a manager: %d", got.Status)
		}
		for n := range 4 {
			s.As(o.Admin.ID).Put("/people/"+id(o.Ana.ID)+"/account", map[string]bool{"disabled": n%2 == 0})
		}
		seen := map[string]bool{}
		for next := ""; ; {
			page := apitest.Into[models.List[api.LedgerEntry]](t, s.As(o.Admin.ID).Get(fmt.Sprintf("/ledger?subjectKind=account&limit=2&cursor=%s", next)), 200)
			for _, e := range page.Items {
				seen[fmt.Sprint(e.Position, e.Event)] = true
			}
			if next = page.Next; next == "" {
				break
			}
		}
		if len(seen) != 5 {
			t.Errorf("saw %v", seen)
		}
		if got := s.As(o.Admin.ID).Get("/ledger?cursor=bm9uc2Vuc2U"); got.Status != 422 || got.Problem.Errors[0].Pointer != "query:cursor" {
			t.Errorf("a cursor of another list: %d %s", got.Status, got.Body)
		}
	})
}
