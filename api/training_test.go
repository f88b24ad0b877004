package api_test

import (
	"net/http"
	"testing"

	"assay/api"
	"assay/api/apitest"
	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

type body map[string]any

// onboarding is a curriculum's first version as an administrator writes it.
func onboarding() []body {
	return []body{
		{"key": "read-basics", "kind": "reading", "title": "Read the basics", "offsetDays": 2,
			"library": body{"service": "eks", "minLevel": 2, "query": "dns"}},
		{"key": "first-lab", "kind": "lab", "title": "Build a cluster", "offsetDays": 5, "judged": true, "prerequisites": []string{"read-basics"}},
		{"key": "cka", "kind": "certification", "title": "Become CKA", "offsetDays": 30,
			"certification": body{"vendor": "CNCF", "name": "CKA", "mustBeCurrent": true}},
	}
}

func publish(t *testing.T, s *apitest.Server, o storetest.Org) api.Curriculum {
	t.Helper()
	admin := s.As(o.Admin.ID)
	c := apitest.Into[api.Curriculum](t, admin.Post("/curricula", body{"slug": "onboarding-eks", "title": "Onboarding EKS", "service": o.EKS.ID}), http.StatusCreated)
	return apitest.Into[api.Curriculum](t, admin.Post("/curricula/"+id(c.ID)+"/versions", body{"after": 0, "tasks": onboarding()}), http.StatusCreated)
}

func taskAt(p api.Plan, key string) api.Task {
	for _, t := range p.Tasks {
		if t.Spec.Key == key {
			return t
		}
	}
	return api.Task{}
}

func allowed(actions []string, from api.Task) bool {
	on := map[string]bool{}
	for _, a := range from.Actions {
		on[a.Name] = a.Allowed
	}
	for _, name := range actions {
		if !on[name] {
			return false
		}
	}
	return true
}

func TestAPlanFromItsCurriculumToItsEnd(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		s := apitest.New(t, db)
		c := publish(t, s, o)
		learner, mentor, manager := s.As(o.Learner.ID), s.As(o.Mentor.ID), s.As(o.Manager.ID)
		plan := apitest.Into[api.Plan](t, manager.Post("/plans", body{"person": o.Learner.ID, "curriculum": c.ID, "mentor": o.Mentor.ID}), http.StatusCreated)
		if got := s.As(o.Ana.ID).Get("/plans/" + id(plan.ID)); got.Status != http.StatusNotFound {
			t.Errorf("a stranger sees the plan: %d", got.Status)
		}

		path := apitest.Into[api.Path](t, learner.Get("/me/path"), http.StatusOK)
		read := taskAt(path.Plans[0], "read-basics")
		if path.Plans[0].Next[0].Task != read.ID || read.Library.Query != "minLevel=2&q=dns&service=eks" || !allowed([]string{"start"}, read) {
			t.Errorf("my path: %+v", path.Plans[0].Next)
		}
		apitest.Into[api.Task](t, learner.Post("/tasks/"+id(read.ID)+"/start", nil), http.StatusOK)
		apitest.Into[api.Task](t, learner.Post("/tasks/"+id(read.ID)+"/finish", body{"evidence": "Read it all."}), http.StatusOK)

		lab := "/tasks/" + id(taskAt(plan, "first-lab").ID)
		apitest.Into[api.Task](t, learner.Post(lab+"/start", nil), http.StatusOK)
		if got := learner.Post(lab+"/submit", body{"evidence": " "}); got.Status != http.StatusUnprocessableEntity || got.Problem.Errors[0].Pointer != "/evidence" {
			t.Errorf("no evidence: %s", got.Body)
		}
		submitted := learner.Post(lab+"/submit", body{"evidence": "See the cluster."})
		task := apitest.Into[api.Task](t, submitted, http.StatusOK)
		if task.State != models.TaskSubmitted || task.Turn != "mentor" {
			t.Errorf("submitted: %+v", task)
		}
		rows := apitest.Into[models.List[api.PlanSummary]](t, mentor.Get("/plans?whose=mentees&sort=waiting"), http.StatusOK)
		if len(rows.Items) != 1 || !rows.Items[0].WaitsForMe || rows.Items[0].Counts.Total != 3 {
			t.Errorf("mentees: %+v", rows.Items)
		}
		if got := mentor.Post(lab+"/sign-off", body{"note": "Good."}); got.Status != http.StatusUnprocessableEntity {
			t.Errorf("without If-Match: %d", got.Status)
		}
		if got := mentor.With("If-Match", `"1"`).Post(lab+"/sign-off", nil); got.Status != http.StatusPreconditionFailed {
			t.Errorf("a stale reading: %d", got.Status)
		}
		tag := submitted.Header.Get("ETag")
		if got := learner.With("If-Match", tag).Post(lab+"/sign-off", nil); got.Status != http.StatusForbidden {
			t.Errorf("the learner signs off: %d", got.Status)
		}
		if got := mentor.With("If-Match", tag).Post(lab+"/return", nil); got.Problem.Code != "invalid" || got.Problem.Errors[0].Pointer != "/note" {
			t.Errorf("returned without a note: %s", got.Body)
		}
		done := apitest.Into[api.Task](t, mentor.With("If-Match", tag).Post(lab+"/sign-off", body{"note": "Good."}), http.StatusOK)
		if done.State != models.TaskDone || done.DecidedBy.Name != o.Mentor.Name {
			t.Errorf("signed off: %+v", done)
		}
		history := apitest.Into[models.List[api.TaskEvent]](t, learner.Get(lab+"/history"), http.StatusOK)
		if len(history.Items) != 3 || history.Items[2].By.Name != o.Mentor.Name {
			t.Errorf("history: %+v", history.Items)
		}
		endThePlan(t, s, o, plan)
	})
}

