package coverage_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/coverage"
	"assay/review/roster"
)

// seen are changes made from people as they are now.
func seen(t *testing.T, db *store.DB, changes ...coverage.Change) []coverage.Change {
	t.Helper()
	changes = slices.Clone(changes)
	storetest.View(t, db, storetest.Builder, func(tx *store.Tx) error {
		for i := range changes {
			p, err := tx.Person(changes[i].PersonID)
			if err != nil {
				return err
			}
			changes[i].Revision = p.Revision
		}
		return nil
	})
	return changes
}

// apply makes changes so, each made from people as it says.
func apply(db *store.DB, as models.Actor, changes ...coverage.Change) (done []coverage.Applied, err error) {
	err = storetest.Do(db, as, func(tx *store.Tx) (err error) {
		done, err = coverage.Apply(tx, changes)
		return err
	})
	return done, err
}

func applied(t *testing.T, db *store.DB, as models.Actor, changes ...coverage.Change) []coverage.Applied {
	t.Helper()
	done, err := apply(db, as, changes...)
	if err != nil {
		t.Fatal(err)
	}
	return done
}

// outcomes are what became of changes: the code of each that was not applied.
func outcomes(done []coverage.Applied) []string {
	codes := make([]string, len(done))
	for i, a := range done {
		if a.Why != nil {
			codes[i] = a.Why.Code
		}
	}
	return codes
}

func TestG3_EachAppliesWhatTheyMay(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error { return setManager(tx, o.Ana.ID, o.Manager.ID) })
		changes := []coverage.Change{
			leaves(o.Ana, today.AddDays(20)),
			isAway(o.Ana, today.AddDays(7), today.AddDays(8)),
			isAway(o.Ana, today.AddDays(8), today.AddDays(9)), // overlaps
			isAway(o.Bo, today.AddDays(30), today.AddDays(31)),
		}
		for _, c := range []struct {
			as   models.Actor
			done []bool
		}{
			{storetest.As(o.Manager), []bool{false, true, false, false}},
			{o.AsAdmin(), []bool{true, true, false, true}},
		} {
			compared := compare(t, db, c.as, coverage.Hourly{}, changes...)
			for i, r := range applied(t, db, c.as, seen(t, db, changes...)...) {
				if (r.Why == nil) != c.done[i] {
					t.Errorf("person %d, %s: %v", c.as.Person, r.Text, r.Why)
				}
				if c.done[i] && !compared.Changes[i].Apply.Allowed {
					t.Errorf("person %d, %s: was said not to be possible", c.as.Person, r.Text)
				}
			}
		}
		if _, err := apply(db, storetest.As(o.Chiara), seen(t, db, changes...)...); !fault.Is(err, fault.Denied) {
			t.Errorf("somebody who manages nobody: %v", err)
		}
	})
}

// What a verb would refuse is said before, with its very reason, and by Apply after.
func TestG3_WhatApplyingRefusesIsSaidBefore(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			p, err := tx.Person(o.Chiara.ID)
			if err != nil {
				return err
			}
			p.StartedOn = today
			return tx.SavePerson(&p)
		})
		next := thisWeek.Plus(3)
		works := func(from int) coverage.Change {
			return coverage.Change{Kind: coverage.Works, PersonID: o.Ana.ID, Hours: models.Hours{{Weekday: time.Monday, From: 540, To: 720}, {Weekday: time.Monday, From: from, To: 900}}}
		}
		changes := []coverage.Change{
			works(600), works(780),
			isAway(o.Bo, thisWeek.Day(0), thisWeek.Day(1)),
			isAway(o.Bo, thisWeek.Day(-10), thisWeek.Day(9)), // is there already
			isAway(o.Dev, next.Day(0), next.Day(2)), isAway(o.Dev, next.Day(2), next.Day(3)),
			isAway(o.Mentor, today, today.AddDays(1200)),
			leaves(o.Chiara, today.AddDays(-1)),
		}
		codes := []string{"hours-overlap", "", "absence-overlaps", "", "", "absence-overlaps", "too-long", "dates-reversed"}
		said := compare(t, db, o.AsAdmin(), coverage.Hourly{}, changes...).Changes
		for i, r := range applied(t, db, o.AsAdmin(), seen(t, db, changes...)...) {
			before := said[i].Apply
			switch {
			case codes[i] == "":
				if !before.Allowed || r.Why != nil {
					t.Errorf("change %d: %+v, then %v", i, before, r.Why)
				}
			case before.Allowed || r.Why == nil || before.Reason.Code != codes[i] || before.Reason.Text.String() != r.Why.Text.String():
				t.Errorf("change %d: %+v, then %v", i, before.Reason, r.Why)
			}
		}
	})
}

