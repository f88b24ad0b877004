package api_test

import (
	"net/http"
	"strings"
	"testing"

	"assay/api"
	"assay/api/apitest"
	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

func TestG4_EveryNumberOpensAListOverHTTP(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		storetest.AddSME(t, db, o.EKS, o.Ana)
		storetest.AddSME(t, db, o.EKS, o.Mentor)
		storetest.AddReady(t, db, o.Learner, storetest.AddBar(t, db, o.EKS, 1, storetest.BarRules()))
		s := apitest.New(t, db)
		row := apitest.Into[api.CoverageRow](t, s.As(o.Manager.ID).Get("/coverage/eks?region=apac"), 200)
		if row.World.Counting != 2 || len(row.Regions) != 1 || row.Regions[0].Numbers.Active != 1 || row.MissingSMEs != 3 || !row.FewerThanFive {
			t.Errorf("row %+v", row)
		}
		if row.World.Candidacies == nil || row.World.Candidacies.Ready != 1 {
			t.Errorf("the manager does not see who is on the way: %+v", row.World)
		}
		for query, want := range map[string]string{
			"": "Ana Kovač Ravi Menon", "?region=apac&standing=active": "Ravi Menon", "?expiringWithin=90": "", "?stage=ready&region=apac": "Lin Mei",
			"?expiringWithin=90&standing=counting": "", "?standing=not_counting": "",
		} {
			page := apitest.Into[models.List[api.CoveragePerson]](t, s.As(o.Manager.ID).Get("/coverage/eks/people"+query), 200)
			var names []string
			for _, p := range page.Items {
				names = append(names, p.Name)
			}
			if got := strings.Join(names, " "); got != want {
				t.Errorf("%q: %s, want %s", query, got, want)
			}
		}
	})
}

func TestG2_TheOverviewKeepsCandidaciesFromWhoMayNotKnow(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		storetest.AddReady(t, db, o.Learner, storetest.AddBar(t, db, o.EKS, 1, storetest.BarRules()))
		client := apitest.New(t, db).As(o.Chiara.ID)
		reply := client.Get("/coverage")
		page := apitest.Into[models.List[api.CoverageRow]](t, reply, 200)
		if len(page.Items) != 2 || strings.Contains(string(reply.Body), "candidacies") {
			t.Errorf("got %s", reply.Body)
		}
		if got := client.Get("/coverage/eks/people?stage=open"); got.Status != http.StatusForbidden || got.Problem.Code != "not-allowed" {
			t.Errorf("the list: %d %s", got.Status, got.Body)
		}
	})
}

func TestCoverageNamesWhatIsWrongWithAQuestion(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		client := apitest.New(t, db).As(o.Admin.ID)
		for path, field := range map[string]string{
			"/coverage?region=none": "query:region", "/coverage?family=none": "query:family", "/coverage?only=all": "query:only",
			"/coverage?cursor=x": "query:cursor", "/coverage/eks/people?standing=good": "query:standing",
			"/coverage/eks/people?stage=certified": "query:stage", "/coverage/eks/people?stage=ready&standing=active": "query:stage",
			"/coverage/eks/people?expiringWithin=1000": "query:expiringWithin", "/coverage/eks/people?language=klingon": "query:language",
			"/coverage/eks/people?on=soon": "query:on", "/coverage/hours?language=klingon": "query:language", "/coverage/risks?language=klingon": "query:language",
			"/coverage/risks?manager=9999": "query:manager", "/coverage/risks?week=2026-W60": "query:week", "/reports/risks/csv?language=klingon": "query:language",
		} {
			got := client.Get(path)
			if got.Status != http.StatusUnprocessableEntity || len(got.Problem.Errors) != 1 || got.Problem.Errors[0].Pointer != field {
				t.Errorf("%s: %d %s", path, got.Status, got.Body)
			}
		}
		if got := client.Get("/coverage/none"); got.Status != http.StatusNotFound {
			t.Errorf("no such service: %d", got.Status)
		}
	})
}
