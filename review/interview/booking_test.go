package interview_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/interview"
)

// another is a second candidacy that is ready, of somebody in Taipei.
func (w *world) another(name string) models.Candidacy {
	return storetest.AddReady(w.t, w.db, storetest.AddPerson(w.t, w.db, name, w.Taipei), w.bar)
}

// proposeFor is the coordinator's act for any candidacy.
func (w *world) proposeFor(c models.Candidacy, uid string, start time.Time, seats []interview.Ask) error {
	return w.db.Do(context.Background(), w.AsCoordinator(), func(tx *store.Tx) error {
		_, err := interview.Propose(tx, c.ID, interview.Proposal{When: at(start), Seats: seats, UID: uid})
		return err
	})
}

func TestI3_NobodyIsBookedTwiceBufferIncluded(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		_, err := w.rule(func(r *models.MeetingRules) { r.PerDay = 3 })
		w.must(err)
		w.propose() // 9:00 to 10:15 with its buffer
		c := w.another("Wu Chia-hao")
		seats := w.seats()
		seats[0].PersonID = w.mina.ID
		for _, start := range []time.Duration{-60, -15, 0, 30, 60} {
			err := w.proposeFor(c, "second", nine.Add(start*time.Minute), seats)
			got := codes(err)
			if got["/seats/1/personId booked"] == "" || got["/seats/2/personId booked"] == "" || len(got) != 2 {
				t.Errorf("%d minutes after: %v", start, explain(err))
			}
			if !strings.Contains(got["/seats/1/personId booked"], "Bo Larsen is booked from") {
				t.Errorf("it does not say who: %v", got)
			}
		}
		w.must(w.proposeFor(c, "second", nine.Add(75*time.Minute), seats))
		third := w.another("Huang Ya-ting")
		if err := w.proposeFor(third, "third", nine.Add(-75*time.Minute), w.seats()); err != nil {
			t.Errorf("right before: %v", explain(err))
		}
	})
}

func TestI3_TheCandidateIsBookedToo(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		w.propose()
		storetest.AddSME(t, db, w.EKS, w.Learner)
		seats := []interview.Ask{{PersonID: w.mina.ID, Kind: models.SeatSME, Chair: true}, {PersonID: w.Learner.ID, Kind: models.SeatSME}, {PersonID: w.ivo.ID, Kind: models.SeatDeveloper}}
		err := w.proposeFor(w.another("Wu Chia-hao"), "second", nine, seats)
		if codes(err)["/seats/1/personId booked"] == "" {
			t.Errorf("a candidate sat elsewhere at the same time: %v", explain(err))
		}
	})
}

func TestI3_WhoLeavesTheInterviewIsFreeAgain(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		i := w.propose()
		w.must(w.decline(w.Bo, i.ID))
		if w.booked(w.Bo) != 0 {
			t.Error("who declined is still booked")
		}
		seat := w.seat(i.ID, w.Ana)
		w.must(w.coordinate(func(tx *store.Tx) error {
			_, err := interview.ReplaceSeat(tx, seat.ID, w.Bo.ID)
			return err
		}))
		w.must(w.decline(w.Bo, i.ID)) // Mina has the other seat
		if w.booked(w.Ana) != 0 || w.booked(w.mina) != 5 {
			t.Errorf("after a replacement Ana holds %d, Mina %d", w.booked(w.Ana), w.booked(w.mina))
		}
		w.must(w.move(i.ID, nine.Add(time.Hour)))
		if w.booked(w.mina) != 5 || w.booked(w.Bo) != 0 {
			t.Errorf("after the move Mina holds %d, Bo %d", w.booked(w.mina), w.booked(w.Bo))
		}
		w.must(w.cancel(i.ID))
		for _, p := range []models.Person{w.mina, w.ivo, w.Learner} {
			if w.booked(p) != 0 {
				t.Errorf("%s is still booked after the cancelling", p.Name)
			}
		}
	})
}

func TestI3_OnePersonIntoTwoPanelsAtOnceIsBookedOnce(t *testing.T) {
	w := newWorld(t, storetest.Postgres(t))
	first, second := w.candidacy, w.another("Wu Chia-hao")
	theirs := []interview.Ask{{PersonID: w.mina.ID, Kind: models.SeatSME, Chair: true}, {PersonID: w.Bo.ID, Kind: models.SeatSME}, {PersonID: w.ivo.ID, Kind: models.SeatDeveloper}}
	for round := range storetest.Rounds {
		start := nine.Add(time.Duration(round%4) * 15 * time.Minute)
		errs := storetest.Together(w.db,
			func() error { return w.proposeFor(first, fmt.Sprint("a", round), start, w.seats()) },
			func() error { return w.proposeFor(second, fmt.Sprint("b", round), start.Add(15*time.Minute), theirs) },
		)
		if (errs[0] == nil) == (errs[1] == nil) {
			t.Fatalf("round %d: %v and %v", round, explain(errs[0]), explain(errs[1]))
		}
		for _, err := range errs {
			if err != nil && !strings.Contains(explain(err), "Bo Larsen") {
				t.Fatalf("round %d: the refusal does not say who: %s", round, explain(err))
			}
		}
		w.clear(first, second)
	}
}

// clear cancels what is live of the candidacies.
func (w *world) clear(all ...models.Candidacy) {
	w.t.Helper()
	for _, c := range all {
		w.must(w.coordinate(func(tx *store.Tx) error {
			i, found, err := tx.LiveInterview(c.ID)
			if err != nil || !found {
				return err
			}
			_, err = interview.CancelInterview(tx, i.ID, "The round is over.")
			return err
		}))
	}
	w.must(storetest.Do(w.db, storetest.Builder, func(tx *store.Tx) error {
		for _, c := range all {
			found, err := tx.LockCandidacy(c.ID)
			if err != nil {
				return err
			}
			found.State = models.CandidacyReady
			if err := tx.SaveCandidacy(&found); err != nil {
				return err
			}
		}
		return nil
	}))
}

func TestI3_MoveAgainstCancelEndsInOneState(t *testing.T) {
	w := newWorld(t, storetest.Postgres(t))
	for round := range storetest.Rounds {
		i, err := w.try(at(nine), w.seats()...)
		w.must(err)
		errs := storetest.Together(w.db,
			func() error { return w.move(i.ID, nine.Add(time.Hour)) },
			func() error { return w.cancel(i.ID) },
		)
		if errs[1] != nil || errs[0] != nil && code(errs[0]) != "wrong-state" {
			t.Fatalf("round %d: move %v, cancel %v", round, explain(errs[0]), explain(errs[1]))
		}
		got := w.interview(i.ID)
		want := 1
		if errs[0] == nil {
			want = 2
		}
		if got.State != models.InterviewCancelled || got.Sequence != want || w.booked(w.Bo) != 0 {
			t.Fatalf("round %d: %s, sequence %d, %d quarters", round, got.State, got.Sequence, w.booked(w.Bo))
		}
		w.clear(w.candidacy)
	}
}
