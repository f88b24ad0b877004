package panel_test

import (
	"fmt"
	"testing"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/ledger"
	"assay/review/panel"
)

func TestV1_ABallotOpensOnlyWhenTheInterviewWasHeld(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		if err := w.tryOpen(); code(err) != "not-held" {
			t.Fatalf("opened before it was held: %v", explain(err))
		}
		w.hold(w.Bo)
		w.must(w.tryOpen())
		first := w.ballot
		w.must(w.tryOpen())
		if w.ballot.ID != first.ID || w.ballot.State != models.BallotOpen {
			t.Errorf("opened twice: %+v", w.ballot)
		}
		v, err := w.view(w.Ana)
		w.must(err)
		roll := ""
		for _, x := range v.Roll {
			roll += fmt.Sprintf("%s %s %v; ", x.Person.Name, x.Kind, x.Chair)
		}
		if want := "Ana Kovač sme true; Park Mina sme false; Ivo Horvat developer false; "; roll != want {
			t.Errorf("the roll is %s", roll)
		}
		for name, p := range map[string]models.Person{"who was not there": w.Bo, "a shadow": w.Chiara, "the candidate": w.Learner} {
			if err := w.vote(p, models.ChoicePass); !fault.Is(err, fault.Denied) && !fault.Is(err, fault.NotFound) {
				t.Errorf("%s voted: %v", name, explain(err))
			}
		}
		if _, c := w.stored(); c.State != models.CandidacyVoting {
			t.Errorf("the candidacy is %s", c.State)
		}
	})
}

func TestV1_TheRollAndTheRuleAreFrozenAtOpening(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := opened(t, db)
		storetest.AddConflict(t, db, w.Bo, w.Learner)
		w.must(storetest.Do(db, storetest.Builder, func(tx *store.Tx) error {
			s, _, err := tx.LockStandingOf(w.mina.ID, w.EKS.ID)
			if err != nil {
				return err
			}
			if err := storetest.SetStanding(tx, &s, models.StandingSuspended); err != nil {
				return err
			}
			return tx.PutDeveloper(&models.ServiceDeveloper{ServiceID: w.EKS.ID, PersonID: w.ivo.ID, Seniority: models.Junior, UntilOn: models.DateOf(tx.Now).AddDays(-1)})
		}))
		pass := models.ChoicePass
		w.votes(pass, pass, pass, pass)
		if b, c := w.stored(); b.Outcome != models.OutcomePass || c.State != models.CandidacyCertified {
			t.Errorf("%s %s, candidacy %s", b.State, b.Outcome, c.State)
		}
	})
}

func TestV1_WhoLostTheRightToJudgeBeforeOpeningIsNotOnTheRoll(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		w.hold(w.Bo)
		storetest.AddConflict(t, db, w.Ana, w.Learner)
		w.must(w.tryOpen())
		b, c := w.stored()
		if b.State != models.BallotVoid || c.State != models.CandidacyScheduling {
			t.Errorf("one SME who may judge: ballot %s, candidacy %s", b.State, c.State)
		}
	})
}

func TestV2_AVoteMayBeChangedUntilTheBallotClosesAndEachChangeIsKept(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := opened(t, db)
		w.must(w.vote(w.Ana, models.ChoiceNotYet))
		w.must(w.vote(w.Ana, models.ChoiceNotYet))
		w.must(w.vote(w.Ana, models.ChoicePass))
		if err := w.vote(w.Ana, models.ChoicePass, func(c *panel.Cast) { c.Reason = "fine" }); code(err) != "invalid" {
			t.Errorf("a thin reason: %v", explain(err))
		}
		for _, p := range []models.Person{w.Bo, w.mina, w.ivo} {
			w.must(w.vote(p, models.ChoicePass))
		}
		b, _ := w.stored()
		if b.Outcome != models.OutcomePass {
			t.Fatalf("%s %s", b.State, b.Outcome)
		}
		w.must(w.vote(w.Ana, models.ChoicePass))
		if err := w.vote(w.Ana, models.ChoiceNotYet); code(err) != "ballot-closed" {
			t.Errorf("changed after the reveal: %v", explain(err))
		}
		storetest.View(t, db, storetest.Builder, func(tx *store.Tx) error {
			votes, err := tx.Votes([]models.BallotID{b.ID})
			if err != nil {
				return err
			}
			entries, err := tx.LedgerOf(panel.SealedKind, []int64{int64(b.ID)})
			if len(votes[b.ID]) != 5 || len(entries[int64(b.ID)]) != 6 {
				t.Errorf("%d votes, %d entries in the ledger", len(votes[b.ID]), len(entries[int64(b.ID)]))
			}
			for n, v := range votes[b.ID] {
				if v.Commitment != panel.Commitment(v) || (v.SupersededAt != nil) != (n == 0) {
					t.Errorf("vote %d: %+v", n, v)
				}
			}
			return err
		})
	})
}

