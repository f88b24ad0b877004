package interview_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/interview"
)

// reminded sweeps and gives back the kinds of reminders that a person has so far.
func (w *world) reminded(p models.Person) string {
	w.t.Helper()
	storetest.Must(w.t, w.db, models.System("interview", models.ViaJob), func(tx *store.Tx) error {
		_, err := interview.Sweep(tx, 100)
		return err
	})
	var kinds []string
	storetest.View(w.t, w.db, storetest.As(p), func(tx *store.Tx) error {
		list, err := tx.Notifications(p.ID, false, models.Page{Limit: 200})
		for _, n := range list.Items {
			if strings.Contains(n.Kind, "seat-answer-due") {
				kinds = append(kinds, n.Kind+" "+n.Params["person"])
			}
		}
		return err
	})
	slices.Reverse(kinds)
	return strings.Join(kinds, ", ")
}

// Monday 09:00 in Dublin; a working day's worth of hours ends at 18:00.
func TestI6_ASeatWithoutAnAnswerRemindsBothSides(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		i := w.propose()
		w.must(w.accept(w.Bo, i.ID))
		w.must(w.accept(w.ivo, i.ID))
		clock := storetest.ClockOf(db)
		told := func(when string, day, hour, minute int, ana, coordinator string) {
			t.Helper()
			clock.Set(time.Date(2026, 11, day, hour, minute, 0, 0, time.UTC))
			for range 2 {
				if got := w.reminded(w.Ana); got != ana {
					t.Errorf("%s Ana: %q, want %q", when, got, ana)
				}
			}
			if got := w.reminded(w.Coordinator); got != coordinator {
				t.Errorf("%s coordinator: %q, want %q", when, got, coordinator)
			}
		}
		soon := "seat-answer-due-soon Ana Kovač"
		told("before", 16, 17, 59, "", "")
		told("a day before it is due", 16, 18, 0, soon, "your-"+soon)
		if got := w.reminded(w.Bo); got != "" {
			t.Errorf("who has answered: %q", got)
		}
		w.must(w.coordinate(func(tx *store.Tx) error {
			_, err := interview.MoveInterview(tx, i.ID, at(nine.AddDate(0, 0, 1)), "A holiday in Taipei.")
			return err
		}))
		clock.Set(time.Date(2026, 11, 17, 17, 59, 0, 0, time.UTC))
		if got := w.reminded(w.Ana); got != soon {
			t.Errorf("asked again for a new start: %q", got)
		}
		clock.Set(time.Date(2026, 11, 17, 18, 0, 0, 0, time.UTC))
		if got := w.reminded(w.Ana); got != soon+", "+soon {
			t.Errorf("a day before it is due again: %q", got)
		}
		w.must(w.decline(w.Ana, i.ID))
		clock.Set(time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC))
		if got := w.reminded(w.Ana); got != soon+", "+soon {
			t.Errorf("who has declined: %q", got)
		}
	})
}

func TestI6_WithoutAnAnswerInTimeTheSeatIsPassedOn(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		i := w.propose()
		w.must(w.accept(w.Bo, i.ID))
		w.must(w.accept(w.ivo, i.ID))
		storetest.ClockOf(db).Set(w.seat(i.ID, w.Ana).DueAt)
		w.reminded(w.Ana)
		gone, fresh := w.seat(i.ID, w.Ana), w.seat(i.ID, w.mina)
		if gone.GivenBack != models.Overdue || gone.OverdueAt == nil || w.booked(w.Ana) != 0 {
			t.Errorf("Ana's seat is %s, given back %q", gone.State, gone.GivenBack)
		}
		if fresh.State != models.SeatInvited || !fresh.Chair {
			t.Errorf("Mina's seat is %q, chair %v", fresh.State, fresh.Chair)
		}
		if !slices.Contains(w.heard(w.Ana), "seat-passed-on") || !slices.Contains(w.heard(w.Coordinator), "seat-overdue") {
			t.Errorf("Ana hears %v, the coordinator %v", w.heard(w.Ana), w.heard(w.Coordinator))
		}
	})
}

func TestI6_CloseToTheInterviewAnAnswerIsDueSooner(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		for _, c := range []struct {
			asked time.Time
			due   time.Time
		}{
			{nine.Add(-60 * time.Hour), nine.Add(-24 * time.Hour)},
			{nine.Add(-20 * time.Hour), nine.Add(-10 * time.Hour)},
		} {
			storetest.ClockOf(db).Set(c.asked)
			i := w.propose()
			if got := w.seat(i.ID, w.Ana).DueAt; !got.Equal(c.due) {
				t.Errorf("asked at %s, due at %s, want %s", c.asked, got, c.due)
			}
			w.must(w.coordinate(func(tx *store.Tx) error {
				_, err := interview.CancelInterview(tx, i.ID, "Not this week.")
				return err
			}))
		}
	})
}
