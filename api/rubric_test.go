package api_test

import (
	"fmt"
	"net/http"
	"testing"

	"assay/api"
	"assay/api/apitest"
	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

func criterion(key string) map[string]any {
	options := []any{}
	for _, label := range []string{"Missing", "Developing", "Meets", "Exceeds"} {
		options = append(options, map[string]string{"label": label, "anchor": label + ", in words."})
	}
	return map[string]any{"key": key, "title": key, "meets": 3, "options": options}
}

func TestARubricIsLookedAtBeforeItIsPublished(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s, o := door(t, db)
		admin := s.As(o.Admin.ID)
		rubric := func(after int, keys ...string) map[string]any {
			list := []any{}
			for _, k := range keys {
				list = append(list, criterion(k))
			}
			return map[string]any{"serviceId": nil, "after": after, "criteria": list}
		}
		if p := apitest.Into[api.RubricPreview](t, admin.Post("/rubric-preview", rubric(0, "a")), 200); p.Against != nil || len(p.Difference.Added) != 1 || p.Services != 2 {
			t.Errorf("the first: %+v", p)
		}
		first := apitest.Into[api.Rubric](t, admin.Post("/rubrics", rubric(0, "a", "b")), http.StatusCreated)
		second := apitest.Into[api.Rubric](t, admin.Post("/rubrics", rubric(1, "b", "c")), http.StatusCreated)
		d := apitest.Into[api.RubricDifference](t, s.As(o.Bo.ID).Get(fmt.Sprintf("/rubrics/%d/difference?from=%d", second.ID, first.ID)), 200)
		if len(d.Added) != 1 || d.Added[0].Key != "c" || len(d.Removed) != 1 || d.Removed[0].Key != "a" || d.Moved {
			t.Errorf("difference %+v", d)
		}
		if got := admin.Post("/rubrics", rubric(1, "z")); got.Status != http.StatusPreconditionFailed || got.Problem.Code != "rubric-newer" {
			t.Errorf("an overtaken one: %d %s", got.Status, got.Body)
		}
		if draft := apitest.Into[api.RubricDraft](t, admin.Get(fmt.Sprintf("/rubric-draft?service=%d", o.EKS.ID)), 200); draft.After != 0 || len(draft.Criteria) != 2 || !draft.Actions[0].Allowed {
			t.Errorf("EKS starts from %+v", draft)
		}
		if draft := apitest.Into[api.RubricDraft](t, s.As(o.Coordinator.ID).Get("/rubric-draft"), 200); draft.Actions[0].Allowed {
			t.Error("a coordinator may publish a rubric")
		}
		if got := s.As(o.Coordinator.ID).Post("/rubric-preview", rubric(2, "z")); got.Status != http.StatusForbidden {
			t.Errorf("a coordinator: %d", got.Status)
		}
	})
}

func TestACurriculumIsLookedAtBeforeItIsPublished(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s, o := door(t, db)
		admin := s.As(o.Admin.ID)
		task := func(key string) map[string]any {
			return map[string]any{"key": key, "kind": "reading", "title": key, "offsetDays": 1, "prerequisites": []string{}}
		}
		c := apitest.Into[api.Curriculum](t, admin.Post("/curricula", map[string]any{"slug": "eks", "title": "EKS"}), http.StatusCreated)
		path := fmt.Sprintf("/curricula/%d", c.ID)
		apitest.Into[api.Curriculum](t, admin.Post(path+"/versions", map[string]any{"after": 0, "tasks": []any{task("read"), task("more")}}), http.StatusCreated)
		p := apitest.Into[api.CurriculumPreview](t, admin.Post(path+"/preview", map[string]any{"tasks": []any{task("read"), task("other")}}), 200)
		if len(p.Difference.Added) != 1 || len(p.Difference.Removed) != 1 || p.Plans != 0 || p.Bars == nil {
			t.Errorf("preview %+v", p)
		}
		if got := admin.Post(path+"/preview", map[string]any{"tasks": []any{task("read"), task("read")}}); got.Status != 422 || len(got.Problem.Errors) == 0 {
			t.Errorf("a key twice: %d %s", got.Status, got.Body)
		}
	})
}

func TestTheNewestRulesOfServicesAreSeenAtAGlance(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s, o := door(t, db)
		admin := s.As(o.Admin.ID)
		rubric := map[string]any{"serviceId": o.EKS.ID, "criteria": []any{criterion("a")}}
		apitest.Into[api.Rubric](t, admin.Post("/rubrics", rubric), http.StatusCreated)
		rubric["criteria"] = []any{criterion("a"), criterion("b")}
		apitest.Into[api.Rubric](t, admin.Post("/rubrics", rubric), http.StatusCreated)
		all := apitest.Into[models.List[api.ServiceRules]](t, s.As(o.Bo.ID).Get("/service-rules"), 200)
		if len(all.Items) != 2 {
			t.Fatalf("%+v", all.Items)
		}
		for _, of := range all.Items {
			if of.Service.ID != o.EKS.ID {
				if of.Rubric != nil {
					t.Errorf("%s has the rubric of another: %+v", of.Service.Name, of.Rubric)
				}
				continue
			}
			if of.Rubric == nil || of.Rubric.Number != 2 || of.Rubric.PublishedBy.ID != o.Admin.ID {
				t.Errorf("EKS goes by %+v", of.Rubric)
			}
		}
	})
}
