package api_test

import (
	"testing"

	"assay/api"
	"assay/api/apitest"
	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

func TestI7_AShadowSeatIsAskedForAndAnsweredOverHTTP(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		m := newMeeting(t, db)
		i := m.accepted(t)
		at := m.path("/interviews/%d", i.ID)
		coordinator, min := m.s.As(m.Coordinator.ID), m.s.As(m.DevS3.ID) // an SME of EKS in Seoul
		mine := func() api.ShadowOpening {
			t.Helper()
			all := apitest.Into[models.List[api.ShadowOpening]](t, min.Get("/me/shadow-openings"), 200).Items
			if len(all) != 1 || all[0].InterviewID != i.ID {
				t.Fatalf("openings %+v", all)
			}
			return all[0]
		}
		if o := mine(); o.Request != nil || !o.Actions[0].Allowed {
			t.Errorf("at first %+v", o)
		}
		refused(t, "the interview itself", min.Get(at), 404, "not-found", "")
		refused(t, "without the question of a conflict", min.Post(at+"/shadow-requests", map[string]any{}), 422, "shape-required", "/conflict")
		asked := apitest.Into[api.ShadowRequest](t, min.Post(at+"/shadow-requests", map[string]any{"conflict": "none", "note": "To learn how you ask."}), 200)
		if o := mine(); o.Request == nil || o.Request.State != models.ShadowAsked || o.Actions[0].Allowed {
			t.Errorf("asked %+v", o)
		}
		wish := m.path("/shadow-requests/%d", asked.ID)
		refused(t, "somebody else takes it back", m.s.As(m.Bo.ID).Post(wish+"/withdraw", nil), 404, "not-found", "")
		apitest.Into[api.ShadowRequest](t, min.Post(wish+"/withdraw", nil), 200)
		apitest.Into[api.ShadowRequest](t, min.Post(at+"/shadow-requests", map[string]any{"conflict": "none"}), 200)
		shown := apitest.Into[api.Interview](t, coordinator.Get(at), 200)
		if len(shown.Wishes) != 1 || shown.Wishes[0].Person.ID != m.DevS3.ID || !shown.Wishes[0].Actions[0].Allowed {
			t.Errorf("who arranges is shown %+v", shown.Wishes)
		}
		for _, p := range []models.Person{m.Learner, m.Ana} {
			if got := apitest.Into[api.Interview](t, m.s.As(p.ID).Get(at), 200); len(got.Wishes) > 0 {
				t.Errorf("%s is shown %+v", p.Name, got.Wishes)
			}
		}
		refused(t, "the candidate answers", m.s.As(m.Learner.ID).Post(wish+"/refuse", map[string]any{"reason": "No."}), 403, "not-allowed", "")
		given := apitest.Into[api.Interview](t, coordinator.Post(wish+"/grant", nil), 200)
		if n := len(given.Seats); n != 4 || given.Seats[3].Kind != models.SeatShadow || given.Seats[3].State != models.SeatAccepted || given.State != models.InterviewConfirmed {
			t.Errorf("given %+v", given.Seats)
		}
		if got := apitest.Into[api.Interview](t, min.Get(at), 200); got.ID != i.ID {
			t.Error("a shadow does not see the interview")
		}
		refused(t, "refused after all", coordinator.Post(wish+"/refuse", map[string]any{"reason": "Too many."}), 409, "answered", "")
	})
}
