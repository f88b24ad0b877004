package api_test

import (
	"fmt"
	"maps"
	"net/http"
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

// picture is all that onlookers read on every route, with every id that there is:
// person and path to status, body and ETag.
type picture map[string]string

// look takes a picture. Ids run from 1, because each database is fresh.
func look(s *apitest.Server, onlookers []models.Person, people int) picture {
	p := picture{}
	for _, who := range onlookers {
		for _, r := range api.Routes() {
			if r.Method != http.MethodGet {
				continue
			}
			for _, path := range pathsOf(r.Path, people) {
				got := s.As(who.ID).Get(path)
				body := strings.ReplaceAll(string(got.Body), got.Header.Get("X-Request-Id"), "")
				p[who.Name+" GET "+path] = fmt.Sprintln(got.Status, body, got.Header.Get("ETag"))
			}
		}
	}
	return p
}

// pathsOf fills a route's parameters with every id worth asking for.
func pathsOf(path string, people int) []string {
	path = strings.NewReplacer("{service}", "eks", "{table}", "pipeline", "{name}", "sme.csv", "{number}", "1").Replace(path)
	if path == "/conflicts" {
		path = "/conflicts?other=5&people=6,7,8,9,10"
	}
	if !strings.Contains(path, "{id}") {
		return []string{path}
	}
	last := 2
	if strings.HasPrefix(path, "/people/") {
		last = people
	}
	var all []string
	for id := 1; id <= last; id++ {
		all = append(all, strings.Replace(path, "{id}", fmt.Sprint(id), 1))
	}
	return all
}

// same names every line in which two pictures differ.
func (p picture) same(t *testing.T, quiet picture) {
	t.Helper()
	for _, line := range slices.Sorted(maps.Keys(quiet)) {
		if p[line] != quiet[line] {
			t.Errorf("%s tells of what is sealed:\n%s%s", line, quiet[line], p[line])
		}
	}
}

// TestS4_NobodySeesAnythingOfReviewsThatAreSealed compares two organisations that
// differ only in what two reviewers have handed in, by which a third was asked and
// has accepted.
func TestS4_NobodySeesAnythingOfReviewsThatAreSealed(t *testing.T) {
	for name, fresh := range engines {
		t.Run(name, func(t *testing.T) {
			reviewed(t, fresh(t), true).same(t, reviewed(t, fresh(t), false))
		})
	}
}

var engines = map[string]func(testing.TB) *store.DB{"sqlite": storetest.SQLite, "postgres": storetest.Postgres}

func reviewed(t *testing.T, db *store.DB, handIn bool) picture {
	c := newCases(t, db)
	d := c.start("Pods stay pending after the node group was renamed.\n")
	apitest.Into[api.ShowCasePage](t, c.submit(d), http.StatusOK)
	asked := c.reviewers()
	items := map[models.PersonID]api.QueueItem{asked[0]: c.accept(asked[0]), asked[1]: c.accept(asked[1])}
	storetest.ClockOf(db).Advance(time.Hour)
	if handIn {
		c.judge(asked[0], items[asked[0]], models.VerdictApprove)
		c.judge(asked[1], items[asked[1]], models.VerdictNotAccept)
		for _, id := range c.reviewers() {
			if id != asked[0] && id != asked[1] {
				c.accept(id)
				asked = append(asked, id)
			}
		}
		if len(asked) != 3 {
			t.Fatalf("asked were %v", asked)
		}
	}
	storetest.ClockOf(db).Advance(time.Hour)
	return look(c.s, []models.Person{c.Admin, c.Coordinator, c.Manager, c.Learner, c.DevS3}, 10)
}

// TestV3_NobodySeesAnythingOfVotesThatAreSealed compares two organisations that
// differ only in votes that are in.
func TestV3_NobodySeesAnythingOfVotesThatAreSealed(t *testing.T) {
	for name, fresh := range engines {
		t.Run(name, func(t *testing.T) {
			balloted(t, fresh(t), true).same(t, balloted(t, fresh(t), false))
		})
	}
}

func balloted(t *testing.T, db *store.DB, vote bool) picture {
	m := newMeeting(t, db)
	ballot := m.path("/ballots/%d", m.hold(t, db, m.accepted(t)))
	storetest.ClockOf(db).Advance(time.Hour)
	if vote {
		for _, choice := range []string{"pass", "not_yet", "recuse"} {
			in := map[string]any{"choice": choice, "reason": "Found the root cause across two systems and told plainly what was unproven."}
			apitest.Into[api.Ballot](t, m.s.As(m.Bo.ID).Put(ballot+"/vote", in), 200)
		}
	}
	storetest.ClockOf(db).Advance(time.Hour)
	return look(m.s, []models.Person{m.Admin, m.Coordinator, m.Manager, m.Learner, m.Ana}, 9)
}

// quietly runs an act that must leave no trace in logs and metrics.
func quietly(t *testing.T, s *apitest.Server, act func()) {
	t.Helper()
	measured := s.Measured()
	lines := s.Log.String()
	act()
	more := strings.TrimPrefix(s.Log.String(), lines)
	if more != "" {
		t.Errorf("the log tells of what is sealed:\n%s", more)
	}
	if now := s.Measured(); now != measured {
		t.Errorf("the metrics tell of what is sealed:\n%s", now)
	}
}

func TestS4_SealedReviewsLeaveNoTraceInLogsAndMetrics(t *testing.T) {
	db := storetest.SQLite(t)
	c := newCases(t, db)
	apitest.Into[api.ShowCasePage](t, c.submit(c.start("Pods stay pending after the node group was renamed.\n")), http.StatusOK)
	for n, id := range c.reviewers() {
		item, _ := c.queue(id)
		at := fmt.Sprintf("/assignments/%d", item.ID)
		quietly(t, c.s, func() {
			if n > 0 {
				c.as(id).Post(at+"/decline", map[string]any{"reason": "busy"})
				return
			}
			c.as(id).Post(at+"/accept", map[string]any{"conflict": "none"})
			judgement := map[string]any{"scores": []models.Score{{Criterion: "method", Option: 3}}, "level": 2, "verdict": "approve"}
			saved := apitest.Into[api.Review](t, c.as(id).With("If-Match", `"1"`).Put(at+"/review", judgement), http.StatusOK)
			apitest.Into[api.Review](t, c.as(id).With("If-Match", saved.ETag()).Post(at+"/review/submit", nil), http.StatusOK)
		})
	}
}

func TestV3_SealedVotesLeaveNoTraceInLogsAndMetrics(t *testing.T) {
	db := storetest.SQLite(t)
	m := newMeeting(t, db)
	ballot := m.path("/ballots/%d", m.hold(t, db, m.accepted(t)))
	quietly(t, m.s, func() {
		in := map[string]any{"choice": "pass", "reason": "Found the root cause across two systems and told plainly what was unproven."}
		apitest.Into[api.Ballot](t, m.s.As(m.Bo.ID).Put(ballot+"/vote", in), http.StatusOK)
	})
}
