package standing_test

import (
	"fmt"
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/standing"
)

func TestV8_AFoundingSMEWhoPassedWhileSuspendedComesBackActive(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		w.founding()
		s := w.appointed(w.Ana)
		w.wants(w.decide(w.AsAdmin(), standing.Suspend, s.ID, "A question."), "", "suspended")
		if now := w.now(s.ID); now.FoundingSeat == nil {
			t.Error("a suspension gave her seat away")
		}
		w.grant(w.Ana, w.passed(w.Ana))
		if now := w.now(s.ID); now.State != models.StandingSuspended || now.FoundingSeat != nil || now.Founding {
			t.Errorf("after the ballot %+v", now)
		}
		w.wants(w.decide(w.AsAdmin(), standing.Lift, s.ID, "All is well."), "", "lifted")
		w.wants(string(w.now(s.ID).State), "active", "after lifting")
	})
}

func TestStandingsAndContributionsComeInPages(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		for i, p := range []models.Person{w.Ana, w.Bo, w.Chiara, w.Mentor} {
			w.accredited(p, w.EKS, "2026-01-01", fmt.Sprintf("2027-0%d-01", 4-i/2))
			w.contribute(p, "How to drain nodes", fmt.Sprintf("2026-11-0%d", 1+i/2))
		}
		var ends, days []string
		storetest.View(t, db, storetest.As(w.Learner), func(tx *store.Tx) error {
			for p := (models.Page{Limit: 1}); ; {
				page, err := standing.List(tx, store.StandingFilter{Service: w.EKS.ID}, false, p)
				if err != nil {
					return err
				}
				for _, s := range page.Items {
					ends = append(ends, fmt.Sprint(s.ExpiresOn, " ", s.Person.Name))
				}
				if p.Cursor = page.Next; p.Cursor == "" {
					break
				}
			}
			for p := (models.Page{Limit: 1}); ; {
				page, err := standing.Contributions(tx, store.ContributionFilter{}, p)
				if err != nil {
					return err
				}
				for _, c := range page.Items {
					days = append(days, c.On.String())
				}
				if p.Cursor = page.Next; p.Cursor == "" {
					return nil
				}
			}
		})
		want := "[2027-03-01 Chiara Rossi 2027-03-01 Ravi Menon 2027-04-01 Ana Kovač 2027-04-01 Bo Larsen]"
		if got := fmt.Sprint(ends); got != want {
			t.Errorf("standings %s", got)
		}
		if got := fmt.Sprint(days); got != "[2026-11-02 2026-11-02 2026-11-01 2026-11-01]" {
			t.Errorf("contributions %s", got)
		}
	})
}
