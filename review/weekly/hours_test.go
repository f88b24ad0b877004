package weekly_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/weekly"
)

// wants somebody for EKS from four to eighteen in UTC.
func (w *world) wants(heads int) {
	w.t.Helper()
	storetest.Must(w.t, w.db, storetest.Builder, func(tx *store.Tx) error {
		return tx.SetCoverageTargets(w.EKS.ID, []models.CoverageTarget{{ServiceID: w.EKS.ID, Number: 1, Weekdays: 127, FromHour: 4, ToHour: 18, Heads: heads}})
	})
}

func (w *world) ends(p models.Person) {
	w.t.Helper()
	storetest.Must(w.t, w.db, storetest.Builder, func(tx *store.Tx) error {
		held, _, err := tx.StandingOf(p.ID, w.EKS.ID)
		held.State = models.StandingLapsed
		if err != nil {
			return err
		}
		return tx.SaveStanding(&held)
	})
}

// places are where the newest letter of somebody leads to.
func (w *world) places(p models.Person) (all []string) {
	w.t.Helper()
	storetest.View(w.t, w.db, storetest.As(p), func(tx *store.Tx) error {
		page, err := tx.Notifications(p.ID, false, models.Page{})
		for n := 1; n <= len(page.Items[0].Params); n++ {
			if place := page.Items[0].Params[fmt.Sprintf("place%02d", n)]; place != "" {
				all = append(all, place)
			}
		}
		return err
	})
	return all
}

func said(lines ...string) string { return strings.Join(lines, "\n") }

const worse = "One of your people's services is covered worse than before."

// Ravi works in Kolkata, from half past three to half past twelve in UTC, Ana in Dublin
// from nine to eighteen.
func TestG2_WhatGotWorseIsSaidFirstWithItsReasonAndWhereToLook(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		storetest.AddSME(t, db, w.EKS, w.Mentor)
		w.wants(1)
		w.sweep("2026-11-16T09:00:00Z")
		w.ends(w.Mentor)
		w.sweep("2026-11-23T08:00:00Z")
		want := said(worse, "The risk of EKS is high now. Before, it was medium.", "EKS has no one on shift at 04–09 UTC now.",
			"No panel for EKS can be formed in waking hours of AMER, APAC and EMEA in the next four weeks.", "EKS has no SME in APAC any more.",
			"EKS has one SME now. Before, it had 2.")
		if got := w.told(w.Manager); got != want {
			t.Errorf("%s\nwant %s", got, want)
		}
		page := fmt.Sprintf("/coverage/%d", w.EKS.ID)
		places := []string{"/coverage?by=risk", fmt.Sprintf("/coverage?service=%d&hour=4", w.EKS.ID), page, page + "?region=apac", page}
		if got := w.places(w.Manager); !slices.Equal(got, places) {
			t.Errorf("leads to %q", got)
		}
	})
}

func TestG2_HoursBelowTheirTargetAndADepartureThatWouldBreakItAreSaidOnce(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		storetest.AddSME(t, db, w.EKS, w.Mentor)
		storetest.AddSME(t, db, w.EKS, w.Manager)
		w.sweep("2026-11-16T09:00:00Z")
		w.wants(2) // on shift, from nine to eighteen, are Ana, Marta, and until noon Ravi
		w.sweep("2026-11-23T08:00:00Z")
		want := said(worse, "EKS is below its target at 04–09 UTC now.")
		if got := w.told(w.Manager); got != want {
			t.Errorf("%s\nwant %s", got, want)
		}
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			return tx.SetCoverageTargets(w.EKS.ID, []models.CoverageTarget{{ServiceID: w.EKS.ID, Number: 1, Weekdays: 127, FromHour: 13, ToHour: 18, Heads: 2}})
		})
		w.sweep("2026-11-30T08:00:00Z")
		if got := w.told(w.Manager); got != said("One thing has changed in the coverage of your people's services.", "EKS is at its target at 04–09 UTC now.", want) {
			t.Errorf("of less: %s", got)
		}
	})
}

// In the last week of March 2027 Dublin is an hour earlier in UTC.
func TestG1_AChangeOfClocksIsNamedAsTheCause(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		w.sweep("2027-03-15T09:00:00Z")
		w.sweep("2027-03-22T08:00:00Z")
		if got := w.told(w.Manager); got != "" {
			t.Fatalf("before: %s", got)
		}
		w.sweep("2027-03-29T08:00:00Z")
		want := said(worse, "The change of clocks leaves EKS with no one on shift at 17–18 UTC.", "With the change of clocks, EKS has somebody on shift at 08–09 UTC.")
		if got := w.told(w.Manager); got != want {
			t.Errorf("%s\nwant %s", got, want)
		}
	})
}

func TestAHolidayMakesNoLetterAndEndsOneThatComesAnyway(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		w.sweep("2026-11-16T09:00:00Z")
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			for _, on := range []models.Date{{Year: 2026, Month: 11, Day: 25}, {Year: 2026, Month: 12, Day: 3}} {
				if err := tx.PutHoliday(&models.Holiday{SiteID: w.Dublin.ID, Date: on, Name: "Holiday"}); err != nil {
					return err
				}
			}
			return nil
		})
		w.sweep("2026-11-23T08:00:00Z")
		if got := w.told(w.Manager); got != "" {
			t.Errorf("of a holiday alone: %s", got)
		}
		w.coming(w.Bo, models.CandidacyVoting)
		w.sweep("2026-11-30T08:00:00Z")
		want := said("One thing has changed in the coverage of your people's services.", "On the way to EKS: 1 building, 1 voting. Before: 1 building.",
			"Public holidays leave some hours of this week with no one on shift: EKS 09–18 UTC.")
		if got := w.told(w.Manager); got != want {
			t.Errorf("%s\nwant %s", got, want)
		}
	})
}

