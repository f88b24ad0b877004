package api_test

import (
	"net/http"
	"testing"

	"assay/api"
	"assay/api/apitest"
	"assay/models/store"
	"assay/models/store/storetest"
)

func TestI5_OptionsAreReadRuledOutAndChosen(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		m := newMeeting(t, db)
		lin := m.s.As(m.Learner.ID)
		options := func() api.InterviewOptions {
			return apitest.Into[api.InterviewOptions](t, lin.Get(m.path("/candidacies/%d/options", m.candidacy.ID)), 200)
		}
		choose := func(o api.InterviewOption) apitest.Reply {
			var seats []map[string]any
			for _, p := range o.People[1:] {
				seats = append(seats, map[string]any{"personId": p.Person.ID, "kind": p.Role, "chair": p.Chair})
			}
			return lin.Post(m.path("/candidacies/%d/interviews", m.candidacy.ID), map[string]any{
				"when": map[string]any{"instant": o.StartsAt, "zone": "Asia/Taipei"}, "seats": seats, "option": true})
		}
		all := options()
		if len(all.Options) == 0 {
			t.Fatalf("%+v", all)
		}
		best := all.Options[0]
		veto := apitest.Into[api.Veto](t, lin.Post(m.path("/candidacies/%d/vetoes", m.candidacy.ID), map[string]any{"startsAt": best.StartsAt}), http.StatusCreated)
		if got := choose(best); got.Status != http.StatusConflict || got.Problem.Code != "option-gone" {
			t.Errorf("what was ruled out: %d %s", got.Status, got.Body)
		}
		if got := lin.Delete(m.path("/candidacies/%d/vetoes/%d", m.candidacy.ID, veto.ID)); got.Status != http.StatusNoContent {
			t.Errorf("taken back: %d %s", got.Status, got.Body)
		}
		i := apitest.Into[api.Interview](t, choose(best), http.StatusCreated)
		if !i.StartsAt.Equal(best.StartsAt) {
			t.Errorf("chosen %s, booked %s", best.StartsAt, i.StartsAt)
		}
		other := apitest.Into[api.InterviewOptions](t, lin.Get(m.path("/interviews/%d/options", i.ID)), 200)
		if len(other.Options) == 0 {
			t.Error("no other hour")
		}
	})
}
