package interview_test

import (
	"fmt"
	"math/rand"
	"os"
	"strconv"
	"testing"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/conflict"
	"assay/review/interview"
)

// TestI3_AnyOrderOfEventsKeepsTheInvariants throws events at two candidacies that
// share a panel, in a random but repeatable order. Each is done or refused; none
// ends in an inside error, and every invariant holds all the way. ASSAY_WALK says how
// many steps, where it is to be longer.
func TestI3_AnyOrderOfEventsKeepsTheInvariants(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		all := []models.Candidacy{w.candidacy, w.another("Wu Chia-hao")}
		random := rand.New(rand.NewSource(4))
		steps := 400
		if long, err := strconv.Atoi(os.Getenv("ASSAY_WALK")); err == nil {
			steps = long
		} else if testing.Short() {
			steps = 80
		}
		done := map[string]int{}
		for step := range steps {
			at := random.Intn(2)
			name, act := w.anyEvent(random, all[at], step)
			err := act()
			if err == nil {
				done[name]++
				if name == "hold" { // nothing follows here, so somebody else is next
					all[at] = w.another(fmt.Sprint("Candidate ", step))
				}
			} else if f := fault.As(err); f == nil || f.Kind == fault.Internal || f.Kind == fault.Unavailable {
				t.Fatalf("step %d, %s: %v", step, name, explain(err))
			}
			if step%(20+steps/100) == 0 {
				storetest.CheckInvariants(t, db)
			}
		}
		storetest.CheckStages(t, db)
		for _, name := range []string{"propose", "choose", "accept", "decline", "replace", "move", "another panel", "veto", "pass on", "hold", "cancel", "ask shadow", "grant shadow", "refuse shadow", "rules", "cap"} {
			if done[name] == 0 {
				t.Errorf("never done: %s, in %v", name, done)
			}
		}
	})
}

func (w *world) anyEvent(random *rand.Rand, c models.Candidacy, step int) (string, func() error) {
	id := c.ID
	clock := storetest.ClockOf(w.db)
	candidate := storetest.As(models.Person{ID: c.PersonID})
	people := []models.Person{w.Ana, w.Bo, w.mina, w.ivo}
	p := people[random.Intn(len(people))]
	start := clock.Now().Truncate(24*time.Hour).AddDate(0, 0, 3+random.Intn(4)).Add(9*time.Hour + time.Duration(random.Intn(8))*15*time.Minute)
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
	switch random.Intn(22) {
	case 12, 13:
		return "choose", func() error {
			var o interview.Options
			err := w.db.View(w.t.Context(), candidate, func(tx *store.Tx) (err error) {
				o, err = interview.OptionsOf(tx, id, models.Date{}, models.Date{})
				return err
			})
			if err != nil || len(o.Options) == 0 {
				return err
			}
			return storetest.Do(w.db, candidate, func(tx *store.Tx) error {
				x := o.Options[random.Intn(len(o.Options))]
				_, err := interview.Propose(tx, id, interview.Proposal{When: at(x.StartsAt), Seats: asksOf(x), UID: fmt.Sprint("walk-", step)})
				return err
			})
		}
	case 14:
		return "veto", as(candidate, func(tx *store.Tx) error { _, err := interview.AddVeto(tx, id, start, ""); return err })
	case 15:
		return "another panel", as(coordinator, func(tx *store.Tx) error {
			panel := []interview.Ask{{PersonID: people[random.Intn(3)].ID, Kind: models.SeatSME, Chair: true}, {PersonID: people[random.Intn(3)].ID, Kind: models.SeatSME}, {PersonID: w.ivo.ID, Kind: models.SeatDeveloper}}
			_, err := interview.MoveInterview(tx, live.ID, at(start), "Another panel.", panel...)
			return err
		})
	case 16:
		return "pass on", func() error {
			if seat.State != models.SeatInvited {
				return fault.Clash("answered", "There is nothing to pass on.")
			}
			clock.Set(later(clock.Now(), seat.DueAt))
			return storetest.Do(w.db, models.System("interview", models.ViaJob), func(tx *store.Tx) error { _, err := interview.Sweep(tx, 100); return err })
		}
	case 18:
		return "ask shadow", func() error { _, err := w.askShadow(p, live.ID, conflict.None); return err }
	case 19:
		return w.answerWish(random, live.ID)
	case 20:
		return "rules", func() error {
			_, err := w.rule(func(r *models.MeetingRules) { r.PerDay, r.PerWeek = 1+random.Intn(3), 3+random.Intn(4) })
			return err
		}
	case 21:
		return "cap", func() error { w.takes(p, random.Intn(3), random.Intn(4)); return nil }
	case 17:
		return "hold", func() error { return w.holdNow(live, seats) }
	}
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

// answerWish is the coordinator's answer to the first who asks for a shadow seat.
func (w *world) answerWish(random *rand.Rand, id models.InterviewID) (string, func() error) {
	var wishes []models.ShadowRequest
	storetest.View(w.t, w.db, storetest.Builder, func(tx *store.Tx) (err error) {
		wishes, err = tx.ShadowRequestsFor(id)
		return err
	})
	r := models.ShadowRequest{ID: 1 << 40}
	if len(wishes) > 0 {
		r = wishes[0]
	}
	if random.Intn(3) > 0 {
		return "grant shadow", func() error { return w.grantShadow(r) }
	}
	return "refuse shadow", func() error {
		return w.coordinate(func(tx *store.Tx) error { _, err := interview.RefuseShadow(tx, r.ID, "Not this time."); return err })
	}
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

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

// holdNow lets everybody accept and the time come, with everybody there.
func (w *world) holdNow(i models.Interview, seats []models.Seat) error {
	for _, x := range seats {
		if x.State != models.SeatInvited {
			continue
		}
		if err := w.accept(models.Person{ID: x.PersonID}, i.ID); err != nil {
			return err
		}
	}
	if i.ID == 0 || w.interview(i.ID).State != models.InterviewConfirmed {
		return fault.Clash("not-confirmed", "Only a confirmed one is held.")
	}
	clock := storetest.ClockOf(w.db)
	clock.Set(later(clock.Now(), i.EndsAt))
	in := w.attendance(i.ID)
	if err := w.mark(w.Coordinator, i.ID, in, models.RoleCoordinator); err != nil {
		return err
	}
	for _, s := range seats {
		if (s.State == models.SeatAccepted || s.State == models.SeatInvited) && s.Chair {
			if err := w.confirmAttendance(models.Person{ID: s.PersonID}, i.ID); err != nil {
				return err
			}
		}
	}
	return w.hold(i.ID)
}
