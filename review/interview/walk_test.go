package interview_test

import (
	"fmt"
	"math/rand"
	"testing"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/conflict"
	"assay/review/interview"
)

// TestAnyOrderOfEventsKeepsTheInvariants throws events at two candidacies that
// share a panel, in a random but repeatable order. Each is done or refused; none
// ends in an inside error, and every invariant holds all the way.
func TestAnyOrderOfEventsKeepsTheInvariants(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		all := []models.Candidacy{w.candidacy, w.another("Wu Chia-hao")}
		random := rand.New(rand.NewSource(4))
		steps := 400
		if testing.Short() {
			steps = 80
		}
		done := map[string]int{}
		for step := range steps {
			name, act := w.anyEvent(random, all[random.Intn(2)].ID, step)
			err := act()
			if err == nil {
				done[name]++
			} else if f := fault.As(err); f == nil || f.Kind == fault.Internal || f.Kind == fault.Unavailable {
				t.Fatalf("step %d, %s: %v", step, name, explain(err))
			}
			if step%20 == 0 {
				storetest.CheckInvariants(t, db)
			}
		}
		for _, name := range []string{"propose", "accept", "decline", "replace", "move", "cancel"} {
			if done[name] == 0 {
				t.Errorf("never done: %s, in %v", name, done)
			}
		}
	})
}

func (w *world) anyEvent(random *rand.Rand, id models.CandidacyID, step int) (string, func() error) {
	people := []models.Person{w.Ana, w.Bo, w.mina, w.ivo}
	p := people[random.Intn(len(people))]
	start := nine.Add(time.Duration(random.Intn(8))*15*time.Minute).AddDate(0, 0, 1)
	var live models.Interview
	var seats []models.Seat
	storetest.View(w.t, w.db, storetest.Builder, func(tx *store.Tx) (err error) {
		if live, _, err = tx.LiveInterview(id); err != nil {
			return err
		}
		by, err := tx.Seats([]models.InterviewID{live.ID})
		seats = by[live.ID]
		return err
	})
	seat := models.Seat{ID: 1 << 40}
	if len(seats) > 0 {
		seat = seats[random.Intn(len(seats))]
	}
	as := func(a models.Actor, act func(tx *store.Tx) error) func() error {
		return func() error { return storetest.Do(w.db, a, act) }
	}
	owner := storetest.As(models.Person{ID: seat.PersonID})
	coordinator := w.AsCoordinator()
	switch random.Intn(12) {
	case 0, 1:
		asks := []interview.Ask{{PersonID: people[random.Intn(3)].ID, Kind: models.SeatSME, Chair: true}, {PersonID: people[random.Intn(3)].ID, Kind: models.SeatSME}, {PersonID: w.ivo.ID, Kind: models.SeatDeveloper}}
		return "propose", as(coordinator, func(tx *store.Tx) error {
			_, err := interview.Propose(tx, id, interview.Proposal{When: at(start), Seats: asks, UID: fmt.Sprint("walk-", step)})
			return err
		})
	case 2, 3, 4, 5:
		return "accept", as(owner, func(tx *store.Tx) error { _, err := interview.AcceptSeat(tx, seat.ID, conflict.None); return err })
	case 6:
		return "decline", as(owner, func(tx *store.Tx) error { _, err := interview.DeclineSeat(tx, seat.ID, "Busy."); return err })
	case 7, 8:
		return "replace", as(coordinator, func(tx *store.Tx) error { _, err := interview.ReplaceSeat(tx, seat.ID, p.ID); return err })
	case 9:
		return "move", as(coordinator, func(tx *store.Tx) error {
			_, err := interview.MoveInterview(tx, live.ID, at(start), "A clash.")
			return err
		})
	case 10:
		return "chair", as(coordinator, func(tx *store.Tx) error { _, err := interview.GiveChair(tx, seat.ID); return err })
	}
	if random.Intn(3) > 0 {
		return "confirm", as(coordinator, func(tx *store.Tx) error { _, err := interview.ConfirmInterview(tx, live.ID); return err })
	}
	return "cancel", as(coordinator, func(tx *store.Tx) error { _, err := interview.CancelInterview(tx, live.ID, "No."); return err })
}

func TestTheLastTwoAcceptancesAtOnceConfirmOnce(t *testing.T) {
	w := newWorld(t, storetest.Postgres(t))
	for round := range storetest.Rounds {
		i, err := w.try(at(nine), w.seats()...)
		w.must(err)
		w.must(w.accept(w.Ana, i.ID))
		bo, ivo := w.seat(i.ID, w.Bo), w.seat(i.ID, w.ivo)
		accept := func(p models.Person, id models.SeatID) func() error {
			return func() error {
				return storetest.Do(w.db, storetest.As(p), func(tx *store.Tx) error {
					_, err := interview.AcceptSeat(tx, id, conflict.None)
					return err
				})
			}
		}
		errs := storetest.Together(w.db, accept(w.Bo, bo.ID), accept(w.ivo, ivo.ID))
		w.must(errs[0])
		w.must(errs[1])
		if got := w.interview(i.ID); got.State != models.InterviewConfirmed || got.Sequence != 1 || w.stage() != models.CandidacyScheduled {
			t.Fatalf("round %d: %s, sequence %d, candidacy %s", round, got.State, got.Sequence, w.stage())
		}
		w.clear(w.candidacy)
	}
}
