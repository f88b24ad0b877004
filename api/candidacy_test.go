package api_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"assay/api/apitest"
	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/candidacy"
	"assay/review/standing"
)

type item struct {
	ID int64 `json:"id"`
}

type named struct {
	Name    string `json:"name"`
	Allowed bool   `json:"allowed"`
	Reason  *struct {
		Code string `json:"code"`
		Text string `json:"text"`
	} `json:"reason"`
}

// can is what the actions of a resource say about one of them.
func can(t *testing.T, body []byte, name string) named {
	t.Helper()
	page := apitest.Into[struct {
		Actions []named `json:"actions"`
	}](t, apitest.Reply{Status: 200, Body: body}, 200)
	for _, a := range page.Actions {
		if a.Name == name {
			return a
		}
	}
	t.Fatalf("no action %s in %s", name, body)
	return named{}
}

func TestC1C3_ABarIsPublishedAndACandidacyOpenedOverHTTP(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		s := apitest.New(t, db)
		admin, learner, stranger := s.As(o.Admin.ID), s.As(o.Learner.ID), s.As(o.Bo.ID)
		bars := fmt.Sprintf("/services/%d/bars", o.EKS.ID)
		draft := apitest.Into[map[string]any](t, admin.Get(fmt.Sprintf("/services/%d/bar-draft", o.EKS.ID)), 200)
		delete(draft, "points")
		delete(draft, "actions")
		if got := learner.Post(bars, draft); got.Status != http.StatusForbidden {
			t.Errorf("published by a learner: %d", got.Status)
		}
		rules := draft["rules"].(map[string]any)
		rules["reviewsPerCase"], rules["panelSmes"] = 1, 1
		wrong := admin.Post(bars, draft)
		if wrong.Status != http.StatusUnprocessableEntity || len(wrong.Problem.Errors) != 2 || wrong.Problem.Errors[0].Pointer != "/rules/reviewsPerCase" {
			t.Errorf("a wrong bar: %d %s", wrong.Status, wrong.Body)
		}
		rules["reviewsPerCase"], rules["panelSmes"] = 2, 2
		first := apitest.Into[item](t, admin.Post(bars, draft), 201)
		draft["after"] = 1
		rules["cases"] = 2
		preview := apitest.Into[struct {
			Changes []struct{ Label, From, To string }
			Open    int
		}](t, admin.Post(bars+"/preview", draft), 200)
		if len(preview.Changes) != 1 || preview.Changes[0].To != "2" {
			t.Errorf("preview %+v", preview)
		}
		opening := learner.Get(fmt.Sprintf("/people/%d/candidacy-opening?service=%d", o.Learner.ID, o.EKS.ID))
		if !strings.Contains(string(opening.Body), `"allowed":true`) {
			t.Errorf("opening: %s", opening.Body)
		}
		opened := learner.Post("/candidacies", map[string]any{"person": o.Learner.ID, "service": o.EKS.ID})
		c := apitest.Into[struct {
			ID      int64
			State   string
			Missing []struct{ Text string }
		}](t, opened, 201)
		if c.State != "building" || len(c.Missing) != 1 || c.Missing[0].Text != "5 more approved cases, one of them level 3 or higher" {
			t.Errorf("opened %s", opened.Body)
		}
		second := apitest.Into[item](t, admin.Post(bars, draft), 201)
		page := fmt.Sprintf("/candidacies/%d", c.ID)
		if got := learner.Get(page); !can(t, got.Body, "take_bar").Allowed || !strings.Contains(string(got.Body), `"to":"2"`) {
			t.Errorf("offered %s", got.Body)
		}
		if got := can(t, admin.Get(page).Body, "take_bar"); got.Allowed || got.Reason.Text != "This is for the candidate." {
			t.Errorf("the administrator may take the bar: %+v", got)
		}
		behind := apitest.Into[models.List[item]](t, admin.Get(fmt.Sprintf("/candidacies?service=%d&behind=true", o.EKS.ID)), 200)
		if len(behind.Items) != 1 {
			t.Errorf("behind: %+v", behind)
		}
		difference := admin.Get(fmt.Sprintf("/bars/%d/difference?from=%d", second.ID, first.ID))
		if !strings.Contains(string(difference.Body), `"behind":1`) {
			t.Errorf("difference %s", difference.Body)
		}
		apitest.Into[item](t, learner.Post(page+"/bar", map[string]any{"number": 2}), 200)
		if got := stranger.Get(page); got.Status != http.StatusNotFound {
			t.Errorf("a stranger: %d", got.Status)
		}
		if got := stranger.Get("/candidacies"); strings.Contains(string(got.Body), `"id"`) {
			t.Errorf("a stranger's list: %s", got.Body)
		}
		if got := s.As(o.Manager.ID).Get(page + "/file"); got.Status != http.StatusForbidden {
			t.Errorf("the manager reads the file: %d", got.Status)
		}
		apitest.Into[item](t, learner.Get(page+"/file"), 200)
		withdrawn := learner.Post(page+"/withdraw", map[string]any{})
		if can(t, withdrawn.Body, "withdraw").Allowed || !strings.Contains(string(withdrawn.Body), `"withdrawn"`) {
			t.Errorf("withdrawn %s", withdrawn.Body)
		}
	})
}

func TestListsOfTheRoadCostTheSameForManyRows(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		rules := models.DefaultBarRules()
		rules.Tasks = []string{"lab"}
		bar := storetest.AddBar(t, db, o.EKS, 1, rules)
		add := func(i int) {
			p := storetest.AddPerson(t, db, fmt.Sprintf("Person %c%c", 'a'+i/26, 'a'+i%26), o.Dublin)
			storetest.AddReady(t, db, p, bar)
			storetest.AddSME(t, db, o.S3, p)
		}
		counter := storetest.CountQueries(t, db)
		cost := func() (n int) {
			return counter.Of(t, storetest.As(o.Dev), func(tx *store.Tx) error {
				if _, err := candidacy.List(tx, store.CandidacyFilter{Service: o.EKS.ID}, models.Page{Limit: 100}); err != nil {
					return err
				}
				_, err := standing.List(tx, store.StandingFilter{}, false, models.Page{Limit: 100})
				return err
			})
		}
		add(0)
		few := cost()
		for i := 1; i < 30; i++ {
			add(i)
		}
		if many := cost(); many != few {
			t.Errorf("%d queries for one row of each, %d for thirty", few, many)
		}
	})
}
