package pipeline_test

import (
	"fmt"
	"strings"
	"testing"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/pipeline"
)

func (w *world) supply(as models.Actor, id models.CandidacyID) (s pipeline.Supply, err error) {
	err = w.db.View(w.t.Context(), as, func(tx *store.Tx) (err error) {
		s, err = pipeline.SupplyOf(tx, id)
		return err
	})
	return s, err
}

func TestC3_SupplySaysWhichLevelsAreMissingAndWhatIsOnTheWay(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		other := storetest.AddPerson(t, db, "Ola Other", w.Dublin)
		c := w.comes(w.Learner, models.CandidacyBuilding, 9)
		storetest.AddApproved(t, db, w.Learner, w.EKS, 2, "Done", "b")
		w.writes(w.Learner, models.CaseInReview, 2, 4)
		w.writes(w.Learner, models.CaseChangesRequested, 3, 6)
		w.writes(w.Bo, models.CaseInReview, 4, 4)
		s, err := w.supply(storetest.As(w.Manager), c.ID)
		if err != nil || len(s.Levels) != 1 || len(s.UnderWay) != 2 {
			t.Fatalf("%+v, %v", s, err)
		}
		want := pipeline.Level{Level: 3, Needed: 1, Approved: 0, Missing: 1, UnderWay: 1}
		if s.Approved != 1 || s.Missing != 1 || s.Levels[0] != want || s.Left != 0 || s.Words.String() != "1 more approved case, level 3 or higher" {
			t.Errorf("%+v: %s", s, s.Words)
		}
		dev, err := w.supply(storetest.As(w.Dev), c.ID)
		if err != nil || dev.Seen || dev.UnderWay != nil || dev.Missing != 1 || dev.Levels[0].UnderWay != 0 {
			t.Errorf("a developer may not see cases in review: %+v, %v", dev, err)
		}
		if _, err := w.supply(storetest.As(other), c.ID); !fault.Is(err, fault.NotFound) {
			t.Errorf("whom it does not concern: %v", err)
		}
	})
}

func (w *world) gaps(as models.Actor) (g pipeline.Gaps, err error) {
	err = w.db.View(w.t.Context(), as, func(tx *store.Tx) (err error) {
		g, err = pipeline.GapsOf(tx, w.EKS.ID)
		return err
	})
	return g, err
}

func TestG2_GapsNameWhoIsNearestAndWhy(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		storetest.AddSME(t, db, w.EKS, w.Ana)
		held := storetest.AddSME(t, db, w.EKS, w.Mentor)
		w.do(func(tx *store.Tx) error { return storetest.SetStanding(tx, &held, models.StandingLapsed) })
		w.comes(w.Learner, models.CandidacyBuilding, 9)
		w.comes(w.Chiara, models.CandidacyVoting, 2)
		storetest.AddApproved(t, db, w.Learner, w.EKS, 3, "One", "b")
		storetest.AddApproved(t, db, w.Bo, w.EKS, 4, "Two", "b")
		g, err := w.gaps(storetest.As(w.Manager))
		if err != nil {
			t.Fatal(err)
		}
		var near []string
		for _, n := range g.Nearest {
			cases := "?"
			if n.Cases != nil {
				cases = fmt.Sprint(*n.Cases)
			}
			near = append(near, n.Name+" "+cases+" "+n.Reasons[0].Code)
		}
		// Chiara reports to nobody the manager knows of, so what she lacks stays with her.
		want := "Chiara Rossi ? votes, Lin Mei 1 cases-missing, Ravi Menon 2 held-before, Bo Larsen 1 has-cases"
		if got := strings.Join(near, ", "); got != want {
			t.Errorf("%s\nwant %s", got, want)
		}
		words := []string{}
		for _, r := range g.Words {
			words = append(words, r.Text.String())
		}
		// A target of five, one SME, and nobody saw yet how candidacies go on.
		if got := strings.Join(words, " "); got != "Up to 4 SMEs may be missing to the target of 5 in a year. One approved case is missing for those on the way." {
			t.Error(got)
		}
		if g.Expected != nil || g.Gap != 4 || g.Holding != 1 {
			t.Errorf("gap %d of %v", g.Gap, g.Expected)
		}
		if _, err := w.gaps(storetest.As(w.Bo)); !fault.Is(err, fault.Denied) {
			t.Errorf("who may not know of candidacies: %v", err)
		}
	})
}
