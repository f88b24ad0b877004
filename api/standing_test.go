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
	"assay/review/standing"
)

func TestS12_AFoundingSMEIsAppointedOverHTTP(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			o.EKS.BootstrapRoute = models.BootstrapFounding
			return tx.SaveService(&o.EKS)
		})
		s := apitest.New(t, db)
		admin, dev, ana := s.As(o.Admin.ID), s.As(o.Dev.ID), s.As(o.Ana.ID)
		proposed := dev.Post("/appointments", map[string]any{"person": o.Ana.ID, "service": o.EKS.ID, "reason": "She built the first clusters."})
		a := apitest.Into[struct {
			ID      int64
			Lacking string
		}](t, proposed, 201)
		if a.Lacking != "administrator" || can(t, proposed.Body, "sign").Allowed {
			t.Errorf("proposed %s", proposed.Body)
		}
		page := fmt.Sprintf("/appointments/%d", a.ID)
		if got := s.As(o.Bo.ID).Get(page); got.Status != http.StatusNotFound {
			t.Errorf("a stranger: %d", got.Status)
		}
		for c, want := range map[*apitest.Client]int{&admin: 1, &dev: 1, &ana: 1} {
			if list := apitest.Into[models.List[item]](t, c.Get("/appointments?waiting=true"), 200); len(list.Items) != want {
				t.Errorf("list %+v", list)
			}
		}
		if list := apitest.Into[models.List[item]](t, s.As(o.Bo.ID).Get("/appointments"), 200); len(list.Items) != 0 {
			t.Errorf("a stranger's list %+v", list)
		}
		if !can(t, admin.Get(page).Body, "sign").Allowed || !can(t, ana.Get(page).Body, "decline").Allowed {
			t.Error("the administrator cannot sign, or she cannot decline")
		}
		if got := admin.Post(page+"/sign", map[string]any{}); got.Status != 200 || can(t, got.Body, "sign").Allowed {
			t.Errorf("signed: %d %s", got.Status, got.Body)
		}
		list := apitest.Into[models.List[struct {
			ID       int64
			State    string
			Founding bool
			Counts   bool
		}]](t, s.As(o.Bo.ID).Get(fmt.Sprintf("/standings?service=%d", o.EKS.ID)), 200)
		if len(list.Items) != 1 || list.Items[0].State != "provisional" || !list.Items[0].Founding || !list.Items[0].Counts {
			t.Errorf("standings %+v", list)
		}
	})
}

func TestV8_StandingsAreSeenByAllAndTheirReasonsByFew(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		var granted models.Standing
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) (err error) {
			granted, err = standing.Grant(tx, standing.Granting{Person: o.Learner.ID, Service: o.EKS.ID, Source: "the list of 2025",
				GrantedOn: models.Date{Year: 2025, Month: 1, Day: 1}, ExpiresOn: models.Date{Year: 2027, Month: 1, Day: 1}})
			return err
		})
		s := apitest.New(t, db)
		page := fmt.Sprintf("/standings/%d", granted.ID)
		recorded := apitest.Into[item](t, s.As(o.Learner.ID).Post("/contributions", map[string]any{"person": o.Learner.ID, "service": o.EKS.ID,
			"kind": "document", "title": "How to drain nodes", "link": "", "on": "2026-11-16"}), 201)
		got := s.As(o.Learner.ID).Get(page)
		if !strings.Contains(string(got.Body), `"missing":"5 more reviews, interviews or contributions"`) || !strings.Contains(string(got.Body), `"renewalDue":true`) {
			t.Errorf("progress %s", got.Body)
		}
		if a := can(t, got.Body, "renew"); a.Allowed || a.Reason.Code != "renewal-needs-more" {
			t.Errorf("renew %+v", a)
		}
		due := apitest.Into[models.List[item]](t, s.As(o.Bo.ID).Get("/standings?renewalDue=true"), 200)
		if len(due.Items) != 1 {
			t.Errorf("due %+v", due)
		}
		suspended := s.As(o.Admin.ID).Post(page+"/suspend", map[string]any{"reason": "A quiet question."})
		if suspended.Status != 200 || !can(t, suspended.Body, "lift").Allowed || can(t, suspended.Body, "suspend").Allowed {
			t.Errorf("suspended %d %s", suspended.Status, suspended.Body)
		}
		for p, sees := range map[*models.Person]bool{&o.Learner: true, &o.Manager: true, &o.Director: true, &o.Coordinator: true, &o.Bo: false, &o.Mentor: false} {
			got := s.As(p.ID).Get(page)
			if strings.Contains(string(got.Body), "A quiet question.") != sees {
				t.Errorf("%s sees the reason: %v", p.Name, !sees)
			}
			if history := s.As(p.ID).Get(page + "/history"); (history.Status == 200) != sees {
				t.Errorf("%s reads the history: %d", p.Name, history.Status)
			}
		}
		gone := s.As(o.Learner.ID).Post(fmt.Sprintf("/contributions/%d/withdraw", recorded.ID), map[string]any{"reason": "On another day."})
		if gone.Status != 200 || can(t, gone.Body, "withdraw").Allowed {
			t.Errorf("withdrawn %s", gone.Body)
		}
		if list := apitest.Into[models.List[item]](t, s.As(o.Bo.ID).Get("/contributions"), 200); len(list.Items) != 0 {
			t.Errorf("contributions %+v", list)
		}
	})
}