func TestWhoIsAwayIsToldOfAsOfThisWeekAndOnce(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		w.sweep("2026-11-16T09:00:00Z")
		storetest.AddAbsence(t, db, w.Ana, models.Away, models.Date{Year: 2026, Month: 11, Day: 26}, models.Date{Year: 2026, Month: 12, Day: 4})
		w.sweep("2026-11-23T08:00:00Z")
		want := said("One thing has changed in the coverage of your people's services.", "This week, EKS has no one on shift at 09–18 UTC, first on 26 Nov 2026, because people are away.")
		if got := w.told(w.Manager); got != want {
			t.Errorf("%s\nwant %s", got, want)
		}
		if got := w.places(w.Manager); got[0] != fmt.Sprintf("/coverage?service=%d&hour=9&day=2026-11-26", w.EKS.ID) {
			t.Errorf("leads to %q", got)
		}
		w.sweep("2026-11-30T08:00:00Z")
		w.sweep("2026-12-07T08:00:00Z")
		if got := w.told(w.Manager); got != want {
			t.Errorf("later too: %s", got)
		}
	})
}

func TestWhoIsAwayIsNotMissedInHoursThatNobodyPromised(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			return tx.SetCoverageTargets(w.EKS.ID, []models.CoverageTarget{{ServiceID: w.EKS.ID, Number: 1, Weekdays: 127, FromHour: 4, ToHour: 9, Heads: 1}})
		})
		w.sweep("2026-11-16T09:00:00Z")
		storetest.AddAbsence(t, db, w.Ana, models.Away, models.Date{Year: 2026, Month: 11, Day: 26}, models.Date{Year: 2026, Month: 12, Day: 4})
		w.sweep("2026-11-23T08:00:00Z")
		if got := w.told(w.Manager); got != "" {
			t.Errorf("told %s", got)
		}
	})
}

func TestG2_ARiskThatRoseSaysWhyWhereNothingElseDoes(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		for _, p := range []models.Person{w.Mentor, w.Manager, w.Bo, w.Chiara, w.Director} {
			storetest.AddSME(t, db, w.EKS, p)
		}
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			for _, p := range []models.Person{w.Ana, w.Mentor} {
				held, _, err := tx.StandingOf(p.ID, w.EKS.ID)
				if err != nil {
					return err
				}
				held.ExpiresOn = models.Date{Year: 2026, Month: 12, Day: 20}
				if err := tx.SaveStanding(&held); err != nil {
					return err
				}
			}
			return nil
		})
		w.sweep("2026-11-16T09:00:00Z")
		w.sweep("2026-11-23T08:00:00Z")
		want := said(worse, "The risk of EKS is medium now. Before, it was low. Two standings end within 30 days unless renewed.")
		if got := w.told(w.Manager); got != want {
			t.Errorf("%s\nwant %s", got, want)
		}
	})
}

func TestTwoNodesThatSweepAtOnceSendOneLetter(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		w.sweep("2026-11-16T09:00:00Z")
		storetest.AddSME(t, db, w.EKS, w.Mentor)
		storetest.ClockOf(db).Set(time.Date(2026, 11, 23, 17, 0, 0, 0, time.UTC))
		sweep := func() error {
			return db.Do(context.Background(), models.System("weekly", models.ViaJob), func(tx *store.Tx) error {
				_, err := weekly.Sweep(tx, 200)
				return err
			})
		}
		if err := errors.Join(storetest.Together(db, sweep, sweep)...); err != nil {
			t.Fatal(err)
		}
		told := storetest.Column(t, db, "select person_id, count(*) from notifications where kind = 'coverage-changed' group by person_id order by person_id")
		if want := []string{fmt.Sprintf("%d | 1", w.Director.ID), fmt.Sprintf("%d | 1", w.Manager.ID)}; !slices.Equal(told, want) {
			t.Errorf("told %q, not %q", told, want)
		}
	})
}

func TestTwoHundredManagersTakeAsManyQueriesAsTwo(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		queries := storetest.CountQueries(t, db)
		took := func(change models.Person, on string, managers int) (n int) {
			storetest.AddSME(t, db, w.EKS, change)
			before := queries.Total()
			if done := w.sweep(on); done != managers {
				t.Errorf("%d managers on %s, want %d", done, on, managers)
			}
			return queries.Total() - before
		}
		w.sweep("2026-11-16T17:00:00Z")
		two := took(w.Mentor, "2026-11-23T17:00:00Z", 2)
		for n := range 198 {
			m := storetest.AddPerson(t, db, fmt.Sprintf("Manager %d", n), w.Dublin)
			storetest.AddSME(t, db, w.EKS, storetest.AddPerson(t, db, fmt.Sprintf("Report %d", n), w.Dublin, storetest.ReportsTo(m)))
		}
		w.sweep("2026-11-24T17:00:00Z") // they begin
		many := took(w.Bo, "2026-11-30T17:00:00Z", 200)
		if two == 0 || many != two {
			t.Errorf("%d queries for two managers, %d for two hundred", two, many)
		}
		if told := storetest.Column(t, db, "select count(*) from notifications where kind = 'coverage-changed'"); told[0] != "202" {
			t.Errorf("%s letters, want two and two hundred", told[0])
		}
	})
}
