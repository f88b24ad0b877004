package standing_test

import (
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/standing"
)

// passed stores a ballot that the panel of p's candidacy passed.
func (w *world) passed(p models.Person) models.BallotID {
	w.t.Helper()
	b := models.Ballot{State: models.BallotClosed, Outcome: models.OutcomePass}
	w.do(func(tx *store.Tx) error {
		c := models.Candidacy{PersonID: p.ID, ServiceID: w.EKS.ID, Number: 1, BarID: w.bar.ID, State: models.CandidacyCertified,
			OpenedAt: tx.Now, ReadyAt: &tx.Now, StateSince: tx.Now, EndedAt: &tx.Now, Revision: 1}
		if err := tx.AddCandidacy(&c); err != nil {
			return err
		}
		i := models.Interview{CandidacyID: c.ID, State: models.InterviewHeld, StartsAt: tx.Now, EndsAt: tx.Now.Add(time.Hour),
			UID: "interview of " + p.Name, ProposedBy: w.Coordinator.ID, HeldAt: &tx.Now, CandidateAttendance: models.Attended, AttendanceConfirmedAt: &tx.Now, CreatedAt: tx.Now}
		if err := tx.AddInterview(&i); err != nil {
			return err
		}
		b.ID, b.InterviewID, b.CandidacyID, b.OpenedAt, b.DeadlineAt, b.ClosedAt = 0, i.ID, c.ID, tx.Now, tx.Now, &tx.Now
		return tx.AddBallot(&b, nil)
	})
	return b.ID
}

func (w *world) grant(p models.Person, ballot models.BallotID) (s models.Standing) {
	w.t.Helper()
	w.do(func(tx *store.Tx) (err error) {
		s, err = standing.Grant(tx, standing.Granting{Person: p.ID, Service: w.EKS.ID, BallotID: ballot, BarID: w.bar.ID})
		return err
	})
	return s
}

func TestV7_APassGrantsStandingFromTheDecisionForValidMonths(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		ballot := w.passed(w.Learner)
		s := w.grant(w.Learner, ballot)
		if s.State != models.StandingActive || s.GrantedOn != day("2026-11-16") || s.ExpiresOn != day("2028-11-16") {
			t.Errorf("granted %s from %s until %s", s.State, s.GrantedOn, s.ExpiresOn)
		}
		if again := w.grant(w.Learner, ballot); again.Revision != s.Revision {
			t.Errorf("granting again raised the revision from %d to %d", s.Revision, again.Revision)
		}
		h := w.history(s.ID)
		if len(h) != 1 || h[0].BallotID == nil || *h[0].BallotID != ballot || h[0].FromState != "none" || h[0].Reason == "" {
			t.Errorf("history %+v", h)
		}
		if got := w.told(w.Manager); len(got) != 1 || got[0] != "team-standing-granted" {
			t.Errorf("the manager was told %v", got)
		}
	})
}

func TestV7_ABallotEndsWhatWasBeforeButNotASuspension(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		lapsed := w.accredited(w.Ana, w.EKS, "2024-01-01", "2026-01-01")
		w.wants(string(lapsed.State), "lapsed", "a term that is over")
		back := w.grant(w.Ana, w.passed(w.Ana))
		if back.ID != lapsed.ID || back.State != models.StandingActive || back.Source != models.SourceBallot || back.SourceNote != "" {
			t.Errorf("after the ballot: %+v", back)
		}
		resting := w.accredited(w.Bo, w.EKS, "2026-01-01", "2028-01-01")
		w.wants(w.as(w.AsAdmin(), func(tx *store.Tx) error {
			_, err := standing.Suspend(tx, resting.ID, "While a question is looked into.")
			return err
		}), "", "suspend")
		if s := w.grant(w.Bo, w.passed(w.Bo)); s.State != models.StandingSuspended || s.ExpiresOn != day("2028-11-16") {
			t.Errorf("a ballot while suspended: %s until %s", s.State, s.ExpiresOn)
		}
		if got := w.counting(w.EKS); len(got) != 1 || got[0] != w.Ana.ID {
			t.Errorf("counting: %v", got)
		}
	})
}

func TestV7_AnImportIsRepeatableAndChangesNothingDecidedHere(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		first := w.accredited(w.Ana, w.EKS, "2025-05-01", "2027-05-01")
		if again := w.accredited(w.Ana, w.EKS, "2025-05-01", "2027-05-01"); again.Revision != first.Revision {
			t.Error("the same import changed the standing")
		}
		if fixed := w.accredited(w.Ana, w.EKS, "2025-05-01", "2027-06-01"); fixed.ID != first.ID || fixed.ExpiresOn != day("2027-06-01") {
			t.Errorf("a corrected import: %+v", fixed)
		}
		importing := func(g standing.Granting) func(*store.Tx) error {
			return func(tx *store.Tx) error { _, err := standing.Grant(tx, g); return err }
		}
		g := standing.Granting{Person: w.Learner.ID, Service: w.EKS.ID, Source: "the list", GrantedOn: day("2026-01-01")}
		w.grant(w.Learner, w.passed(w.Learner))
		w.wants(w.as(storetest.Builder, importing(g)), "standing-exists", "import over a ballot")
		g.Person = w.Admin.ID
		w.wants(w.as(w.AsAdmin(), importing(g)), "own-standing", "an administrator's import of their own")
		w.wants(w.as(storetest.Builder, importing(g)), "", "the same from the command line")
		w.wants(w.as(w.AsAdmin(), importing(g)), "", "an administrator's import of their own, as it is")
		g.Person, g.Source = w.Bo.ID, " "
		w.wants(w.as(storetest.Builder, importing(g)), "invalid", "import without a source")
		g.Source, g.GrantedOn = "the list", day("2026-11-17")
		w.wants(w.as(storetest.Builder, importing(g)), "invalid", "import from tomorrow")
		g.GrantedOn = day("2026-11-01")
		w.wants(w.as(storetest.As(w.Ana), importing(g)), "not-allowed", "import by an SME")
	})
}

func TestV7_AnImportKeepsTheStateSomebodyCameWith(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		for p, state := range map[*models.Person]models.StandingState{
			&w.Ana: models.StandingEmeritus, &w.Bo: models.StandingSuspended, &w.Chiara: models.StandingRevoked,
			&w.Mentor: models.StandingProvisional, &w.Learner: models.StandingLapsed,
		} {
			for range 2 {
				w.do(func(tx *store.Tx) error {
					s, err := standing.Grant(tx, standing.Granting{Person: p.ID, Service: w.EKS.ID, Source: "the list",
						GrantedOn: day("2026-01-01"), ExpiresOn: day("2027-01-01"), State: state})
					if err == nil && (s.State != state || s.Source != models.SourceAccredited) {
						t.Errorf("imported as %s: %+v", state, s)
					}
					return err
				})
			}
		}
	})
}

func TestV8_RemovedPeopleDoNotCountAndComeBackAsTheyWere(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		w.accredited(w.Ana, w.EKS, "2026-01-01", "2028-01-01")
		away := func(at *time.Time) {
			w.do(func(tx *store.Tx) error {
				p, err := tx.Person(w.Ana.ID)
				if err != nil {
					return err
				}
				p.RemovedAt = at
				return tx.SavePerson(&p)
			})
		}
		gone := storetest.Start
		for at, want := range map[*time.Time]int{&gone: 0, nil: 1} {
			away(at)
			if got := len(w.counting(w.EKS)); got != want {
				t.Errorf("removed at %v: %d count", at, got)
			}
		}
	})
}
