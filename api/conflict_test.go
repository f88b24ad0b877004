package api_test

import (
	"testing"

	"assay/api"
	"assay/api/apitest"
	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

func TestP2P3P4_ConflictsAreDeclaredSeenAndWaivedOverHTTP(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		s := apitest.New(t, db)
		ana, bo, mei := s.As(o.Ana.ID), s.As(o.Bo.ID), s.As(o.Learner.ID)
		admin, coordinator := s.As(o.Admin.ID), s.As(o.Coordinator.ID)
		path := "/people/" + id(o.Ana.ID) + "/conflicts"
		refused(t, "for a colleague", bo.Post(path, body{"otherId": o.Learner.ID, "reason": "They are friends."}), 403, "not-allowed", "")
		refused(t, "with an unknown address", ana.Post(path, body{"otherEmail": "nobody@example.com", "reason": "We are cousins."}), 422, "email-unknown", "/otherEmail")
		refused(t, "with nobody", ana.Post(path, body{"reason": "We are cousins."}), 404, "not-found", "")
		d := apitest.Into[api.DeclaredConflict](t, ana.Post(path, body{"otherEmail": "LIN.mei@example.com", "reason": "We are cousins."}), 201)
		if d.Other.ID != o.Learner.ID {
			t.Errorf("declared with %+v", d.Other)
		}
		theirs := apitest.Into[api.Conflicts](t, mei.Get("/people/"+id(o.Learner.ID)+"/conflicts"), 200)
		if len(theirs.Declared) != 0 {
			t.Errorf("what others said about them is told to the person: %+v", theirs.Declared)
		}
		seen := apitest.Into[api.Conflicts](t, coordinator.Get("/people/"+id(o.Learner.ID)+"/conflicts"), 200)
		if len(seen.Declared) != 1 || seen.Declared[0].Reason.String() != "We are cousins." {
			t.Errorf("a coordinator sees %+v", seen.Declared)
		}
		refused(t, "a colleague looks", bo.Get(path), 403, "not-allowed", "")

		check := "/conflicts?other=" + id(o.Learner.ID) + "&people=" + id(o.Ana.ID) + "," + id(o.Manager.ID) + "," + id(o.Bo.ID)
		refused(t, "a colleague checks", bo.Get(check), 403, "not-allowed", "")
		found := apitest.Into[api.ConflictChecks](t, admin.Get(check), 200)
		if len(found.Items) != 3 || len(found.Items[0].Found) != 1 || found.Items[0].Found[0].Kind != models.ConflictDeclared ||
			found.Items[1].Found[0].Kind != models.ConflictManager || len(found.Items[2].Found) != 0 || !found.Items[0].Actions[0].Allowed {
			t.Errorf("found %+v", found.Items)
		}
		if none := apitest.Into[api.ConflictChecks](t, coordinator.Get(check), 200); none.Items[0].Actions[0].Allowed {
			t.Error("a coordinator may waive")
		}
		waiver := body{"personId": o.Ana.ID, "otherId": o.Learner.ID, "kind": "declared", "reason": "Nobody else knows this service."}
		refused(t, "a coordinator waives", coordinator.Post("/conflict-waivers", waiver), 403, "not-allowed", "")
		w := apitest.Into[api.ConflictWaiver](t, admin.Post("/conflict-waivers", waiver), 201)
		if found = apitest.Into[api.ConflictChecks](t, admin.Get(check), 200); !found.Items[0].Found[0].Waived {
			t.Errorf("after waiving: %+v", found.Items[0])
		}
		apitest.Into[api.ConflictWaiver](t, admin.Post("/conflict-waivers/"+id(w.ID)+"/revoke", nil), 200)
		refused(t, "who declared it ends it", ana.Post("/conflicts/"+id(d.ID)+"/end", body{"reason": "No longer."}), 403, "not-allowed", "")
		apitest.Into[api.DeclaredConflict](t, admin.Post("/conflicts/"+id(d.ID)+"/end", body{"reason": "It was a namesake."}), 200)
		if found = apitest.Into[api.ConflictChecks](t, admin.Get(check), 200); len(found.Items[0].Found) != 0 {
			t.Errorf("after ending: %+v", found.Items[0])
		}
		refused(t, "a colleague lists them", bo.Get("/declared-conflicts"), 403, "not-allowed", "")
		refused(t, "a colleague lists waivers", bo.Get("/conflict-waivers"), 403, "not-allowed", "")
		declared := apitest.Into[models.List[api.DeclaredConflict]](t, coordinator.Get("/declared-conflicts"), 200)
		waived := apitest.Into[models.List[api.ConflictWaiver]](t, coordinator.Get("/conflict-waivers"), 200)
		if len(declared.Items) != 1 || declared.Items[0].EndReason != "It was a namesake." || len(waived.Items) != 1 || waived.Items[0].RevokedAt == nil {
			t.Errorf("listed: %+v, %+v", declared.Items, waived.Items)
		}
		if len(seen.Declared[0].Actions) != 1 || seen.Declared[0].Actions[0].Allowed || !seen.Actions[0].Allowed {
			t.Errorf("a coordinator may declare and not end: %+v, %+v", seen.Actions, seen.Declared[0].Actions)
		}
		if len(declared.Items[0].Actions)+len(waived.Items[0].Actions) != 0 {
			t.Error("there is something to do about what has ended")
		}
		apitest.Into[models.List[api.ConflictAnswer]](t, ana.Get("/people/"+id(o.Ana.ID)+"/conflict-answers"), 200)
	})
}
