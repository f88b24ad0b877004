package api_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"assay/api"
	"assay/api/apitest"
	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

// cases drives the road of a show case through HTTP.
type cases struct {
	storetest.Org
	t  *testing.T
	s  *apitest.Server
	db *store.DB
}

func newCases(t *testing.T, db *store.DB) *cases {
	c := &cases{storetest.Seed(t, db), t, apitest.New(t, db), db}
	for _, p := range []models.Person{c.Ana, c.Bo, c.Chiara, c.Mentor} {
		storetest.AddSME(t, db, c.EKS, p)
	}
	options := []models.Option{{Label: "Missing", Anchor: "Not there."}, {Label: "Developing", Anchor: "Begun."}, {Label: "Meets", Anchor: "Clear."}, {Label: "Exceeds", Anchor: "A model."}}
	body := map[string]any{"criteria": []models.Criterion{{Key: "method", Title: "Method", Options: options, Meets: 3}}}
	apitest.Into[api.Rubric](t, c.as(c.Admin.ID).Post("/rubrics", body), http.StatusCreated)
	return c
}

func (c *cases) as(id models.PersonID) apitest.Client { return c.s.As(id) }

const planted = "Reported by jordan.reyes@contoso-retail.com.\n"

func (c *cases) start(body string) api.Draft {
	c.t.Helper()
	return apitest.Into[api.Draft](c.t, c.as(c.Learner.ID).Post("/show-cases", map[string]any{
		"serviceId": c.EKS.ID, "title": "Pods stay pending", "body": body, "claimedLevel": 2, "customerCase": "CASE-7",
	}), http.StatusCreated)
}

func caseURL(id models.ShowCaseID) string { return fmt.Sprintf("/show-cases/%d", id) }

func (c *cases) submit(d api.Draft) apitest.Reply {
	return c.as(c.Learner.ID).With("If-Match", d.ETag()).Post(caseURL(d.ShowCaseID)+"/submit", nil)
}

// queue is the only thing waiting for a reviewer.
func (c *cases) queue(id models.PersonID) (api.QueueItem, bool) {
	c.t.Helper()
	list := apitest.Into[models.List[api.QueueItem]](c.t, c.as(id).Get("/me/reviews"), http.StatusOK)
	if len(list.Items) == 0 {
		return api.QueueItem{}, false
	}
	return list.Items[0], true
}

// reviewers are those who were asked, in the order of their ids.
func (c *cases) reviewers() []models.PersonID {
	var asked []models.PersonID
	for _, p := range []models.Person{c.Ana, c.Bo, c.Chiara, c.Mentor} {
		if _, ok := c.queue(p.ID); ok {
			asked = append(asked, p.ID)
		}
	}
	return asked
}

func (c *cases) accept(id models.PersonID) api.QueueItem {
	c.t.Helper()
	item, _ := c.queue(id)
	apitest.Into[api.Assignment](c.t, c.as(id).Post(fmt.Sprintf("/assignments/%d/accept", item.ID), map[string]any{"conflict": "none"}), http.StatusOK)
	return item
}

func (c *cases) asked(id models.PersonID, item api.QueueItem) api.AssignmentPage {
	c.t.Helper()
	return apitest.Into[api.AssignmentPage](c.t, c.as(id).Get(fmt.Sprintf("/assignments/%d", item.ID)), http.StatusOK)
}

func (c *cases) judge(id models.PersonID, item api.QueueItem, verdict models.Verdict) {
	c.t.Helper()
	url := fmt.Sprintf("/assignments/%d/review", item.ID)
	r := apitest.Into[api.Review](c.t, c.as(id).Get(url), http.StatusOK)
	body := map[string]any{"scores": []models.Score{{Criterion: "method", Option: 3}}, "level": 2, "verdict": verdict}
	if verdict != models.VerdictApprove {
		body["points"] = []models.Point{{Blocking: true, Text: "How was it found?"}}
	}
	r = apitest.Into[api.Review](c.t, c.as(id).With("If-Match", r.ETag()).Put(url, body), http.StatusOK)
	apitest.Into[api.Review](c.t, c.as(id).With("If-Match", r.ETag()).Post(url+"/submit", nil), http.StatusOK)
}

