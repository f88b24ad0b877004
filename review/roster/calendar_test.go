package roster_test

import (
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/clock"
	"assay/review/roster"
)

func date(y int, m time.Month, d int) models.Date { return models.Date{Year: y, Month: m, Day: d} }

func TestACalendarIsHoursInOnesOwnZoneWithoutHolidaysAndAbsences(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			return tx.PutHoliday(&models.Holiday{SiteID: o.Kolkata.ID, Date: date(2026, 11, 17), Name: "Holiday"})
		})
		storetest.AddAbsence(t, db, o.Mentor, models.Away, date(2026, 11, 19), date(2026, 11, 20))
		storetest.AddAbsence(t, db, o.Mentor, models.FinishOnly, date(2026, 11, 18), date(2026, 11, 20))
		var all map[models.PersonID]clock.Calendar
		storetest.View(t, db, storetest.Builder, func(tx *store.Tx) (err error) {
			all, err = roster.Calendars(tx, []models.PersonID{o.Mentor.ID, o.Bo.ID, 4711})
			return err
		})
		if len(all) != 2 {
			t.Fatalf("%d calendars, want those of the two people who exist", len(all))
		}
		week := all[o.Mentor.ID].Intervals(storetest.Start, storetest.Start.AddDate(0, 0, 7))
		want := []string{"2026-11-16T09:00Z 3h30m0s", "2026-11-18T03:30Z 9h0m0s", "2026-11-23T03:30Z 5h30m0s"}
		if len(week) != len(want) {
			t.Fatalf("worked %v, want %v", week, want)
		}
		for i, w := range week {
			if got := w.From.Format("2006-01-02T15:04Z07:00") + " " + w.Duration().String(); got != want[i] {
				t.Errorf("stretch %d: %s, want %s", i, got, want[i])
			}
		}
	})
}
