package panel_test

import (
	"fmt"
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/panel"
)

// another opens the ballot of one more candidate at the same world, by rows: what
// leads to it was tested elsewhere.
func (w *world) another(round int) models.BallotID {
	w.t.Helper()
	p := storetest.AddPerson(w.t, w.db, fmt.Sprint("Candidate ", round), w.Taipei)
	c := storetest.AddReady(w.t, w.db, p, w.bar)
	var id models.BallotID
	w.must(storetest.Do(w.db, storetest.Builder, func(tx *store.Tx) error {
		fresh, err := tx.LockCandidacy(c.ID)
		if err != nil {
			return err
		}
		fresh.State = models.CandidacyVoting
		if err := tx.SaveCandidacy(&fresh); err != nil {
			return err
		}
		i := models.Interview{CandidacyID: c.ID, State: models.InterviewHeld, StartsAt: nine, EndsAt: nine.Add(time.Hour), Zone: "UTC",
			Wall: "2026-11-26T09:00", UID: fmt.Sprint("race-", round), ProposedBy: w.Coordinator.ID, HeldAt: &tx.Now,
			CandidateAttendance: models.Attended, AttendanceBy: &w.Ana.ID, AttendanceAt: &tx.Now,
			AttendanceConfirmedBy: &w.Bo.ID, AttendanceConfirmedAt: &tx.Now, Revision: 1, CreatedAt: tx.Now}
		if err := tx.AddInterview(&i); err != nil {
			return err
		}
		seats := []models.Seat{}
		for n, p := range []models.Person{w.Ana, w.Bo, w.mina, w.ivo} {
			s := models.Seat{InterviewID: i.ID, PersonID: p.ID, Kind: models.SeatSME, Chair: n == 0, State: models.SeatAccepted,
				Attendance: models.Attended, InvitedAt: tx.Now, AnsweredAt: &tx.Now}
			if n == 3 {
				s.Kind = models.SeatDeveloper
			}
			seats = append(seats, s)
		}
		if err := tx.AddSeats(seats); err != nil {
			return err
		}
		b := models.Ballot{InterviewID: i.ID, CandidacyID: c.ID, State: models.BallotOpen, OpenedAt: tx.Now, DeadlineAt: tx.Now.Add(time.Hour),
			Rule: models.BallotRule{Vote: models.VoteRule{Unanimous: true}, PanelSMEs: 2, PanelDevelopers: 1}}
		roll := []models.BallotSeat{}
		for _, s := range seats {
			roll = append(roll, models.BallotSeat{PersonID: s.PersonID, SeatID: s.ID, Kind: s.Kind, Chair: s.Chair})
		}
		err = tx.AddBallot(&b, roll)
		id = b.ID
		return err
	}))
	return id
}

func (w *world) castOn(id models.BallotID, p models.Person, c models.Choice, salt string) error {
	return w.act(p, func(tx *store.Tx) error {
		_, err := panel.Vote(tx, id, panel.Cast{Choice: c, Reason: reason, Salt: salt})
		return err
	})
}

// reveals counts how often the ledger says that a ballot was decided and opened.
func (w *world) reveals(id models.BallotID) (closed, opened int) {
	w.t.Helper()
	storetest.View(w.t, w.db, storetest.Builder, func(tx *store.Tx) error {
		for kind, n := range map[string]*int{"ballot": &closed, panel.SealedKind: &opened} {
			entries, err := tx.LedgerOf(kind, []int64{int64(id)})
			if err != nil {
				return err
			}
			for _, e := range entries[int64(id)] {
				if e.Event == "ballot.closed" || e.Event == "votes.opened" {
					*n++
				}
			}
		}
		return nil
	})
	return closed, opened
}

func TestV3_TwoLastVotesAtOnceAreOneReveal(t *testing.T) {
	w := opened(t, storetest.Postgres(t))
	for round := range storetest.Rounds {
		id := w.another(round)
		w.must(w.castOn(id, w.Ana, models.ChoicePass, w.salt()))
		w.must(w.castOn(id, w.Bo, models.ChoicePass, w.salt()))
		mina, ivo := w.salt(), w.salt()
		errs := storetest.Together(w.db,
			func() error { return w.castOn(id, w.mina, models.ChoicePass, mina) },
			func() error { return w.castOn(id, w.ivo, models.ChoicePass, ivo) },
		)
		w.must(errs[0])
		w.must(errs[1])
		w.ballot.ID = id
		b, _ := w.stored()
		closed, opened := w.reveals(id)
		if b.State != models.BallotClosed || b.Outcome != models.OutcomePass || closed != 1 || opened != 1 {
			t.Fatalf("round %d: %s %s, closed %d times, opened %d times", round, b.State, b.Outcome, closed, opened)
		}
	}
}

func TestV2_AChangedVoteAgainstTheLastVoteIsInOrOutWhole(t *testing.T) {
	w := opened(t, storetest.Postgres(t))
	ins, outs := 0, 0
	for round := range storetest.Rounds {
		id := w.another(round)
		for _, p := range []models.Person{w.Ana, w.Bo, w.mina} {
			w.must(w.castOn(id, p, models.ChoicePass, w.salt()))
		}
		changed, last := w.salt(), w.salt()
		errs := storetest.Together(w.db,
			func() error { return w.castOn(id, w.Ana, models.ChoiceNotYet, changed) },
			func() error { return w.castOn(id, w.ivo, models.ChoicePass, last) },
		)
		w.must(errs[1])
		want := models.OutcomeNotYet
		if errs[0] != nil {
			want = models.OutcomePass
			outs++
		} else {
			ins++
		}
		w.ballot.ID = id
		b, _ := w.stored()
		closed, opened := w.reveals(id)
		if b.Outcome != want || closed != 1 || opened != 1 || errs[0] != nil && code(errs[0]) != "ballot-closed" {
			t.Fatalf("round %d: %s after %v, closed %d times, opened %d times", round, b.Outcome, errs[0], closed, opened)
		}
	}
	t.Logf("the change came first %d times, the last vote %d times", ins, outs)
}