func works(p models.Person, from int) coverage.Change {
	return coverage.Change{Kind: coverage.Works, PersonID: p.ID, Hours: models.Hours{{Weekday: time.Tuesday, From: from, To: from + 480}}}
}

func moves(p models.Person, to models.Site) coverage.Change {
	return coverage.Change{Kind: coverage.Moves, PersonID: p.ID, SiteID: to.ID}
}

// worksNow changes somebody's hours by their own hand, from what they are at a revision.
func worksNow(db *store.DB, as models.Actor, p models.Person, rev int64, from int) error {
	return storetest.Do(db, as, func(tx *store.Tx) error {
		now, err := tx.Person(p.ID)
		if err != nil {
			return err
		}
		in := roster.ProfileOf(now, []string{"en"})
		in.Hours = works(p, from).Hours
		_, err = roster.ChangeProfile(tx, p.ID, rev, in)
		return err
	})
}

func hoursOf(t *testing.T, db *store.DB, p models.Person) (from int) {
	t.Helper()
	storetest.View(t, db, storetest.Builder, func(tx *store.Tx) error {
		now, err := tx.Person(p.ID)
		from = now.Hours[0].From
		return err
	})
	return from
}

// Whoever changed since the comparison is left as they are, in all their changes; the
// others are changed, also by several changes of one scenario.
func TestG3_WhoChangedSinceTheComparisonIsNotChangedByIt(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		changes := seen(t, db, works(o.Ana, 60), isAway(o.Ana, today.AddDays(60), today.AddDays(61)), moves(o.Ana, o.Taipei), leaves(o.Ana, today.AddDays(90)),
			works(o.Bo, 120), moves(o.Bo, o.Taipei), isAway(o.Bo, today.AddDays(60), today.AddDays(61)), leaves(o.Bo, today.AddDays(90)))
		if err := worksNow(db, storetest.As(o.Ana), o.Ana, changes[0].Revision, 180); err != nil {
			t.Fatal(err)
		}
		done := applied(t, db, o.AsAdmin(), changes...)
		const meanwhile = "changed-meanwhile"
		if got := outcomes(done); !slices.Equal(got, []string{meanwhile, meanwhile, meanwhile, meanwhile, "", "", "", ""}) {
			t.Errorf("became %v", got)
		}
		if want := "Something about Ana Kovač has changed since you compared. Please compare again."; done[0].Why.Text.String() != want {
			t.Errorf("says %q", done[0].Why.Text)
		}
		if got := hoursOf(t, db, o.Ana); got != 180 {
			t.Errorf("their own hours became %d", got)
		}
		storetest.View(t, db, storetest.Builder, func(tx *store.Tx) error {
			calendars, err := tx.Absences([]models.PersonID{o.Ana.ID, o.Bo.ID}, today.AddDays(60), today.AddDays(61))
			ana, err2 := tx.Person(o.Ana.ID)
			bo, err3 := tx.Person(o.Bo.ID)
			if len(calendars[o.Ana.ID]) != 0 || ana.SiteID != o.Ana.SiteID || !ana.LeavesOn.IsZero() {
				t.Errorf("changed all the same: %+v", ana)
			}
			if len(calendars[o.Bo.ID]) != 1 || bo.SiteID != o.Taipei.ID || bo.LeavesOn.IsZero() || bo.Hours[0].From != 120 {
				t.Errorf("not changed: %+v", bo)
			}
			return errors.Join(err, err2, err3)
		})
		again := applied(t, db, o.AsAdmin(), seen(t, db, changes[:4]...)...)
		if got := outcomes(again); !slices.Equal(got, make([]string, 4)) {
			t.Errorf("compared again: %v", got)
		}
	})
}