func TestV3_TheLastVoteIsTheReveal(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := opened(t, db)
		w.must(w.vote(w.ivo, models.ChoicePass))
		w.must(w.vote(w.mina, models.ChoiceNotYet))
		w.must(w.vote(w.Bo, models.ChoicePass))
		if v, err := w.view(w.Bo); err != nil || v.State != models.BallotOpen || v.Votes != nil || v.Mine.Choice != models.ChoicePass {
			t.Fatalf("before the last vote Bo reads %+v, %v", v, err)
		}
		w.must(w.vote(w.Ana, models.ChoicePass))
		for name, reader := range map[string]struct {
			p     models.Person
			roles []models.Role
			votes int
		}{
			"panellist": {w.Bo, nil, 4}, "coordinator": {w.Coordinator, []models.Role{models.RoleCoordinator}, 4},
			"administrator": {w.Admin, []models.Role{models.RoleAdministrator}, 4},
			"candidate":     {w.Learner, nil, 0}, "shadow": {w.Chiara, nil, 0}, "manager": {w.Manager, nil, 0},
			"candidate who is an administrator": {w.Learner, []models.Role{models.RoleAdministrator, models.RoleCoordinator}, 0},
		} {
			v, err := w.view(reader.p, reader.roles...)
			w.must(err)
			if len(v.Votes) != reader.votes || v.Outcome != models.OutcomeNotYet {
				t.Errorf("%s reads %d votes and %s", name, len(v.Votes), v.Outcome)
			}
		}
	})
}

func TestV4_RecusalsShrinkTheRollButNotBelowThePanel(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := opened(t, db)
		w.votes(models.ChoicePass, models.ChoiceRecuse, models.ChoicePass, models.ChoicePass)
		if b, c := w.stored(); b.Outcome != models.OutcomePass || c.State != models.CandidacyCertified {
			t.Errorf("three of four: %s %s, %s", b.State, b.Outcome, c.State)
		}
	})
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := opened(t, db)
		w.votes(models.ChoicePass, models.ChoicePass, models.ChoicePass, models.ChoiceRecuse)
		b, c := w.stored()
		if b.State != models.BallotVoid || b.Outcome != "" || c.State != models.CandidacyScheduling {
			t.Errorf("without a developer: %s %s, %s", b.State, b.Outcome, c.State)
		}
		if _, found := w.standing(); found {
			t.Error("a void ballot gave standing")
		}
		for _, p := range []models.Person{w.Ana, w.Coordinator} {
			if v, err := w.view(p, models.RoleCoordinator); err != nil || v.Votes != nil {
				t.Errorf("%s reads the votes of a void ballot: %v, %v", p.Name, v.Votes, err)
			}
		}
		w.arrange(nine.AddDate(0, 0, 8))
		w.hold()
		w.must(w.tryOpen())
		if w.ballot.ID == b.ID || w.ballot.State != models.BallotOpen {
			t.Errorf("the new interview's ballot is %+v", w.ballot)
		}
	})
}