// endThePlan goes through the certification, the hand-over and the end.
func endThePlan(t *testing.T, s *apitest.Server, o storetest.Org, plan api.Plan) {
	t.Helper()
	learner, manager, at := s.As(o.Learner.ID), s.As(o.Manager.ID), "/plans/"+id(plan.ID)
	exam := body{"vendor": "CNCF", "name": "CKA", "score": 64, "passMark": 70, "issuedOn": "2026-11-02", "expiresOn": "2028-11-02"}
	low := apitest.Into[api.Certification](t, learner.Post("/people/"+id(o.Learner.ID)+"/certifications", exam), http.StatusCreated)
	cka := "/tasks/" + id(taskAt(plan, "cka").ID)
	apitest.Into[api.Task](t, learner.Post(cka+"/start", nil), http.StatusOK)
	if got := learner.Post(cka+"/finish", body{"certification": low.ID}); got.Status != http.StatusConflict || got.Problem.Code != "below-pass-mark" {
		t.Errorf("below the pass mark: %s", got.Body)
	}
	over := body{"from": o.Mentor.ID, "to": o.Ana.ID, "reason": "Ravi changes teams."}
	apitest.Into[struct{}](t, manager.Post(at+"/mentor", over), http.StatusNoContent)
	ana := s.As(o.Ana.ID)
	cover := body{"person": o.Bo.ID, "from": "2026-11-16", "to": "2026-11-20"}
	named := apitest.Into[api.Plan](t, ana.Post(at+"/stand-ins", cover), http.StatusCreated)
	apitest.Into[struct{}](t, ana.Delete("/stand-ins/"+id(named.StandIns[0].ID)), http.StatusNoContent)
	if got := ana.Post(at+"/complete", nil); got.Problem.Code != "tasks-open" {
		t.Errorf("completed with open tasks: %s", got.Body)
	}
	apitest.Into[api.Task](t, ana.Post(cka+"/waive", body{"reason": "Not needed for this service."}), http.StatusOK)
	ended := apitest.Into[api.Plan](t, ana.Post(at+"/complete", nil), http.StatusOK)
	if ended.State != models.PlanCompleted || ended.Counts.Waived != 1 || ended.Counts.Done != 2 {
		t.Errorf("completed: %+v", ended.PlanSummary)
	}
	again := apitest.Into[api.Plan](t, manager.Post(at+"/attempts", body{"reason": "A new role."}), http.StatusCreated)
	if again.Attempt != 2 || again.Mentor.ID != o.Ana.ID {
		t.Errorf("the new attempt: %+v", again.PlanSummary)
	}
	mentors := apitest.Into[api.Mentorships](t, learner.Get(at+"/mentors"), http.StatusOK)
	if len(mentors.Items) != 2 || mentors.Items[0].Mentor.ID != o.Ana.ID {
		t.Errorf("mentors: %+v", mentors.Items)
	}
}

