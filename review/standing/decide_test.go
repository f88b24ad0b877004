package standing_test

import (
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/standing"
)

type verb func(*store.Tx, models.StandingID, string) (models.Standing, error)

func (w *world) decide(actor models.Actor, v verb, id models.StandingID, reason string) string {
	w.t.Helper()
	return w.as(actor, func(tx *store.Tx) error { _, err := v(tx, id, reason); return err })
}

func TestV8_ASuspendedStandingHoldsNoRightsUntilItIsLifted(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		s := w.accredited(w.Ana, w.EKS, "2026-01-01", "2027-01-01")
		w.wants(w.decide(storetest.As(w.Manager), standing.Suspend, s.ID, "x"), "not-allowed", "suspended by a manager")
		w.wants(w.decide(w.AsAdmin(), standing.Suspend, s.ID, "\n"), "invalid", "without a reason")
		w.wants(w.decide(w.AsAdmin(), standing.Suspend, s.ID, "A question is looked into."), "", "suspended")
		w.wants(w.decide(w.AsAdmin(), standing.Suspend, s.ID, "Again."), "", "suspended again")
		if len(w.history(s.ID)) != 2 || len(w.counting(w.EKS)) != 0 {
			t.Errorf("history %+v, counting %v", w.history(s.ID), w.counting(w.EKS))
		}
		w.wants(w.renew(storetest.As(w.Ana), s.ID), "standing-rests", "renewed while suspended")
		w.wants(w.decide(w.AsAdmin(), standing.Lift, s.ID, "All is well."), "", "lifted")
		w.wants(w.decide(w.AsAdmin(), standing.Lift, s.ID, "Again."), "", "lifted again")
		w.wants(string(w.now(s.ID).State), "active", "after lifting")
		if len(w.history(s.ID)) != 3 || len(w.counting(w.EKS)) != 1 {
			t.Errorf("history %+v, counting %v", w.history(s.ID), w.counting(w.EKS))
		}
		w.decide(w.AsAdmin(), standing.Suspend, s.ID, "Another question.")
		w.on("2027-01-02")
		w.sweep()
		w.wants(string(w.now(s.ID).State), "suspended", "when the term ends")
		w.wants(w.decide(w.AsAdmin(), standing.Lift, s.ID, "All is well."), "", "lifted after the term")
		w.wants(string(w.now(s.ID).State), "lapsed", "after the term")
	})
}

func TestV8_NobodyDecidesAboutTheirOwnStanding(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		s := w.accredited(w.Admin, w.EKS, "2024-01-01", "2026-06-01")
		for name, v := range map[string]verb{"suspend": standing.Suspend, "lift": standing.Lift, "restore": standing.Restore, "revoke": standing.Revoke} {
			w.wants(w.decide(w.AsAdmin(), v, s.ID, "It is mine."), "own-standing", name)
		}
		w.wants(w.decide(w.AsAdmin(), standing.Retire, s.ID, "It was a good time."), "", "retire")
	})
}

func TestV8_ALapsedStandingHasAWayBack(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		s := w.accredited(w.Ana, w.EKS, "2025-01-01", "2026-12-31")
		w.contribute(w.Ana, "How to drain nodes", "2026-11-16")
		w.on("2027-01-01")
		w.sweep()
		w.wants(string(w.now(s.ID).State), "lapsed", "after the term")
		w.wants(w.decide(storetest.As(w.Ana), standing.Restore, s.ID, "I am back."), "not-allowed", "by herself")
		w.on("2027-06-15")
		w.wants(w.decide(w.AsAdmin(), standing.Restore, s.ID, "She is back from parental leave."), "", "restored")
		w.wants(w.decide(w.AsAdmin(), standing.Restore, s.ID, "Again."), "", "restored again")
		now := w.now(s.ID)
		if now.State != models.StandingActive || now.ExpiresOn != day("2027-12-15") || now.TermStartsOn != s.TermStartsOn {
			t.Errorf("restored %+v", now)
		}
		w.contribute(w.Ana, "Reading audit logs", "2027-06-15")
		w.on("2027-10-01")
		w.wants(w.renew(storetest.As(w.Ana), s.ID), "", "renewed with the work of both terms")
		if now := w.now(s.ID); now.ExpiresOn != day("2029-12-15") {
			t.Errorf("renewed until %s", now.ExpiresOn)
		}
	})
}

func TestV8_TheWayBackByDecisionEndsAfterAYear(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		s := w.accredited(w.Ana, w.EKS, "2025-01-01", "2026-12-31")
		w.on("2027-01-01")
		w.sweep()
		w.on("2028-01-02")
		w.wants(w.decide(w.AsAdmin(), standing.Restore, s.ID, "She is back."), "restore-too-late", "a year and a day later")
		if back := w.grant(w.Ana, w.passed(w.Ana)); back.State != models.StandingActive {
			t.Errorf("by a new candidacy: %+v", back)
		}
	})
}

