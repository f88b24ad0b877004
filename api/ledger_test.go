package api_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

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

func TestTheLedgerIsNarrowedAndToldInWords(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		m := newMeeting(t, db)
		admin := m.s.As(m.Admin.ID)
		clock := storetest.ClockOf(db)
		started := clock.Now()
		clock.Advance(time.Hour)
		apitest.Into[api.Interview](t, m.s.As(m.Coordinator.ID).Post(m.path("/candidacies/%d/interviews", m.candidacy.ID), m.panel("2026-11-26T17:00")), 201)
		clock.Advance(time.Hour)
		apitest.Into[api.Region](t, admin.Post("/regions", map[string]string{"slug": "latam", "name": "LATAM"}), 201)
		for query, want := range map[string]string{
			"":                                     "region.added interview.proposed candidacy.scheduling",
			"?event=interview.proposed":            "interview.proposed",
			"?event=interview":                     "",
			"?subjectKind=candidacy":               "candidacy.scheduling",
			"?actor=" + id(m.Admin.ID):             "region.added",
			"?system=nobody":                       "",
			"?from=" + at(started, 1*time.Hour):    "region.added interview.proposed candidacy.scheduling",
			"?from=" + at(started, 61*time.Minute): "region.added",
			"?to=" + at(started, 2*time.Hour):      "interview.proposed candidacy.scheduling",
			"?to=" + at(started, 1*time.Hour):      "",
		} {
			page := apitest.Into[models.List[api.LedgerEntry]](t, admin.Get("/ledger"+query), 200)
			var events []string
			for _, e := range page.Items {
				events = append(events, e.Event)
			}
			if got := strings.Join(events, " "); got != want && !sameWords(got, want) {
				t.Errorf("%s: %s, want %s", query, got, want)
			}
		}
		page := apitest.Into[models.List[api.LedgerEntry]](t, admin.Get("/ledger?event=interview.proposed"), 200)
		e := page.Items[0]
		if e.Actor.Name != "Carlos Vega" || e.About.Person.Name != "Lin Mei" || e.About.Service.Slug != "eks" || e.About.Number != 1 {
			t.Errorf("told %+v", e)
		}
		named := 0
		for _, l := range e.Lines {
			if l.Person != nil {
				named++
			}
		}
		if named != 3 {
			t.Errorf("%d seats are named in %+v", named, e.Lines)
		}
		if got := admin.Get("/ledger?from=yesterday"); got.Status != 422 || got.Problem.Errors[0].Pointer != "query:from" {
			t.Errorf("no instant: %d %s", got.Status, got.Body)
		}
	})
}

func at(t time.Time, later time.Duration) string {
	return url.QueryEscape(t.Add(later).Format(time.RFC3339))
}

// sameWords compares without order: two entries of one act have one instant.
func sameWords(a, b string) bool {
	count := map[string]int{}
	for w := range strings.FieldsSeq(a) {
		count[w]++
	}
	for w := range strings.FieldsSeq(b) {
		count[w]--
	}
	for _, n := range count {
		if n != 0 {
			return false
		}
	}
	return true
}

func TestV9_AnAdministratorVerifiesTheLedgerOverHTTP(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s, o := door(t, db)
		for n := range 4 {
			s.As(o.Admin.ID).Put("/people/"+id(o.Ana.ID)+"/account", map[string]bool{"disabled": n%2 == 0})
		}
		v := apitest.Into[api.LedgerVerification](t, s.As(o.Admin.ID).Post("/ledger/verifications", nil), http.StatusCreated)
		if v.Percent != 100 || v.Intact == nil || !*v.Intact || v.StartedBy.Name != "Aoife Byrne" {
			t.Errorf("verified %+v", v)
		}
		storetest.Tamper(t, db, "update ledger_entries set actor_system = 'somebody' where position = 3")
		broken := apitest.Into[api.LedgerVerification](t, s.As(o.Admin.ID).Post("/ledger/verifications", map[string]string{"expect": "1:x"}), http.StatusCreated)
		if broken.Intact == nil || *broken.Intact || broken.Broken != 2 || broken.Findings[0].SubjectKind != "account" || broken.Findings[0].Position != 3 {
			t.Errorf("broken %+v", broken)
		}
		again := apitest.Into[api.LedgerVerification](t, s.As(o.Admin.ID).Post(fmt.Sprintf("/ledger/verifications/%d/continue", broken.ID), nil), 200)
		if again.Broken != broken.Broken || !again.FinishedAt.Equal(*broken.FinishedAt) {
			t.Errorf("once more %+v", again)
		}
		list := apitest.Into[models.List[api.LedgerVerification]](t, s.As(o.Admin.ID).Get("/ledger/verifications"), 200)
		if len(list.Items) != 2 || list.Items[0].ID != broken.ID {
			t.Errorf("listed %+v", list.Items)
		}
		if got := s.As(o.Admin.ID).Post("/ledger/verifications", map[string]string{"expect": "many"}); got.Status != 422 || got.Problem.Errors[0].Pointer != "/expect" {
			t.Errorf("no root: %d %s", got.Status, got.Body)
		}
		if got := s.As(o.Coordinator.ID).Post("/ledger/verifications", nil); got.Status != http.StatusForbidden {
			t.Errorf("a coordinator: %d", got.Status)
		}
	})
}

// TestV3_AVerificationCountsNoVotes reads the same before and after a vote, but for
// its number and its hour.
func TestV3_AVerificationCountsNoVotes(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		m := newMeeting(t, db)
		ballot := m.path("/ballots/%d", m.hold(t, db, m.accepted(t)))
		told := func() string {
			reply := m.s.As(m.Admin.ID).Post("/ledger/verifications", nil)
			v := apitest.Into[api.LedgerVerification](t, reply, http.StatusCreated)
			v.ID = 0
			raw, err := json.Marshal(v)
			if err != nil {
				t.Fatal(err)
			}
			return string(raw)
		}
		before := told()
		vote := map[string]any{"choice": "pass", "reason": "Found the root cause across two systems and told plainly what was unproven."}
		apitest.Into[api.Ballot](t, m.s.As(m.Bo.ID).Put(ballot+"/vote", vote), 200)
		if after := told(); after != before {
			t.Errorf("a vote shows:\n%s\n%s", before, after)
		}
	})
}
