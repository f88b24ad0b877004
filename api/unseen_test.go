package api_test

import (
	"fmt"
	"net/http"
	"reflect"
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

// everybodySees are nouns of which nothing that there is is kept from anybody.
var everybodySees = []string{"people", "sites", "regions", "services", "curricula", "rubrics", "bars", "standings", "contributions", "library", "coverage", "exports"}

// TestWhatIsNotMineToSeeAnswersAsIfItWereNotThere asks every route for things of
// others, as somebody they do not concern, with bodies that are right in shape.
func TestWhatIsNotMineToSeeAnswersAsIfItWereNotThere(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s, outsider := roadOfOthers(t, db)
		for _, r := range api.Routes() {
			if noun := strings.Split(r.Path, "/")[1]; !strings.Contains(r.Path, "{id}") || slices.Contains(everybodySees, noun) {
				continue
			}
			ask := func(id int) string {
				path := strings.NewReplacer("{id}", fmt.Sprint(id), "{number}", "1", "{fingerprint}", "abc").Replace(r.Path)
				got := s.As(outsider.ID).With("If-Match", `"1"`).Do(r.Method, path, wellShaped(r))
				got.Problem.Request = ""
				return fmt.Sprintf("%d %+v", got.Status, got.Problem)
			}
			nothing := ask(9999)
			for id := 1; id <= 4; id++ {
				if got := ask(id); got != nothing {
					t.Errorf("%s %s of %d answers\n%s, and of nothing\n%s", r.Method, r.Path, id, got, nothing)
				}
			}
		}
	})
}

// roadOfOthers is a plan with a stand-in, show cases with findings and without, a
// certification, an interview, a founding appointment, a conflict and a waiver, and
// somebody whom none of them concerns.
func roadOfOthers(t *testing.T, db *store.DB) (*apitest.Server, models.Person) {
	t.Helper()
	c := newCases(t, db)
	m := meeting{Org: c.Org, s: c.s}
	m.ivo = storetest.AddPerson(t, db, "Ivo Horvat", m.Kolkata)
	storetest.AddDeveloper(t, db, m.EKS, m.ivo, models.Senior)
	apitest.Into[api.ShowCasePage](t, c.submit(c.start("Pods stay pending after the node group was renamed.\n")), http.StatusOK)
	for _, id := range c.reviewers() {
		c.judge(id, c.accept(id), models.VerdictChanges)
	}
	m.candidacy = storetest.AddReady(t, db, m.Learner, storetest.AddBar(t, db, m.EKS, 1, storetest.BarRules()))
	m.accepted(t)
	admin, manager, learner := c.as(c.Admin.ID), c.as(c.Manager.ID), c.as(c.Learner.ID)
	curriculum := apitest.Into[api.Curriculum](t, admin.Post("/curricula", body{"slug": "road", "title": "The road"}), http.StatusCreated)
	tasks := []body{{"key": "lab", "kind": "lab", "title": "A lab", "offsetDays": 2, "judged": true}}
	made := admin.Post(fmt.Sprintf("/curricula/%d/versions", curriculum.ID), body{"tasks": tasks, "note": "The first."})
	if made.Status != http.StatusCreated {
		t.Fatalf("publishing: %d %s", made.Status, made.Body)
	}
	plan := apitest.Into[api.Plan](t, manager.Post("/plans", body{"person": c.Learner.ID, "curriculum": curriculum.ID, "mentor": c.Mentor.ID}), http.StatusCreated)
	for path, in := range map[string]body{
		fmt.Sprintf("/plans/%d/stand-ins", plan.ID):       {"person": c.Bo.ID, "from": "2026-12-01", "to": "2026-12-04"},
		"/people/" + id(c.Learner.ID) + "/certifications": {"vendor": "CNCF", "name": "CKA", "score": 80, "passMark": 66, "issuedOn": "2026-11-01"},
		"/people/" + id(c.Ana.ID) + "/conflicts":          {"otherId": c.Learner.ID, "reason": "We are cousins."},
		"/show-cases":                                     {"serviceId": c.EKS.ID, "title": "Another", "body": "Begun.", "claimedLevel": 1},
	} {
		who := learner
		switch {
		case strings.HasSuffix(path, "stand-ins"):
			who = manager
		case strings.HasSuffix(path, "conflicts"):
			who = c.as(c.Ana.ID)
		}
		if got := who.Post(path, in); got.Status != http.StatusCreated {
			t.Fatalf("%s: %d %s", path, got.Status, got.Body)
		}
	}
	waiver := body{"personId": c.Ana.ID, "otherId": c.Learner.ID, "kind": "declared", "reason": "Nobody else knows this service."}
	apitest.Into[api.ConflictWaiver](t, admin.Post("/conflict-waivers", waiver), http.StatusCreated)
	return c.s, c.DevS3
}

// wellShaped is a body that no route refuses for its shape, nil where it takes none.
func wellShaped(r api.RouteInfo) any {
	fields := map[string]any{}
	if r.Method != http.MethodGet {
		shapeFields(fields, r.In, 0)
	}
	if len(fields) == 0 {
		return nil
	}
	return fields
}

func shapeFields(out map[string]any, t reflect.Type, depth int) {
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous && f.Type.Kind() == reflect.Struct && name == "":
			shapeFields(out, f.Type, depth)
		case name != "" && name != "-":
			out[name] = shaped(f.Type, f.Tag.Get("validate"), depth+1)
		}
	}
}

func shaped(t reflect.Type, rules string, depth int) any {
	switch t {
	case reflect.TypeFor[time.Time]():
		return "2026-12-01T10:00:00Z"
	case reflect.TypeFor[models.Date]():
		return "2026-12-01"
	}
	switch t.Kind() {
	case reflect.Pointer:
		return shaped(t.Elem(), rules, depth)
	case reflect.Struct:
		fields := map[string]any{}
		shapeFields(fields, t, depth)
		return fields
	case reflect.Slice:
		_, of, _ := strings.Cut(rules, "dive,")
		if depth > 4 {
			return []any{}
		}
		return []any{shaped(t.Elem(), of, depth)}
	case reflect.Bool:
		return false
	case reflect.String:
		if _, options, ok := strings.Cut(rules, "oneof="); ok {
			return strings.Fields(strings.Split(options, ",")[0])[0]
		}
		return "Some words, and a few more of them, in one line."
	}
	return 1
}