func TestAShowCaseFromDraftToApprovalOverHTTP(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		c := newCases(t, db)
		d := c.start("Pods stay pending.\n" + planted)
		url := caseURL(d.ShowCaseID)
		if got := c.submit(d); got.Status != http.StatusUnprocessableEntity || len(got.Problem.Errors) != 1 || got.Problem.Errors[0].Pointer != "/body" || strings.Contains(string(got.Body), "jordan") {
			t.Fatalf("%d %s", got.Status, got.Body)
		}
		d = apitest.Into[api.Draft](t, c.as(c.Learner.ID).With("If-Match", d.ETag()).Post(url+"/draft/redact", map[string]any{"fingerprints": []string{d.Hits[0].Fingerprint}}), http.StatusOK)
		o := apitest.Into[api.ReviewerOutlook](t, c.as(c.Learner.ID).Get(url+"/reviewers"), http.StatusOK)
		if !o.Enough || o.Needed != 2 || len(o.Ranked) != 4 || len(o.Ranked[0].Reasons) == 0 {
			t.Errorf("%+v", o)
		}
		page := apitest.Into[api.ShowCasePage](t, c.submit(d), http.StatusOK)
		if page.State != models.CaseInReview || page.Turn != string(models.TurnReviewers) || len(page.Seats) != 2 || page.Version.Hash == "" {
			t.Fatalf("%+v", page)
		}
		asked := c.reviewers()
		first, second := c.accept(asked[0]), c.accept(asked[1])
		c.judge(asked[0], first, models.VerdictChanges)
		c.judge(asked[1], second, models.VerdictApprove)
		d = apitest.Into[api.Draft](t, c.as(c.Learner.ID).Get(url+"/draft"), http.StatusOK)
		if d.State != models.CaseChangesRequested || len(d.ToAnswer) != 1 || len(d.Lacks) == 0 {
			t.Fatalf("%+v", d)
		}
		mine := apitest.Into[models.List[api.MyShowCase]](t, c.as(c.Learner.ID).Get("/me/show-cases"), http.StatusOK).Items[0]
		if len(mine.Verdicts) != 2 || len(mine.ToAnswer) != 1 || mine.ToAnswer[0].Text != "How was it found?" || mine.StartedAt.IsZero() {
			t.Errorf("%+v", mine)
		}
		d = apitest.Into[api.Draft](t, c.as(c.Learner.ID).With("If-Match", d.ETag()).Put(url+"/draft", map[string]any{
			"title": d.Title, "body": d.Body + "Found in the route table.\n", "claimedLevel": 2, "customerCase": d.CustomerCase,
			"answers": []map[string]any{{"findingId": d.ToAnswer[0].ID, "text": "It says so now."}},
		}), http.StatusOK)
		apitest.Into[api.ShowCasePage](t, c.submit(d), http.StatusOK)
		for _, id := range asked {
			item := c.accept(id)
			diff := apitest.Into[api.VersionChanges](t, c.as(id).Get(url+"/changes"), http.StatusOK)
			if diff.From.Number != 1 || diff.To.Number != 2 {
				t.Errorf("compared %d with %d", diff.From.Number, diff.To.Number)
			}
			c.judge(id, item, models.VerdictApprove)
		}
		page = apitest.Into[api.ShowCasePage](t, c.as(c.Learner.ID).Get(url), http.StatusOK)
		if page.State != models.CaseApproved || page.GrantedLevel != 2 || len(page.Reviews) != 4 || page.Findings[0].State != models.FindingCleared {
			t.Errorf("%+v", page)
		}
		library := apitest.Into[api.ShowCasePage](t, c.as(c.DevS3.ID).Get(url), http.StatusOK)
		if library.Full || library.CustomerCase != "" || len(library.Reviews) != 0 {
			t.Errorf("%+v", library)
		}
	})
}

func TestAStaleSaveIsAnsweredWithWhatIsStored(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		c := newCases(t, db)
		d := c.start("One.")
		save := func(body string) apitest.Reply {
			return c.as(c.Learner.ID).With("If-Match", d.ETag()).Put(caseURL(d.ShowCaseID)+"/draft", map[string]any{
				"title": d.Title, "body": body, "claimedLevel": 2, "customerCase": "CASE-7"})
		}
		apitest.Into[api.Draft](t, save("Two."), http.StatusOK)
		got := save("Three.")
		current, _ := got.Problem.Current.(map[string]any)
		if got.Status != http.StatusPreconditionFailed || current["body"] != "Two." || current["revision"] != 2.0 {
			t.Errorf("%d %s", got.Status, got.Body)
		}
	})
}

// everythingReadable is the status and body of every GET route for a person, about
// what has to do with a case and one of its reviewers.
func (c *cases) everythingReadable(reader, reviewer models.PersonID, about models.ShowCaseID) map[string]string {
	ids := map[string][]string{
		"show-cases": {id(about)}, "people": {id(reviewer), id(c.Learner.ID)}, "services": {id(c.EKS.ID)}, "coverage": {c.EKS.Slug},
		"assignments": {"1", "2"},
	}
	client := c.as(reader)
	seen := map[string]string{}
	for _, r := range api.Routes() {
		if r.Method != http.MethodGet {
			continue
		}
		noun, _, _ := strings.Cut(strings.TrimPrefix(r.Path, "/"), "/")
		values := ids[noun]
		if values == nil {
			values = []string{"1"}
		}
		for _, value := range values {
			path := r.Path
			if first := parameter.FindString(path); first != "" {
				path = strings.Replace(path, first, value, 1)
			}
			path = parameter.ReplaceAllString(path, "1")
			got := client.Get(path)
			body := string(got.Body)
			if got.Problem.Request != "" {
				body = strings.ReplaceAll(body, got.Problem.Request, "…")
			}
			seen[path] = fmt.Sprint(got.Status, " ", got.Header.Get("ETag"), " ", body)
		}
	}
	return seen
}

