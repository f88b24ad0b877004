package api_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"assay/api"
	"assay/api/apitest"
	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

// From the risk list to the empty hour, to those who could be there, to a change that is
// compared and then applied, as far as one may.
func TestG3G4_FromARiskToAChangeThatIsAppliedOverHTTP(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		storetest.AddSME(t, db, o.EKS, o.Ana)
		storetest.AddSME(t, db, o.EKS, o.Manager)
		s := apitest.New(t, db)
		targets := fmt.Sprintf("/services/%d/targets", o.EKS.ID)
		lines := map[string]any{"lines": []any{map[string]any{"region": nil, "weekdays": []int{}, "fromHour": 9, "toHour": 18, "heads": 2}}}
		set := apitest.Into[api.ServiceTargets](t, s.As(o.Admin.ID).With("If-Match", `"1"`).Put(targets, lines), 200)
		if set.Revision != 2 || len(set.Lines) != 1 || len(set.Lines[0].Weekdays) != 7 {
			t.Errorf("targets: %+v", set)
		}
		for _, forgotten := range []any{nil, map[string]any{}, map[string]any{"lines": nil}} { // never takes the targets away
			refused(t, "without lines", s.As(o.Admin.ID).With("If-Match", `"2"`).Put(targets, forgotten), 422, "shape-required", "/lines")
		}
		lines["lines"] = []any{}
		if stale := s.As(o.Admin.ID).With("If-Match", `"1"`).Put(targets, lines); stale.Status != 412 {
			t.Errorf("from an old revision: %d", stale.Status)
		}
		manager := s.As(o.Director.ID)
		risks := apitest.Into[api.CoverageRisks](t, manager.Get("/coverage/risks?family=containers"), 200)
		reasons := risks.Items[0].Reasons
		i := slices.IndexFunc(reasons, func(r api.CoverageReason) bool { return r.Code == "empty-hours" })
		if i < 0 || reasons[i].At == nil {
			t.Fatalf("no empty hour among %+v", reasons)
		}
		behind := fmt.Sprintf("/services/%d/hours/people?at=", o.EKS.ID)
		hour := apitest.Into[api.ServiceHourPeople](t, manager.Get(behind+reasons[i].At.Format(time.RFC3339)), 200)
		if hour.Heads != 0 || len(hour.Off) != 2 || hour.Off[0].Reason == nil || !hour.MayKnow {
			t.Errorf("the empty hour: %+v", hour)
		}
		changes := []any{
			map[string]any{"kind": "away", "personId": o.Manager.ID, "from": "2026-11-30", "to": "2026-12-04"},
			map[string]any{"kind": "leaves", "personId": o.Manager.ID, "on": "2026-11-30"},
		}
		scenario := map[string]any{"changes": changes}
		apply := func() apitest.Reply { return manager.Post("/coverage/what-if/apply", scenario) }
		c := apitest.Into[api.CoverageComparison](t, manager.Post("/coverage/what-if", scenario), 200)
		if c.Week.Name != "2026-W49" || len(c.Services) != 1 || c.Services[0].Before.Heads[10] != 2 || c.Services[0].After.Heads[10] != 1 {
			t.Errorf("compared: %+v", c)
		}
		if !c.Changes[0].Apply.Allowed || c.Changes[1].Apply.Allowed || !c.Needs[0].Known {
			t.Errorf("what a manager may: %+v", c.Changes)
		}
		if got := s.As(o.Chiara.ID).Post("/coverage/what-if", scenario); got.Status != 403 {
			t.Errorf("who manages nobody: %d", got.Status)
		}
		nothing := apitest.Into[api.CoverageApplied](t, apply(), 200).Results[0]
		if nothing.Applied || nothing.Reason == nil || nothing.Reason.Code != "changed-meanwhile" {
			t.Errorf("made from nothing: %+v", nothing)
		}
		for i, compared := range c.Changes {
			changes[i].(map[string]any)["revision"] = compared.Revision
		}
		done := apitest.Into[api.CoverageApplied](t, apply(), 200)
		if !done.Results[0].Applied || done.Results[1].Applied || done.Results[1].Reason == nil {
			t.Errorf("applied: %+v", done)
		}
		week := apitest.Into[api.ServiceHours](t, manager.Get(fmt.Sprintf("/services/%d/hours?week=2026-W49", o.EKS.ID)), 200)
		if week.Days[0].Heads[10] != 1 || len(week.Seasons) != 4 {
			t.Errorf("the week: %+v", week.Days)
		}
		changes[0].(map[string]any)["revision"] = c.Changes[0].Revision + 1
		changes[0].(map[string]any)["to"] = "2026-12-05"
		if old := apitest.Into[api.CoverageApplied](t, apply(), 200).Results[0]; old.Applied || old.Reason.Code != "changed-meanwhile" {
			t.Errorf("from another revision: %+v", old)
		}
		if got := manager.Get("/coverage/hours?week=2026-W60"); got.Status != 422 {
			t.Errorf("a week that is not: %d %s", got.Status, got.Body)
		}
	})
}

