package candidacy_test

import (
	"strings"
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/candidacy"
	"assay/review/standing"
)

func TestC1_OneOpenCandidacyPerPersonAndService(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		c := w.opened()
		if c.Number != 1 || c.BarID != w.bar.ID || c.State != models.CandidacyBuilding {
			t.Errorf("opened %+v", c)
		}
		if again, f := w.open(storetest.As(w.Manager), w.Learner); f != nil || again != c {
			t.Errorf("opening again: %+v %v", again, f)
		}
		if other, f := w.open(storetest.As(w.Director), w.Ana); f == nil {
			t.Errorf("somebody who is not Ana's manager opened %+v", other)
		}
		if got := w.told(w.Manager); got != "team-candidacy-opened " {
			t.Errorf("the manager was told %q", got)
		}
	})
}

func TestC1_NobodyWhoseLastDayIsOverBecomesACandidate(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		w.do(w.AsAdmin(), func(tx *store.Tx) error {
			leaver, err := tx.Person(w.Learner.ID)
			if err != nil {
				return err
			}
			leaver.LeavesOn = models.DateOf(storetest.Start).AddDays(-1)
			return tx.SavePerson(&leaver)
		})
		_, f := w.open(storetest.As(w.Manager), w.Learner)
		w.refused(f, "person-gone")
	})
}

func TestC1_OpeningNeedsABarAndNoStandingThatCounts(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		w.refused(w.as(storetest.As(w.Learner), func(tx *store.Tx) error {
			_, err := candidacy.Open(tx, w.Learner.ID, w.S3.ID)
			return err
		}), "no-bar")
		for p, c := range map[*models.Person]struct {
			state models.StandingState
			want  string
		}{
			&w.Ana:    {models.StandingActive, "standing-counts"},
			&w.Bo:     {models.StandingSuspended, "standing-suspended"},
			&w.Chiara: {models.StandingLapsed, ""},
			&w.Mentor: {models.StandingProvisional, ""},
			&w.Dev:    {models.StandingEmeritus, ""},
			&w.DevS3:  {models.StandingRevoked, ""},
		} {
			w.accredit(*p, c.state)
			if _, f := w.open(storetest.As(*p), *p); f == nil && c.want != "" || f != nil && f.Code != c.want {
				t.Errorf("%s: %v, want %q", c.state, f, c.want)
			}
		}
	})
}

func TestC1_ANewerBarIsOfferedAndTakenByTheCandidateAlone(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		c := w.opened()
		w.approve(w.Learner, w.EKS, 1)
		w.approve(w.Learner, w.EKS, 1)
		easier := rules()
		easier.LevelCounts = nil
		second := w.publish(w.EKS, easier)
		w.is(c.ID, models.CandidacyBuilding)
		if got := w.state(c.ID).BarID; got != w.bar.ID {
			t.Errorf("the new bar was imposed: %d", got)
		}
		v, _ := w.see(storetest.As(w.Learner), c.ID)
		if v.Newer == nil || v.Newer.ID != second.ID || len(v.Changes) != 1 || v.Changes[0].To.String() != "none" {
			t.Errorf("offered %+v %+v", v.Newer, v.Changes)
		}
		if got := w.told(w.Learner); !strings.Contains(got, "bar-offered") {
			t.Errorf("the candidate was told %q", got)
		}
		take := func(number int) func(*store.Tx) error {
			return func(tx *store.Tx) error { _, err := candidacy.TakeBar(tx, c.ID, number); return err }
		}
		w.refused(w.as(w.AsAdmin(), take(2)), "not-allowed")
		w.refused(w.as(storetest.As(w.Manager), take(2)), "not-allowed")
		w.refused(w.as(storetest.As(w.Ana), take(2)), "not-found")
		w.refused(w.as(storetest.As(w.Learner), take(3)), "bar-newer")
		w.do(storetest.As(w.Learner), take(2))
		w.do(storetest.As(w.Learner), take(2))
		w.is(c.ID, models.CandidacyReady)
		w.publish(w.EKS, rules())
		w.stage(c.ID, candidacy.EventArrange)
		w.refused(w.as(storetest.As(w.Learner), take(3)), "wrong-state")
	})
}

