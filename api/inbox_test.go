package api_test

import (
	"strings"
	"testing"

	"assay/api"
	"assay/api/apitest"
	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

func TestAnOfferIsTakenFromTheInboxOverHTTP(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		m := newMeeting(t, db)
		arranges := apitest.Into[api.Inbox](t, m.s.As(m.Coordinator.ID).Get("/me/inbox"), 200)
		if len(arranges.Items) != 1 || arranges.Items[0].Kind != models.CandidacyToArrange || arranges.Items[0].Subject != (api.Subject{Kind: "candidacy", ID: int64(m.candidacy.ID)}) {
			t.Fatalf("the coordinator has %+v", arranges.Items)
		}
		apitest.Into[api.Interview](t, m.s.As(m.Coordinator.ID).Post(m.path("/candidacies/%d/interviews", m.candidacy.ID), m.panel("2026-11-26T17:00")), 201)
		bo := m.s.As(m.Bo.ID)
		if me := apitest.Into[api.Me](t, bo.Get("/me"), 200); me.Waits != 1 {
			t.Errorf("the badge says %d", me.Waits)
		}
		box := apitest.Into[api.Inbox](t, bo.Get("/me/inbox"), 200)
		if len(box.Items) != 1 || box.Waiting != 1 || len(box.More) != 0 {
			t.Fatalf("Bo has %+v", box)
		}
		i := box.Items[0]
		if i.Kind != models.SeatOffered || i.Person.Name != "Lin Mei" || i.Service.Slug != "eks" || i.Within.Kind != "interview" || i.Actions[0].Name != "accept" || i.Actions[0].Consequence == nil {
			t.Errorf("the offer is %+v", i)
		}
		apitest.Into[api.SeatAnswer](t, bo.Post(m.path("/seats/%d/accept", i.Subject.ID), map[string]any{"conflict": "none"}), 200)
		if me := apitest.Into[api.Me](t, bo.Get("/me"), 200); me.Waits != 0 {
			t.Errorf("the badge still says %d", me.Waits)
		}
		if none := bo.Get("/me/inbox"); !strings.Contains(string(none.Body), `"items":[],"more":[]`) {
			t.Errorf("empty is %s", none.Body)
		}
		if got := bo.Get("/me/inbox?kind=homework"); got.Status != 422 || got.Problem.Errors[0].Pointer != "query:kind" {
			t.Errorf("an unknown kind: %d %s", got.Status, got.Body)
		}
	})
}
