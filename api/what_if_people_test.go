package api_test

import (
	"maps"
	"testing"

	"assay/api"
	"assay/api/apitest"
	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

// Who is behind a number of a comparison is told to whoever may compare, with the token
// that compares.
func TestG4_TheNumbersOfAComparisonOpenTheirPeople(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		for _, p := range []models.Person{o.Manager, o.Ana} {
			storetest.AddSME(t, db, o.EKS, p)
		}
		s := apitest.New(t, db)
		reads := s.Scoped(o.Admin.ID, models.ScopeRead)
		leaving := []any{map[string]any{"kind": "leaves", "personId": o.Ana.ID, "on": "2026-11-30"}}
		asked := func(more map[string]any) map[string]any {
			all := map[string]any{"changes": leaving, "serviceId": o.EKS.ID}
			maps.Copy(all, more)
			return all
		}
		const path = "/coverage/what-if/people"
		hour := apitest.Into[api.CoverageBehind](t, reads.Post(path, asked(map[string]any{"at": "2026-12-01T10:20:00Z"})), 200)
		if hour.At == nil || hour.At.Minute() != 0 || hour.Before.Count != 2 || hour.After.Count != 1 || len(hour.People) != 2 {
			t.Fatalf("an hour: %+v", hour)
		}
		if ana := hour.People[0]; ana.Person.ID != o.Ana.ID || ana.Standing == nil || ana.After.Reason.Code != "changed" || ana.Before.Local == nil {
			t.Errorf("who goes: %+v", ana)
		}
		week := apitest.Into[api.CoverageBehind](t, reads.Post(path, asked(nil)), 200)
		if week.Week.Name != "2026-W50" || week.At != nil || week.Before.Count != 2 || week.After.Count != 1 || week.People[0].Before.Local != nil {
			t.Errorf("the week: %+v", week)
		}
		refused(t, "an hour of another week", reads.Post(path, asked(map[string]any{"at": "2026-12-01T10:20:00Z", "week": "2026-W48"})), 422, "another-week", "/at")
		refused(t, "of no service", reads.Post(path, map[string]any{"changes": leaving}), 422, "shape-required", "/serviceId")
		refused(t, "of an unknown service", reads.Post(path, asked(map[string]any{"serviceId": 999})), 422, "unknown-service", "/serviceId")
		refused(t, "somebody who manages nobody", s.As(o.Chiara.ID).Post(path, asked(nil)), 403, "not-allowed", "")
		refused(t, "a token that does not read", s.Scoped(o.Admin.ID, models.ScopeWrite).Post(path, asked(nil)), 403, "scope-missing", "")
	})
}
