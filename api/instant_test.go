package api_test

import (
	"fmt"
	"net/url"
	"testing"

	"assay/api/apitest"
	"assay/models/store"
	"assay/models/store/storetest"
)

// One rule reads instants wherever they are given, and a fault names the field.
func TestInstantsAreReadByOneRuleInBodiesAndParameters(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		s := apitest.New(t, db).As(o.Admin.ID)
		inBody := func(at any) apitest.Reply {
			change := map[string]any{"kind": "leaves", "personId": o.Ana.ID, "on": "2026-12-01"}
			return s.Post("/coverage/what-if/people", map[string]any{"serviceId": o.EKS.ID, "at": at, "changes": []any{change}})
		}
		inQuery := func(at string) apitest.Reply {
			return s.Get(fmt.Sprintf("/services/%d/hours/people?at=%s", o.EKS.ID, url.QueryEscape(at)))
		}
		for _, at := range []string{"2026-11-25T14:00:00Z", "2026-11-25T14:00:00.123456Z", "2026-11-25T19:30:00+05:30", "2026-11-25T14:00:00-00:00"} {
			if a, b := inBody(at), inQuery(at); a.Status != 200 || b.Status != 200 {
				t.Errorf("%s: %d %s, %d %s", at, a.Status, a.Body, b.Status, b.Body)
			}
		}
		for _, at := range []string{
			"2026-11-25", "2026-11-25T14:00Z", "2026-11-25T14:00:00", "2026-11-25T1:00:00Z", "2026-11-25t14:00:00Z", "2026-11-25T14:00:00z",
			"2026-11-25 14:00:00Z", " 2026-11-25T14:00:00Z", "2026-11-25T14:00:00Z ", "2026-11-25T14:00:00,5Z", "2026-11-25T14:00:00.1234567Z",
			"2026-11-25T14:00:00+0530", "2026-11-25T14:00:00+24:00", "2026-11-25T14:00:00+05:60", "2026-11-25T24:00:00Z", "2026-11-25T23:59:60Z",
			"2026-02-30T14:00:00Z", "0000-01-01T00:00:00Z", "12026-11-25T14:00:00Z", "+2026-11-25T14:00:00Z", "２０２６-11-25T14:00:00Z", "noon",
		} {
			refused(t, "body "+at, inBody(at), 422, "unreadable-value", "/at")
			refused(t, "query "+at, inQuery(at), 422, "wrong-type", "query:at")
		}
		for _, at := range []any{"", 5, true, []any{}, map[string]any{"x": 1}} {
			refused(t, fmt.Sprint("body ", at), inBody(at), 422, "unreadable-value", "/at")
		}
		if got := inBody(nil); got.Status != 200 {
			t.Errorf("null: %d %s", got.Status, got.Body)
		}
	})
}