func TestACurriculumIsCheckedPublishedComparedAndTaken(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		s := apitest.New(t, db)
		c := publish(t, s, o)
		admin, mentor, at := s.As(o.Admin.ID), s.As(o.Mentor.ID), "/curricula/"+id(c.ID)
		plan := apitest.Into[api.Plan](t, admin.Post("/plans", body{"person": o.Learner.ID, "curriculum": c.ID, "mentor": o.Mentor.ID}), http.StatusCreated)
		round := onboarding()
		round[0]["prerequisites"] = []string{"first-lab"}
		flaws := apitest.Into[api.Flaws](t, admin.Post("/curricula/check", body{"tasks": round}), http.StatusOK)
		if len(flaws.Items) != 2 || flaws.Items[1].Code != "prerequisites-in-a-circle" {
			t.Errorf("flaws: %+v", flaws.Items)
		}
		got := admin.Post(at+"/versions", body{"after": 1, "tasks": round})
		if got.Status != http.StatusUnprocessableEntity || got.Problem.Errors[1].Pointer != "/tasks/0/prerequisites" {
			t.Errorf("a circle: %s", got.Body)
		}
		if got := admin.Post(at+"/versions", body{"after": 0, "tasks": onboarding()[:1]}); got.Status != http.StatusPreconditionFailed {
			t.Errorf("written from an old version: %d", got.Status)
		}
		if got := mentor.Post(at+"/versions", body{"after": 1, "tasks": onboarding()}); got.Status != http.StatusForbidden {
			t.Errorf("published by a mentor: %d", got.Status)
		}
		second := onboarding()
		second[1]["title"] = "Build two clusters"
		apitest.Into[api.Curriculum](t, admin.Post(at+"/versions", body{"after": 1, "note": "Two are better.", "tasks": second[:2]}), http.StatusCreated)
		d := apitest.Into[api.CurriculumDifference](t, mentor.Get(at+"/difference?from=1&to=2"), http.StatusOK)
		if len(d.Removed) != 1 || len(d.Changed) != 1 || d.Changed[0].Fields[0] != "title" {
			t.Errorf("difference: %+v", d)
		}
		versions := apitest.Into[models.List[api.VersionNote]](t, mentor.Get(at+"/versions"), http.StatusOK)
		if len(versions.Items) != 2 || versions.Items[0].Note != "Two are better." {
			t.Errorf("versions: %+v", versions.Items)
		}
		offers := apitest.Into[models.List[api.PlanUpdate]](t, mentor.Get(at+"/updates"), http.StatusOK)
		if len(offers.Items) != 1 || len(offers.Items[0].Removed) != 1 || !offers.Items[0].Action.Allowed {
			t.Errorf("offers: %+v", offers.Items)
		}
		preview := apitest.Into[api.PlanUpdate](t, mentor.Get("/plans/"+id(plan.ID)+"/update"), http.StatusOK)
		updated := apitest.Into[api.Plan](t, mentor.Post("/plans/"+id(plan.ID)+"/update", body{"to": preview.To}), http.StatusOK)
		if updated.Version != 2 || len(updated.Tasks) != 2 || taskAt(updated, "first-lab").Spec.Title != "Build two clusters" {
			t.Errorf("updated: %+v", updated.PlanSummary)
		}
		extra := apitest.Into[api.Task](t, mentor.Post("/plans/"+id(plan.ID)+"/tasks", body{"kind": "reading", "title": "Meet storage", "dueOn": "2026-12-01"}), http.StatusCreated)
		moved := apitest.Into[api.Task](t, mentor.Put("/tasks/"+id(extra.ID)+"/due", body{"dueOn": "2026-12-04", "reason": "They travel."}), http.StatusOK)
		if !moved.Personal || moved.DueOn.String() != "2026-12-04" {
			t.Errorf("the personal task: %+v", moved)
		}
		apitest.Into[api.Curriculum](t, admin.Put(at+"/retirement", body{"on": "2026-11-16"}), http.StatusOK)
		list := apitest.Into[models.List[api.CurriculumSummary]](t, mentor.Get("/curricula"), http.StatusOK)
		if len(list.Items) != 0 {
			t.Errorf("a retired curriculum is listed: %+v", list.Items)
		}
		expiring := apitest.Into[models.List[api.ExpiringCertification]](t, mentor.Get("/certifications/expiring"), http.StatusOK)
		if expiring.Items == nil {
			t.Error("no list")
		}
	})
}
