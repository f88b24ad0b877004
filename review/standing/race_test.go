package standing_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/standing"
)

// TestS12_RaceForTheLastFoundingSeat lets two developers sign the fifth and the
// sixth appointment at the same moment.
func TestS12_RaceForTheLastFoundingSeat(t *testing.T) {
	w := in(t, storetest.Postgres(t))
	contenders := []models.Person{w.Ana, w.Bo}
	holders := []models.Person{w.Chiara, w.Mentor, w.Learner, w.Director}
	for round := range storetest.Rounds {
		s := storetest.AddService(t, w.db, fmt.Sprintf("young-%d", round), "young")
		w.startFounding(s, holders)
		var both [2]models.Appointment
		for i, p := range contenders {
			both[i] = w.waiting(s, p)
		}
		sign := func(a models.Appointment) func() error {
			return func() error {
				return w.db.Do(context.Background(), storetest.As(w.Dev), func(tx *store.Tx) error {
					_, err := standing.Sign(tx, a.ID, standing.AsDeveloper)
					return err
				})
			}
		}
		refused := 0
		for _, err := range storetest.Together(w.db, sign(both[0]), sign(both[1])) {
			switch {
			case err == nil:
			case fault.As(err) != nil && fault.As(err).Code == "founding-full":
				refused++
			default:
				t.Fatalf("round %d: %v", round, err)
			}
		}
		if got := len(w.counting(s)); got != standing.FoundingSeats || refused != 1 {
			t.Fatalf("round %d: %d founding SMEs, %d refused", round, got, refused)
		}
	}
}

// startFounding makes holders founding SMEs of a service whose developer is Dev.
func (w *world) startFounding(s models.Service, holders []models.Person) {
	w.t.Helper()
	storetest.AddDeveloper(w.t, w.db, s, w.Dev, models.Senior)
	w.do(func(tx *store.Tx) error {
		s.BootstrapRoute = models.BootstrapFounding
		if err := tx.SaveService(&s); err != nil {
			return err
		}
		for _, p := range holders {
			g := standing.Granting{Person: p.ID, Service: s.ID, Source: "the first list", State: models.StandingProvisional}
			if _, err := standing.Grant(tx, g); err != nil {
				return err
			}
		}
		return nil
	})
}

// waiting stores an appointment that the administrator signed, past the check of
// free seats that Propose makes.
func (w *world) waiting(s models.Service, p models.Person) (a models.Appointment) {
	w.t.Helper()
	w.do(func(tx *store.Tx) error {
		a = models.Appointment{PersonID: p.ID, ServiceID: s.ID, Reason: "They built it.", AdministratorID: &w.Admin.ID,
			AdministratorAt: &tx.Now, CreatedAt: tx.Now}
		return tx.AddAppointment(&a)
	})
	return a
}

// TestS12_RaceToProposeTheLastFoundingSeat proposes two people for one seat.
func TestS12_RaceToProposeTheLastFoundingSeat(t *testing.T) {
	w := in(t, storetest.Postgres(t))
	for round := range storetest.Rounds {
		s := storetest.AddService(t, w.db, fmt.Sprintf("young-%d", round), "young")
		w.startFounding(s, []models.Person{w.Chiara, w.Mentor, w.Learner, w.Director})
		propose := func(actor models.Actor, p models.Person) func() error {
			return func() error {
				return w.db.Do(context.Background(), actor, func(tx *store.Tx) error {
					_, err := standing.Propose(tx, standing.Proposal{Person: p.ID, Service: s.ID, Reason: "They built it."})
					return err
				})
			}
		}
		won := 0
		for _, err := range storetest.Together(w.db, propose(w.AsAdmin(), w.Ana), propose(storetest.As(w.Dev), w.Bo)) {
			if err == nil {
				won++
			} else if f := fault.As(err); f == nil || f.Code != "founding-full" {
				t.Fatalf("round %d: %v", round, err)
			}
		}
		if won != 1 {
			t.Fatalf("round %d: %d were proposed for one seat", round, won)
		}
	}
}

// ending gives somebody a standing for a service of its own whose term ends today
// and holds enough, or not.
func (w *world) ending(round int, enough bool) models.Standing {
	w.t.Helper()
	s := storetest.AddService(w.t, w.db, fmt.Sprintf("old-%d", round), "old")
	rules := models.DefaultBarRules()
	rules.Renewal = models.RenewalNeed{}
	if !enough {
		rules.Renewal.Reviews = 1
	}
	w.publish(s, 1, rules)
	granted := w.accredited(w.Ana, s, "2024-01-01", "2040-01-01")
	w.do(func(tx *store.Tx) error {
		granted.ExpiresOn = models.DateOf(tx.Now)
		return tx.SaveStanding(&granted)
	})
	return granted
}

func (w *world) sweepTomorrow() func() error {
	return func() error {
		storetest.ClockOf(w.db).Advance(24 * time.Hour)
		return w.db.Do(context.Background(), models.System("standing", models.ViaJob), func(tx *store.Tx) error {
			_, err := standing.Sweep(tx, 100)
			return err
		})
	}
}

// refusedOnly fails for any error but the refusal of a state.
func refusedOnly(t *testing.T, round int, err error) {
	t.Helper()
	if f := fault.As(err); err != nil && (f == nil || f.Kind != fault.Conflict) {
		t.Fatalf("round %d: %v", round, err)
	}
}

// TestV8_RaceOfRenewalAgainstTheEndOfTheTerm renews on the last day while the sweep
// of the next day runs: one renewal, from the old expiry.
func TestV8_RaceOfRenewalAgainstTheEndOfTheTerm(t *testing.T) {
	w := in(t, storetest.Postgres(t))
	for round := range storetest.Rounds {
		before := w.ending(round, true)
		errs := storetest.Together(w.db, func() error {
			return w.db.Do(context.Background(), storetest.As(w.Ana), func(tx *store.Tx) error {
				_, err := standing.Renew(tx, before.ID)
				return err
			})
		}, w.sweepTomorrow())
		refusedOnly(t, round, errs[0])
		now := w.now(before.ID)
		if errs[1] != nil || now.State != models.StandingActive || now.Renewals != 1 || now.ExpiresOn != before.ExpiresOn.AddMonths(24) {
			t.Fatalf("round %d: %v, %+v", round, errs, now)
		}
		if h := w.history(before.ID); len(h) != 2 {
			t.Fatalf("round %d: history %+v", round, h)
		}
	}
}

// TestV8_RaceOfRetiringAgainstLapse lets somebody become emeritus while their
// standing lapses: emeritus in the end, with a history without a gap.
func TestV8_RaceOfRetiringAgainstLapse(t *testing.T) {
	w := in(t, storetest.Postgres(t))
	for round := range storetest.Rounds {
		before := w.ending(round, false)
		errs := storetest.Together(w.db, func() error {
			return w.db.Do(context.Background(), storetest.As(w.Ana), func(tx *store.Tx) error {
				_, err := standing.Retire(tx, before.ID, "It was a good time.")
				return err
			})
		}, w.sweepTomorrow())
		now, h := w.now(before.ID), w.history(before.ID)
		if errs[0] != nil || errs[1] != nil || now.State != models.StandingEmeritus {
			t.Fatalf("round %d: %v, %+v", round, errs, now)
		}
		for i := 1; i < len(h); i++ {
			if h[i-1].FromState != h[i].ToState {
				t.Fatalf("round %d: a gap in the history %+v", round, h)
			}
		}
	}
}