func TestV5_ABlockingConcernBlocksWhereTheCountWouldPass(t *testing.T) {
	most := func(r *models.BarRules) { r.Vote = models.VoteRule{SMEs: 2, Developers: 1} }
	for _, blocking := range []bool{false, true} {
		storetest.Run(t, func(t *testing.T, db *store.DB) {
			w := opened(t, db, most)
			w.must(w.vote(w.Bo, models.ChoiceNotYet, func(c *panel.Cast) { c.Blocking = blocking }))
			for _, p := range []models.Person{w.Ana, w.mina, w.ivo} {
				w.must(w.vote(p, models.ChoicePass))
			}
			want := models.OutcomePass
			if blocking {
				want = models.OutcomeNotYet
			}
			if b, _ := w.stored(); b.Outcome != want {
				t.Errorf("blocking %v: %s", blocking, b.Outcome)
			}
		})
	}
}

func TestV6_TheCandidateLearnsOutcomeAndFeedbackNotWhoVotedHow(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := opened(t, db)
		feedback := func(p models.Person, text string) error {
			return w.act(p, func(tx *store.Tx) error {
				_, err := panel.WriteFeedback(tx, w.ballot.ID, text)
				return err
			})
		}
		text := "You explained networking with great clarity; next, practise reading control plane logs on your own."
		if err := feedback(w.Ana, text); code(err) != "ballot-open" {
			t.Errorf("before the reveal: %v", explain(err))
		}
		w.votes(models.ChoicePass, models.ChoiceNotYet, models.ChoicePass, models.ChoicePass)
		if err := feedback(w.Bo, text); !fault.Is(err, fault.Denied) {
			t.Errorf("not the chair: %v", explain(err))
		}
		if err := feedback(w.Ana, "Well done."); code(err) != "invalid" {
			t.Errorf("thin feedback: %v", explain(err))
		}
		w.must(feedback(w.Ana, text))
		w.must(feedback(w.Ana, text))
		v, err := w.view(w.Learner)
		w.must(err)
		if v.Outcome != models.OutcomeNotYet || v.Feedback != text || v.Votes != nil || v.Mine != nil {
			t.Errorf("the candidate reads %+v", v)
		}
		if kinds := w.told(w.Learner); kinds["outcome-not-yet"] != 1 || kinds["feedback-given"] != 1 {
			t.Errorf("the candidate was told %v", kinds)
		}
	})
}

func TestV6_WhenTheChairStepsBackTheFirstOtherSMEWritesTheFeedback(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := opened(t, db)
		w.votes(models.ChoiceRecuse, models.ChoicePass, models.ChoicePass, models.ChoicePass)
		for p, want := range map[models.PersonID]bool{w.Ana.ID: false, w.Bo.ID: true, w.mina.ID: false, w.ivo.ID: false} {
			v, err := w.view(models.Person{ID: p})
			w.must(err)
			for _, a := range v.Actions {
				if a.Name == "write-feedback" && a.Allowed != want {
					t.Errorf("%d may write: %v", p, a.Allowed)
				}
			}
		}
	})
}

func TestV7_PassGrantsStandingAndNotYetSaysWhenToTryAgain(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := opened(t, db)
		pass := models.ChoicePass
		w.votes(pass, pass, pass, pass)
		s, found := w.standing()
		if !found || s.State != models.StandingActive || s.BallotID == nil || *s.BallotID != w.ballot.ID || s.ExpiresOn != (models.Date{Year: 2028, Month: 5, Day: 26}) {
			t.Errorf("granted %+v", s)
		}
		if _, c := w.stored(); c.State != models.CandidacyCertified || w.told(w.Learner)["outcome-pass"] != 1 {
			t.Errorf("the candidacy is %s; told %v", c.State, w.told(w.Learner))
		}
	})
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := opened(t, db)
		w.votes(models.ChoicePass, models.ChoicePass, models.ChoicePass, models.ChoiceNotYet)
		v, err := w.view(w.Learner)
		w.must(err)
		want := models.Date{Year: 2027, Month: 2, Day: 24}
		if _, c := w.stored(); c.State != models.CandidacyNotYet || c.CoolDownUntil != want || v.RetryOn != want {
			t.Errorf("%s until %s, shown %s", c.State, c.CoolDownUntil, v.RetryOn)
		}
		if _, found := w.standing(); found {
			t.Error("not yet gave standing")
		}
	})
}