func TestV8_EmeritusHoldsNoRightsAndRevocationLeavesTheRoadOpen(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		ana := w.accredited(w.Ana, w.EKS, "2026-01-01", "2028-01-01")
		bo := w.accredited(w.Bo, w.EKS, "2026-01-01", "2028-01-01")
		w.wants(w.decide(storetest.As(w.Bo), standing.Retire, ana.ID, "She would like to."), "not-allowed", "retired by another SME")
		w.wants(w.decide(storetest.As(w.Ana), standing.Retire, ana.ID, "I lead another team now."), "", "retired by herself")
		w.wants(w.decide(w.AsAdmin(), standing.Revoke, bo.ID, "After the review of the incident."), "", "revoked")
		if got := w.counting(w.EKS); len(got) != 0 {
			t.Errorf("counting %v", got)
		}
		w.wants(w.decide(w.AsAdmin(), standing.Suspend, ana.ID, "x"), "wrong-state", "suspended when emeritus")
		w.wants(w.decide(w.AsAdmin(), standing.Retire, bo.ID, "x"), "wrong-state", "emeritus when revoked")
		w.wants(w.decide(w.AsAdmin(), standing.Restore, bo.ID, "x"), "standing-revoked", "restored when revoked")
		w.wants(w.decide(w.AsAdmin(), standing.Restore, ana.ID, "She is back."), "", "restored when emeritus")
		if back := w.grant(w.Bo, w.passed(w.Bo)); back.State != models.StandingActive {
			t.Errorf("by a new candidacy: %+v", back)
		}
	})
}

func TestV8_EveryChangeHasAReasonAndWhatStandsBehindIt(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		s := w.accredited(w.Ana, w.EKS, "2026-01-01", "2027-01-01")
		w.decide(w.AsAdmin(), standing.Suspend, s.ID, "A question.")
		w.decide(w.AsAdmin(), standing.Lift, s.ID, "Answered.")
		w.on("2027-01-02")
		w.sweep()
		w.decide(w.AsAdmin(), standing.Restore, s.ID, "She is back.")
		h := w.history(s.ID)
		want := []string{"restore", "lapse", "lift", "suspend", "grant"}
		if len(h) != len(want) {
			t.Fatalf("history %+v", h)
		}
		for i, c := range h {
			byPerson := c.ActorID != nil && *c.ActorID == w.Admin.ID
			if c.Event != want[i] || c.Reason == "" || byPerson != (want[i] != "lapse" && want[i] != "grant") {
				t.Errorf("%d: %+v", i, c)
			}
			if i > 0 && h[i-1].FromState != c.ToState {
				t.Errorf("a gap between %s and %s", c.ToState, h[i-1].FromState)
			}
		}
	})
}

func TestV8_ContributionsAreForPeopleWithStandingAndCanBeWithdrawn(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		record := func(in standing.Recording) func(*store.Tx) error {
			return func(tx *store.Tx) error { _, err := standing.Record(tx, in); return err }
		}
		given := standing.Recording{Person: w.Ana.ID, Service: w.EKS.ID, Kind: models.ContributionTraining, Title: " Networking day ", Link: "https://example.com/day", On: day("2026-11-01")}
		w.wants(w.as(storetest.As(w.Ana), record(given)), "no-standing", "without standing")
		s := w.accredited(w.Ana, w.EKS, "2026-01-01", "2027-01-01")
		w.wants(w.as(storetest.As(w.Bo), record(given)), "not-allowed", "for somebody else")
		for name, change := range map[string]func(*standing.Recording){
			"kind":  func(r *standing.Recording) { r.Kind = "coffee" },
			"title": func(r *standing.Recording) { r.Title = "  " },
			"link":  func(r *standing.Recording) { r.Link = "javascript:alert(1)" },
			"ahead": func(r *standing.Recording) { r.On = day("2026-11-17") },
		} {
			wrong := given
			change(&wrong)
			w.wants(w.as(storetest.As(w.Ana), record(wrong)), "invalid", name)
		}
		w.wants(w.as(storetest.As(w.Ana), record(given)), "", "recorded")
		w.wants(w.as(w.AsCoordinator(), record(given)), "", "recorded again")
		if got := w.work(s); got.Contributions != 1 {
			t.Errorf("work %+v", got)
		}
		var id models.ContributionID
		storetest.View(t, db, storetest.Builder, func(tx *store.Tx) error {
			page, err := tx.Contributions(store.ContributionFilter{Person: w.Ana.ID}, models.Page{})
			id = page.Items[0].ID
			return err
		})
		withdraw := func(reason string) func(*store.Tx) error {
			return func(tx *store.Tx) error { _, err := standing.Withdraw(tx, id, reason); return err }
		}
		w.wants(w.as(storetest.As(w.Bo), withdraw("x")), "not-allowed", "withdrawn by somebody else")
		w.wants(w.as(storetest.As(w.Ana), withdraw("")), "invalid", "without a reason")
		w.wants(w.as(storetest.As(w.Ana), withdraw("It was on another day.")), "", "withdrawn")
		w.wants(w.as(storetest.As(w.Ana), withdraw("Again.")), "", "withdrawn again")
		if got := w.work(s); got.Contributions != 0 {
			t.Errorf("work %+v", got)
		}
		w.wants(w.as(storetest.As(w.Ana), record(given)), "", "recorded anew")
	})
}
