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

// engage makes a person busy by a calendar of theirs for an hour.
func (w *world) engage(p models.Person, from time.Time) {
	w.t.Helper()
	day := models.BusyDay{Day: models.DateOf(from), Bits: make([]byte, models.BusyBytes)}
	for q := range 4 {
		day.Set(from.Hour()*4 + q)
	}
	storetest.Must(w.t, w.db, storetest.Builder, func(tx *store.Tx) error {
		f := models.CalendarFeed{PersonID: p.ID, Name: "Work", URL: "https://calendar.example.com/private", NextAt: tx.Now, CreatedAt: tx.Now}
		if err := tx.AddCalendarFeed(&f); err != nil {
			return err
		}
		return tx.SetBusyDays(f, []models.BusyDay{day})
	})
}

func TestI3_ABusyCalendarWarnsWhoeverArrangesByHandAndSaysNoMore(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		w.engage(w.Ana, nine)
		warned := func(start time.Time) (texts []string) {
			storetest.View(t, db, w.AsCoordinator(), func(tx *store.Tx) error {
				a, err := interview.Check(tx, w.candidacy.ID, at(start), w.seats())
				for _, n := range a.Warnings {
					if n.Code == "busy" {
						texts = append(texts, n.Text.String())
					}
				}
				if slices.ContainsFunc(a.Against, func(n interview.Note) bool { return n.Code == "busy" }) {
					t.Error("it forbids")
				}
				return err
			})
			return texts
		}
		if got := warned(nine); len(got) != 1 || !strings.HasPrefix(got[0], "Ana Kovač is busy then, by their calendar.") {
			t.Errorf("at nine: %q", got)
		}
		if got := warned(nine.Add(45 * time.Minute)); len(got) != 1 {
			t.Errorf("in its last quarter: %q", got)
		}
		if got := warned(nine.Add(time.Hour)); len(got) != 0 {
			t.Errorf("an hour later: %q", got)
		}
		if _, err := w.try(at(nine), w.seats()...); err != nil {
			t.Errorf("who arranges may still do it: %v", explain(err))
		}
	})
}