// What is so already is no error, whatever it was made from; whoever left meanwhile is
// said to have changed, and hinders no one else's change.
func TestG3_ApplyingTwiceChangesNothingTheSecondTime(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		changes := seen(t, db, works(o.Ana, 60), isAway(o.Ana, today.AddDays(7), today.AddDays(8)), moves(o.Bo, o.Taipei), leaves(o.Dev, today.AddDays(90)))
		for range 2 {
			if got := outcomes(applied(t, db, o.AsAdmin(), changes...)); !slices.Equal(got, make([]string, 4)) {
				t.Errorf("became %v", got)
			}
		}
		mixed := seen(t, db, works(o.Ana, 120), isAway(o.Chiara, today.AddDays(7), today.AddDays(8)))
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			p, err := tx.Person(o.Chiara.ID)
			if err != nil {
				return err
			}
			p.RemovedAt = &tx.Now
			return tx.SavePerson(&p)
		})
		if got := outcomes(applied(t, db, o.AsAdmin(), mixed...)); !slices.Equal(got, []string{"", "changed-meanwhile"}) {
			t.Errorf("who was removed: %v", got)
		}
		if _, err := apply(db, o.AsAdmin(), seen(t, db, mixed...)...); !fault.Is(err, fault.Invalid) {
			t.Errorf("somebody who is not here: %v", err)
		}
	})
}

// An absence that was added since stays, and one that overlaps it is refused by name: no
// revision is needed for that.
func TestG3_AnAbsenceAddedSinceTheComparisonStays(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		changes := seen(t, db, isAway(o.Ana, today.AddDays(7), today.AddDays(8)), works(o.Ana, 60))
		storetest.AddAbsence(t, db, o.Ana, models.Away, today.AddDays(8), today.AddDays(12))
		if got := outcomes(applied(t, db, o.AsAdmin(), changes...)); !slices.Equal(got, []string{"absence-overlaps", ""}) {
			t.Errorf("became %v", got)
		}
	})
}

// Of administrators who all leave the last is told so before, and by Apply after.
func TestG3_ThatNoAdministratorWouldStayIsSaidBefore(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		const last = "last-administrator"
		soon, later := today.AddDays(30), today.AddDays(60)
		check := func(name string, changes []coverage.Change, want ...string) {
			t.Helper()
			said := compare(t, db, o.AsAdmin(), coverage.Hourly{}, changes...).Changes
			done := applied(t, db, o.AsAdmin(), seen(t, db, changes...)...)
			if got := outcomes(done); !slices.Equal(got, want) {
				t.Errorf("%s: %v", name, got)
			}
			for i, c := range said {
				if c.Apply.Allowed != (want[i] == "") || !c.Apply.Allowed && c.Apply.Reason.Text.String() != done[i].Why.Text.String() {
					t.Errorf("%s: said of change %d: %+v", name, i, c.Apply)
				}
			}
		}
		check("the only one", []coverage.Change{leaves(o.Ana, later), leaves(o.Admin, soon)}, "", last)
		storetest.AddRole(t, db, o.Bo, models.RoleAdministrator)
		check("both", []coverage.Change{leaves(o.Bo, soon), leaves(o.Admin, later), leaves(o.Bo, later)}, "", last, "")
		check("the one who stays", []coverage.Change{leaves(o.Admin, soon)}, last)
		check("again", []coverage.Change{leaves(o.Bo, later)}, "")
	})
}

// An address or a last day raises a person's revision, so it would tell of them.
func TestG3_ARevisionIsToldToThoseAloneWhoSeeWhatRaisesIt(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error { return setManager(tx, o.Bo.ID, o.Mentor.ID) })
		change := coverage.Change{Kind: coverage.IsAway, PersonID: o.Ana.ID, From: today, To: today}
		for _, as := range []models.Actor{o.AsAdmin(), storetest.As(o.Mentor)} {
			c := view(t, db, as, func(tx *store.Tx) (coverage.Comparison, error) {
				return coverage.Compare(tx, coverage.Hourly{}, []coverage.Change{change})
			})
			want := int64(0)
			if as.Person == o.Admin.ID {
				want = c.Changes[0].Person.Revision
			}
			if got := c.Changes[0].Revision; got != want {
				t.Errorf("person %d is told revision %d, not %d", as.Person, got, want)
			}
		}
	})
}
