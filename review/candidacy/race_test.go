package candidacy_test

import (
	"context"
	"fmt"
	"testing"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/candidacy"
)

// TestC1_RaceOfTwoOpens opens the same candidacy twice at the same moment.
func TestC1_RaceOfTwoOpens(t *testing.T) {
	w := in(t, storetest.Postgres(t))
	for round := range storetest.Rounds {
		s := storetest.AddService(t, w.db, fmt.Sprintf("service-%d", round), "many")
		w.publish(s, rules())
		var got [2]models.Candidacy
		open := func(i int, actor models.Actor) func() error {
			return func() error {
				return w.db.Do(context.Background(), actor, func(tx *store.Tx) (err error) {
					got[i], err = candidacy.Open(tx, w.Learner.ID, s.ID)
					return err
				})
			}
		}
		errs := storetest.Together(w.db, open(0, storetest.As(w.Learner)), open(1, storetest.As(w.Manager)))
		if errs[0] != nil || errs[1] != nil || got[0].ID != got[1].ID || got[0].Number != 1 {
			t.Fatalf("round %d: %v, %+v", round, errs, got)
		}
	}
}

// TestC3_RaceOfTwoApprovals approves the last two cases at the same moment, each
// refreshing on its own: the candidacy is ready in the end.
func TestC3_RaceOfTwoApprovals(t *testing.T) {
	w := in(t, storetest.Postgres(t))
	for round := range storetest.Rounds {
		s := storetest.AddService(t, w.db, fmt.Sprintf("service-%d", round), "many")
		w.publish(s, rules())
		var c models.Candidacy
		w.do(storetest.As(w.Learner), func(tx *store.Tx) (err error) {
			c, err = candidacy.Open(tx, w.Learner.ID, s.ID)
			return err
		})
		approve := func() error {
			return w.db.Do(context.Background(), storetest.Builder, func(tx *store.Tx) error {
				sc := models.ShowCase{AuthorID: w.Learner.ID, ServiceID: s.ID, State: models.CaseApproved, Turn: models.TurnNobody, Title: "Pods that wait",
					ClaimedLevel: 3, GrantedLevel: 3, CurrentVersion: 1, ReviewsNeeded: 2, Bootstrap: models.BootstrapNone,
					DecidedAt: &tx.Now, SubmittedAt: &tx.Now, Revision: 1, CreatedAt: tx.Now, UpdatedAt: tx.Now}
				if err := tx.AddShowCase(&sc); err != nil {
					return err
				}
				return candidacy.Refresh(tx, w.Learner.ID, s.ID)
			})
		}
		for _, err := range storetest.Together(w.db, approve, approve) {
			if err != nil {
				t.Fatalf("round %d: %v", round, err)
			}
		}
		if got := w.state(c.ID); got.State != models.CandidacyReady {
			t.Fatalf("round %d: two approvals left it %s", round, got.State)
		}
	}
}

// TestC4_RaceOfWithdrawingAgainstArranging withdraws while an interview is proposed.
func TestC4_RaceOfWithdrawingAgainstArranging(t *testing.T) {
	w := in(t, storetest.Postgres(t))
	for round := range storetest.Rounds {
		p := storetest.AddPerson(t, w.db, fmt.Sprintf("Candidate %d", round), w.Taipei)
		c := storetest.AddReady(t, w.db, p, w.bar)
		errs := storetest.Together(w.db, func() error {
			return w.db.Do(context.Background(), storetest.As(p), func(tx *store.Tx) error {
				_, err := candidacy.Withdraw(tx, c.ID, "")
				return err
			})
		}, func() error {
			return w.db.Do(context.Background(), storetest.Builder, func(tx *store.Tx) error {
				_, err := candidacy.Stage(tx, c.ID, candidacy.EventArrange)
				return err
			})
		})
		if f := fault.As(errs[1]); errs[0] != nil || errs[1] != nil && (f == nil || f.Code != "wrong-state") {
			t.Fatalf("round %d: %v", round, errs)
		}
		w.is(c.ID, models.CandidacyWithdrawn)
	}
}