func TestV9_AVoteChangedBehindTheLedgersBackIsFound(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := opened(t, db)
		w.must(w.vote(w.Bo, models.ChoiceNotYet))
		w.votes(models.ChoicePass, models.ChoicePass, models.ChoicePass, models.ChoicePass)
		verify := func() (texts []string) {
			storetest.View(t, db, storetest.Builder, func(tx *store.Tx) error {
				texts = nil
				n, err := panel.Verify(tx, func(f ledger.Finding) { texts = append(texts, f.Text.String()) })
				if n != 1 {
					t.Errorf("read %d ballots", n)
				}
				return err
			})
			return texts
		}
		if texts := verify(); len(texts) > 0 {
			t.Fatalf("untouched, but %q", texts)
		}
		for _, change := range []string{
			"update votes set choice = 'not_yet' where superseded_at is null and person_id = %d",
			"update votes set reason = 'Something else was said here.' where superseded_at is null and person_id = %d",
			"update votes set choice = 'pass' where superseded_at is not null and person_id = %d",
			"delete from votes where superseded_at is not null and person_id = %d",
		} {
			if texts := w.tampered(fmt.Sprintf(change, w.Bo.ID), verify); len(texts) == 0 {
				t.Errorf("%s was not found", change)
			}
		}
	})
}

func TestV6_TheLedgerKeepsACandidatesOwnVotesFromThemAndVoidOnesFromAll(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := opened(t, db)
		entries := func(a models.Actor) (n int) {
			storetest.View(t, db, a, func(tx *store.Tx) error {
				page, err := tx.Ledger(store.LedgerFilter{Subject: models.Subject{Kind: panel.SealedKind}}, models.Page{})
				n = len(page.Items)
				return err
			})
			return n
		}
		lin := storetest.As(w.Learner, models.RoleAdministrator)
		pass := models.ChoicePass
		w.must(w.vote(w.Ana, pass))
		if n := entries(w.AsAdmin()); n != 0 {
			t.Errorf("an open ballot shows %d votes in the ledger", n)
		}
		w.votes(pass, pass, pass, pass)
		if all, own := entries(w.AsAdmin()), entries(lin); all != 5 || own != 0 {
			t.Errorf("of a closed ballot an administrator reads %d entries, the candidate who is one %d", all, own)
		}
	})
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := opened(t, db)
		w.votes(models.ChoicePass, models.ChoicePass, models.ChoicePass, models.ChoiceRecuse)
		storetest.View(t, db, w.AsAdmin(), func(tx *store.Tx) error {
			page, err := tx.Ledger(store.LedgerFilter{Subject: models.Subject{Kind: panel.SealedKind}}, models.Page{})
			if len(page.Items) != 0 {
				t.Errorf("a void ballot shows its votes in the ledger: %d", len(page.Items))
			}
			return err
		})
	})
}

// tampered looks at votes after a change, and puts them back.
func (w *world) tampered(statement string, look func() []string) []string {
	w.t.Helper()
	storetest.Tamper(w.t, w.db, "create table kept as select * from votes")
	storetest.Tamper(w.t, w.db, statement)
	texts := look()
	storetest.Tamper(w.t, w.db, "delete from votes")
	storetest.Tamper(w.t, w.db, "insert into votes select * from kept")
	storetest.Tamper(w.t, w.db, "drop table kept")
	return texts
}

// told counts a person's notifications by kind.
func (w *world) told(p models.Person) map[string]int {
	w.t.Helper()
	kinds := map[string]int{}
	storetest.View(w.t, w.db, storetest.Builder, func(tx *store.Tx) error {
		page, err := tx.Notifications(p.ID, false, models.Page{Limit: 200})
		for _, n := range page.Items {
			kinds[n.Kind]++
		}
		return err
	})
	return kinds
}