// Comparing looks only, whatever its method: a token that may read compares, and applies
// nothing.
func TestATokenThatMayReadComparesAndAppliesNothing(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		s := apitest.New(t, db)
		reads := s.Scoped(o.Admin.ID, models.ScopeRead)
		scenario := map[string]any{"changes": []any{map[string]any{"kind": "leaves", "personId": o.Ana.ID, "on": "2026-11-30"}}}
		apply := func(as apitest.Client) apitest.Reply {
			return as.Post("/coverage/what-if/apply", map[string]any{"changes": []any{
				map[string]any{"kind": "leaves", "personId": o.Ana.ID, "on": "2026-11-30", "revision": o.Ana.Revision}}})
		}
		if got := reads.Post("/coverage/what-if", scenario); got.Status != 200 {
			t.Errorf("compares: %d %s", got.Status, got.Body)
		}
		refused(t, "applies", apply(reads), 403, "scope-missing", "")
		writes := s.Scoped(o.Admin.ID, models.ScopeWrite)
		refused(t, "compares without reading", writes.Post("/coverage/what-if", scenario), 403, "scope-missing", "")
		got := apitest.Into[api.CoverageApplied](t, apply(writes), 200).Results[0]
		if got.Applied || got.Reason.Code != "scope-missing" {
			t.Errorf("a token that may not administer gave a last day: %+v", got)
		}
		both := s.Scoped(o.Admin.ID, models.ScopeRead, models.ScopeAdmin, models.ScopeWrite)
		can := func(as apitest.Client) bool {
			return apitest.Into[api.CoverageComparison](t, as.Post("/coverage/what-if", scenario), 200).Changes[0].Apply.Allowed
		}
		if can(reads) || !can(both) {
			t.Errorf("may apply: a token that reads %v, one that administers %v", can(reads), can(both))
		}
	})
}

// A scenario that is too long is refused before it is looked at, and told by how much.
func TestAScenarioHasASmallBody(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		admin := apitest.New(t, db).As(o.Admin.ID)
		week := []any{}
		for n := range 28 {
			week = append(week, map[string]any{"weekday": n % 7, "from": 540 + n, "to": 1080 + n})
		}
		changes := []any{}
		for range 20 {
			changes = append(changes, map[string]any{"kind": "hours", "personId": o.Ana.ID, "hours": week, "zone": "America/Argentina/ComodRivadavia"})
		}
		if got := admin.Post("/coverage/what-if", map[string]any{"changes": changes}); got.Status != 200 {
			t.Errorf("the longest there is: %d %s", got.Status, got.Body)
		}
		long := []byte(`{"changes":[` + strings.Repeat(`{"kind":"leaves","personId":1,"on":"2026-11-30"},`, 1400) + `{}]}`)
		for _, path := range []string{"/coverage/what-if", "/coverage/what-if/apply"} {
			for _, c := range []apitest.Client{admin, admin.With("Idempotency-Key", "again")} {
				got := c.Do("POST", path, long)
				if got.Status != 413 || !strings.Contains(string(got.Body), "65536") {
					t.Errorf("%s: %d %s", path, got.Status, got.Body)
				}
			}
		}
	})
}

func TestWhatCannotBeReadOfAnHourIsSaidInWords(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		s := apitest.New(t, db).As(o.Admin.ID)
		people := fmt.Sprintf("/services/%d/hours/people?at=", o.EKS.ID)
		for path, words := range map[string]string{
			people + "0001-01-01T00:00:00Z":                                "the years 1970 to 2900",
			people + "2026-11-25T14:00:00%2B24:00":                         "an instant like",
			"/reports/hour-people/csv?service=eks&at=0001-01-01T00:00:00Z": "the years 1970 to 2900",
			people: "This is needed.",
		} {
			if got := s.Get(path); got.Status != 422 || !strings.Contains(string(got.Body), words) {
				t.Errorf("%s: %d %s", path, got.Status, got.Body)
			}
		}
		targets := fmt.Sprintf("/services/%d/targets", o.EKS.ID)
		for body, words := range map[string]string{
			`{"lines":[{"fromHour":0,"toHour":9,"heads":1.5}]}`: "a whole number, not 1.5",
			`{"lines":[{"fromHour":0,"toHour":9,"heads":"1"}]}`: "a whole number, not string",
		} {
			if got := s.With("If-Match", `"1"`).Put(targets, json.RawMessage(body)); got.Status != 422 || !strings.Contains(string(got.Body), words) {
				t.Errorf("%s: %d %s", body, got.Status, got.Body)
			}
		}
		if got := s.Post("/coverage/what-if", json.RawMessage(`{"week":5,"changes":[]}`)); got.Status != 422 || !strings.Contains(string(got.Body), "text such as 2026-W48") {
			t.Errorf("%d %s", got.Status, got.Body)
		}
	})
}

func TestDaysMayBeGivenOneAtATime(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		s := apitest.New(t, db).As(o.Admin.ID)
		for _, path := range []string{"/coverage/hours?weekdays=1&weekdays=2", "/coverage/hours?weekdays=1,2"} {
			if got := s.Get(path); !strings.Contains(string(got.Body), `"weekdays":[1,2]`) {
				t.Errorf("%s: %d %s", path, got.Status, got.Body)
			}
		}
	})
}

// Nobody is sent to a week that is refused.
func TestTheFirstWeekHasNoneBeforeItAndTheLastNoneAfter(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		s := apitest.New(t, db).As(o.Admin.ID)
		for week, beside := range map[string]string{"1970-W01": `"previous":"","next":"1970-W02"`, "2900-W52": `"previous":"2900-W51","next":""`} {
			if got := s.Get("/coverage/hours?week=" + week); !strings.Contains(string(got.Body), beside) {
				t.Errorf("%s: %d %.300s", week, got.Status, got.Body)
			}
		}
	})
}