func TestS4_NoByteThatAnybodyElseCanGetChangesByASealedReview(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		c := newCases(t, db)
		d := c.start("Pods stay pending.\n")
		apitest.Into[api.ShowCasePage](t, c.submit(d), http.StatusOK)
		asked := c.reviewers()
		first := c.accept(asked[0])
		c.accept(asked[1])
		onlookers := map[string]models.PersonID{"author": c.Learner.ID, "other reviewer": asked[1], "manager": c.Manager.ID,
			"coordinator": c.Coordinator.ID, "administrator": c.Admin.ID, "somebody else": c.DevS3.ID}
		before := map[string]map[string]string{}
		for name, id := range onlookers {
			before[name] = c.everythingReadable(id, asked[0], d.ShowCaseID)
		}
		c.judge(asked[0], first, models.VerdictNotAccept)
		for name, id := range onlookers {
			for path, after := range c.everythingReadable(id, asked[0], d.ShowCaseID) {
				if after != before[name][path] {
					t.Errorf("the %s saw GET %s change from\n%s\nto\n%s", name, path, before[name][path], after)
				}
			}
		}
	})
}

func TestTheListsOfShowCasesTakeAConstantNumberOfQueries(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		c := newCases(t, db)
		counter := storetest.CountQueries(t, db)
		lists := map[string]models.PersonID{"/me/show-cases": c.Learner.ID, "/me/reviews": c.Ana.ID, "/show-cases/short": c.Coordinator.ID,
			fmt.Sprintf("/services/%d/show-cases", c.EKS.ID): c.Coordinator.ID, fmt.Sprintf("/people/%d/show-cases", c.Learner.ID): c.Manager.ID}
		count := func(path string) int {
			client := c.as(lists[path])
			client.Get(path)
			before := counter.Total()
			apitest.Into[models.List[map[string]any]](t, client.Get(path), http.StatusOK)
			return counter.Total() - before
		}
		grow := func() {
			d := c.start("Pods stay pending.\n")
			apitest.Into[api.ShowCasePage](t, c.submit(d), http.StatusOK)
		}
		grow()
		before := map[string]int{}
		for path := range lists {
			before[path] = count(path)
		}
		for range 8 {
			grow()
		}
		for path := range lists {
			if after := count(path); after != before[path] && before[path] > 0 {
				t.Errorf("%s took %d queries for few and %d for many", path, before[path], after)
			}
		}
	})
}

func TestS9_AReviewerReadsWhatFollowsFromEachAnswer(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		c := newCases(t, db)
		apitest.Into[api.ShowCasePage](t, c.submit(c.start("Pods stay pending.\n")), http.StatusOK)
		asked := c.reviewers()
		item, _ := c.queue(asked[0])
		if len(item.Actions) != 2 || len(item.Actions[1].Choices) != 3 || item.WorkLeft <= 0 {
			t.Errorf("%+v", item)
		}
		if page := c.asked(asked[0], item); page.Sealed == nil || page.Actions[0].Until == nil || page.Title == "" || page.Author.ID != c.Learner.ID {
			t.Errorf("%+v", page)
		}
		item = c.accept(asked[0])
		if page := c.asked(asked[0], item); len(page.Actions) != 3 || len(page.Actions[2].Choices) != 3 {
			t.Errorf("%+v", page)
		}
		draft := apitest.Into[api.Review](t, c.as(asked[0]).Get(fmt.Sprintf("/assignments/%d/review", item.ID)), http.StatusOK)
		if len(draft.Lacks) != 3 || draft.Lacks[0].Pointer != "/scores" {
			t.Errorf("%+v", draft.Lacks)
		}
		c.judge(asked[0], item, models.VerdictApprove)
		given := apitest.Into[models.List[api.GivenReview]](t, c.as(asked[0]).Get("/me/reviews/given"), http.StatusOK)
		if len(given.Items) != 1 || given.Items[0].AssignmentID != item.ID || given.Items[0].ReleasedAt != nil {
			t.Errorf("%+v", given)
		}
		if got := c.as(asked[1]).Get(fmt.Sprintf("/assignments/%d", item.ID)); got.Status != http.StatusNotFound {
			t.Errorf("somebody else's assignment answered %d", got.Status)
		}
	})
}