func TestC4_TheCoolDownBelongsToPersonAndService(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		c := w.opened()
		w.approve(w.Learner, w.EKS, 3)
		w.approve(w.Learner, w.EKS, 3)
		w.stage(c.ID, candidacy.EventArrange, candidacy.EventSchedule, candidacy.EventVote)
		withdraw := func(tx *store.Tx) error { _, err := candidacy.Withdraw(tx, c.ID, ""); return err }
		w.refused(w.as(storetest.As(w.Learner), withdraw), "panel-votes")
		w.stage(c.ID, candidacy.EventNotYet)
		if got := w.state(c.ID); got.CoolDownUntil != day("2027-02-14") || got.EndedAt == nil {
			t.Errorf("after not yet: %+v", got)
		}
		_, f := w.open(storetest.As(w.Learner), w.Learner)
		w.refused(f, "cool-down")
		if f != nil && f.Text.String() != "A new attempt may start on 14 Feb 2027." {
			t.Errorf("the refusal says %q", f.Text)
		}
		w.refused(w.as(storetest.As(w.Learner), withdraw), "wrong-state")
		w.on("2027-02-13")
		_, f = w.open(w.AsAdmin(), w.Learner)
		w.refused(f, "cool-down")
		w.on("2027-02-14")
		next := w.opened()
		if next.Number != 2 || next.ID == c.ID {
			t.Errorf("the new attempt is %+v", next)
		}
		w.is(next.ID, models.CandidacyReady)
	})
}

func TestC4_WithdrawingAnotherAttemptDoesNotEvadeTheCoolDown(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		w.do(storetest.Builder, func(tx *store.Tx) error {
			return tx.AddCandidacy(&models.Candidacy{PersonID: w.Learner.ID, ServiceID: w.EKS.ID, Number: 1, BarID: w.bar.ID,
				State: models.CandidacyNotYet, OpenedAt: tx.Now, StateSince: tx.Now, ReadyAt: &tx.Now, EndedAt: &tx.Now, CoolDownUntil: day("2027-01-01"), Revision: 1})
		})
		w.do(storetest.Builder, func(tx *store.Tx) error {
			return tx.AddCandidacy(&models.Candidacy{PersonID: w.Learner.ID, ServiceID: w.EKS.ID, Number: 2, BarID: w.bar.ID,
				State: models.CandidacyWithdrawn, OpenedAt: tx.Now, StateSince: tx.Now, EndedAt: &tx.Now, Reason: "Withdrawn.", Revision: 1})
		})
		_, f := w.open(storetest.As(w.Learner), w.Learner)
		w.refused(f, "cool-down")
		other := w.publish(w.S3, rules())
		w.do(storetest.As(w.Learner), func(tx *store.Tx) error {
			c, err := candidacy.Open(tx, w.Learner.ID, w.S3.ID)
			if err == nil && (c.Number != 1 || c.BarID != other.ID) {
				t.Errorf("at another service: %+v", c)
			}
			return err
		})
	})
}

func TestC1_TheCandidateWithdrawsAndMayStartAgain(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		c := w.opened()
		withdraw := func(reason string) func(*store.Tx) error {
			return func(tx *store.Tx) error { _, err := candidacy.Withdraw(tx, c.ID, reason); return err }
		}
		w.refused(w.as(storetest.As(w.Manager), withdraw("They are needed elsewhere.")), "not-allowed")
		w.refused(w.as(w.AsAdmin(), withdraw(" ")), "invalid")
		w.refused(w.as(storetest.As(w.Ana), withdraw("")), "not-found")
		w.do(storetest.As(w.Learner), withdraw(""))
		before := w.state(c.ID)
		w.do(w.AsAdmin(), withdraw("Again."))
		if after := w.state(c.ID); after.Revision != before.Revision || after.Reason != "Withdrawn by the candidate." {
			t.Errorf("withdrawing again: %+v", after)
		}
		if next := w.opened(); next.Number != 2 {
			t.Errorf("the next attempt has number %d", next.Number)
		}
	})
}

func TestC1_AFoundingSMEMayTakeTheRoadOfACandidacy(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		s := w.accredit(w.Ana, models.StandingProvisional)
		if _, f := w.open(storetest.As(w.Ana), w.Ana); f != nil {
			t.Fatal(f)
		}
		storetest.View(t, db, storetest.As(w.Ana), func(tx *store.Tx) error {
			if now, err := tx.Standing(s.ID); err != nil || !standing.Counts(now, models.DateOf(tx.Now)) {
				t.Errorf("her provisional standing: %+v %v", now, err)
			}
			return nil
		})
	})
}
