package coverage_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/coverage"
	"assay/review/coverage/hours"
)

func compare(t *testing.T, db *store.DB, as models.Actor, in coverage.Hourly, changes ...coverage.Change) coverage.Comparison {
	t.Helper()
	return view(t, db, as, func(tx *store.Tx) (coverage.Comparison, error) { return coverage.Compare(tx, in, changes) })
}

func leaves(p models.Person, on models.Date) coverage.Change {
	return coverage.Change{Kind: coverage.Leaves, PersonID: p.ID, On: on}
}

func isAway(p models.Person, from, to models.Date) coverage.Change {
	return coverage.Change{Kind: coverage.IsAway, PersonID: p.ID, From: from, To: to}
}

// What is compared is what the same changes make once they are applied.
func TestG3_WhatIsComparedIsWhatApplyingMakes(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		next := thisWeek.Plus(1)
		changes := []coverage.Change{
			leaves(o.Ana, today.AddDays(1)),
			isAway(o.Mentor, next.Day(1), next.Day(2)),
			{Kind: coverage.Moves, PersonID: o.Dev.ID, SiteID: o.Taipei.ID},
			{Kind: coverage.Works, PersonID: o.Bo.ID, Hours: models.Hours{{Weekday: time.Thursday, From: 600, To: 1200}}},
		}
		c := compare(t, db, o.AsAdmin(), coverage.Hourly{}, changes...)
		if c.In.Week != next || len(c.Services) != 1 {
			t.Fatalf("in %s, %d services", c.In.Week, len(c.Services))
		}
		d := c.Services[0]
		if before := inWeek(t, db, o.AsAdmin(), o.EKS, coverage.Hourly{Week: next}); before.Grid != d.Before.Grid || before.SMEs != d.Before.SMEs {
			t.Errorf("before: %+v is not %+v", d.Before, before)
		}
		for _, a := range applied(t, db, o.AsAdmin(), seen(t, db, changes...)...) {
			if a.Why != nil {
				t.Errorf("%s %s", a.Text, a.Why.Text)
			}
		}
		after := inWeek(t, db, o.AsAdmin(), o.EKS, coverage.Hourly{Week: next})
		if after.Grid != d.After.Grid || after.SMEs != d.After.SMEs || after.Grid == d.Before.Grid {
			t.Errorf("compared %v\napplied %v", d.After.Grid, after.Grid)
		}
		if d.After.SMEs != 3 || d.Before.SMEs != 4 || !slices.Contains(d.Changed, 10) {
			t.Errorf("%d then %d SMEs, changed at %v", d.Before.SMEs, d.After.SMEs, d.Changed)
		}
	})
}

func TestG3_GainingStandingIsComparedAndNeverApplied(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		gains := coverage.Change{Kind: coverage.Gains, PersonID: o.Learner.ID, ServiceID: o.EKS.ID}
		c := compare(t, db, o.AsAdmin(), coverage.Hourly{}, gains, gains)
		d := c.Services[0]
		if d.After.SMEs != 5 || d.After.Grid[1][2] != d.Before.Grid[1][2]+1 || len(d.Notes) == 0 || d.Notes[0].Code != "covered" {
			t.Errorf("%+v", d)
		}
		if c.Changes[0].Apply.Allowed || len(c.Needs) != 0 {
			t.Errorf("apply: %+v, needs %v", c.Changes[0].Apply, c.Needs)
		}
		if done := applied(t, db, o.AsAdmin(), seen(t, db, gains)...); done[0].Why == nil {
			t.Error("standing was given")
		}
		if week := inWeek(t, db, o.AsAdmin(), o.EKS, coverage.Hourly{}); week.SMEs != 4 {
			t.Errorf("%d SMEs", week.SMEs)
		}
	})
}

func TestG3_WhatWouldNeedSomebodyElse(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error { return setManager(tx, o.Ana.ID, o.Manager.ID) })
		of := func(as models.Actor, changes ...coverage.Change) coverage.Need {
			t.Helper()
			return compare(t, db, as, coverage.Hourly{}, changes...).Needs[0]
		}
		need := of(o.AsAdmin(), leaves(o.Manager, today.AddDays(9)))
		if !need.Known || len(need.Items) != 1 || need.Items[0].Kind != store.HoldsReport || need.Items[0].Count != 2 || len(need.Items[0].Things) != 2 {
			t.Errorf("an administrator: %+v", need)
		}
		if away := of(o.AsAdmin(), isAway(o.Manager, today, today)); len(away.Items) != 0 {
			t.Errorf("who reports to somebody away: %+v", away)
		}
		director := storetest.As(o.Director)
		if need := of(director, leaves(o.Manager, today.AddDays(9))); !need.Known || len(need.Items) != 1 || len(need.Items[0].Things) != 2 {
			t.Errorf("their manager: %+v", need)
		}
		if need := of(director, leaves(o.Bo, today.AddDays(9))); need.Known || len(need.Items) != 0 {
			t.Errorf("a manager of others: %+v", need)
		}
	})
}

// The first week in which a change holds is one that is counted.
func TestG3_NoDayIsSoFarAheadThatItsWeekIsNotCounted(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		storetest.AddSME(t, db, o.EKS, o.Ana)
		if c := compare(t, db, o.AsAdmin(), coverage.Hourly{}, leaves(o.Ana, date(2899, 12, 31))); c.In.Week.String() != "2900-W01" {
			t.Errorf("%s", c.In.Week)
		}
		for _, on := range []models.Date{date(2900, 1, 1), date(2999, 12, 31), date(1969, 12, 31)} {
			err := storetest.Do(db, o.AsAdmin(), func(tx *store.Tx) error {
				_, err := coverage.Compare(tx, coverage.Hourly{}, []coverage.Change{leaves(o.Ana, on)})
				return err
			})
			if f := fault.As(err); f == nil || len(f.Fields) != 1 || f.Fields[0].Pointer != "/changes/0/on" || f.Fields[0].Code != "out-of-range" {
				t.Errorf("%s: %v", on, err)
			}
		}
	})
}

func TestG3_AScenarioThatCannotBeIsRefusedWhereItStands(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		for pointer, change := range map[string]coverage.Change{
			"/changes/1/personId":  leaves(models.Person{ID: 9999}, today),
			"/changes/1/on":        leaves(o.Ana, models.Date{}),
			"/changes/1/to":        isAway(o.Ana, today, today.AddDays(-1)),
			"/changes/1/from":      isAway(o.Ana, date(2901, 1, 7), date(2901, 1, 8)),
			"/changes/1/siteId":    {Kind: coverage.Moves, PersonID: o.Ana.ID, SiteID: 9999},
			"/changes/1/zone":      {Kind: coverage.Moves, PersonID: o.Ana.ID, Zone: "IST"},
			"/changes/1/hours":     {Kind: coverage.Works, PersonID: o.Ana.ID, Hours: models.Hours{{Weekday: 8, From: 1, To: 2}}},
			"/changes/1/serviceId": {Kind: coverage.Gains, PersonID: o.Ana.ID},
			"/changes/1/kind":      {PersonID: o.Ana.ID},
		} {
			err := storetest.Do(db, o.AsAdmin(), func(tx *store.Tx) error {
				_, err := coverage.Compare(tx, coverage.Hourly{Week: hours.WeekOf(today)}, []coverage.Change{leaves(o.Bo, today), change})
				return err
			})
			if f := fault.As(err); f == nil || len(f.Fields) != 1 || f.Fields[0].Pointer != pointer {
				t.Errorf("%s: %v", pointer, err)
			}
		}
	})
}

func TestG3_DaysAwayThatAreNotGivenAreAskedForByName(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		for _, c := range []struct {
			from, to models.Date
			want     string
		}{
			{models.Date{}, today, "/changes/0/from required"},
			{today, models.Date{}, "/changes/0/to required"},
			{models.Date{}, models.Date{}, "/changes/0/from required, /changes/0/to required"},
			{today, today.AddDays(-1), "/changes/0/to dates-backwards"},
		} {
			err := storetest.Do(db, o.AsAdmin(), func(tx *store.Tx) error {
				_, err := coverage.Compare(tx, coverage.Hourly{}, []coverage.Change{isAway(o.Ana, c.from, c.to)})
				return err
			})
			var got []string
			for _, f := range fault.As(err).Fields {
				got = append(got, f.Pointer+" "+f.Code)
			}
			if strings.Join(got, ", ") != c.want {
				t.Errorf("from %q to %q: %v, want %s", c.from, c.to, got, c.want)
			}
		}
	})
}

// Who has left already, or will have before the week, counts again if they stay longer:
// what is compared is what applying makes.
func TestG3_WhoHasLeftCountsAgainIfTheyStayLonger(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		for name, last := range map[string]models.Date{"long gone": today.AddDays(-60), "gone": today.AddDays(-3), "leaving": thisWeek.Day(6)} {
			week := thisWeek.Plus(1)
			leaveOn(t, db, o.Ana, last)
			c := compare(t, db, o.AsAdmin(), coverage.Hourly{Week: week}, leaves(o.Ana, today.AddDays(60)))
			if len(c.Services) != 1 {
				t.Fatalf("%s: %d services", name, len(c.Services))
			}
			d := c.Services[0]
			if d.Before.SMEs != 3 || d.After.SMEs != 4 || d.After.Grid[1][10] != d.Before.Grid[1][10]+1 {
				t.Errorf("%s: %d, then %d", name, d.Before.SMEs, d.After.SMEs)
			}
			if before := inWeek(t, db, o.AsAdmin(), o.EKS, coverage.Hourly{Week: week}); before.SMEs != d.Before.SMEs || before.Grid != d.Before.Grid {
				t.Errorf("%s: there are %d", name, before.SMEs)
			}
			leaveOn(t, db, o.Ana, today.AddDays(60))
			if after := inWeek(t, db, o.AsAdmin(), o.EKS, coverage.Hourly{Week: week}); after.SMEs != d.After.SMEs || after.Grid != d.After.Grid {
				t.Errorf("%s: then there are %d", name, after.SMEs)
			}
		}
	})
}

// Standing changes one service; what the person holds besides stays as it is.
func TestG3_WhoGainsStandingTouchesThatServiceAlone(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		gains := coverage.Change{Kind: coverage.Gains, PersonID: o.Bo.ID, ServiceID: o.S3.ID}
		for want, changes := range map[string][]coverage.Change{"s3 ": {gains}, "eks s3 ": {gains, leaves(o.Bo, today)}} {
			got := ""
			for _, d := range compare(t, db, o.AsAdmin(), coverage.Hourly{Week: thisWeek.Plus(1)}, changes...).Services {
				got += d.Service.Slug + " "
			}
			if got != want {
				t.Errorf("touched %s, not %s", got, want)
			}
		}
	})
}

// The week compared, unless told, is the first in which all changes hold, and each says
// whether it holds in the one compared.
func TestG3_TheWeekIsTheFirstInWhichAllChangesHold(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		next := thisWeek.Plus(1)
		sunday, wednesday := thisWeek.Day(6), next.Day(2)
		away := func(p models.Person, week hours.Week) coverage.Change { return isAway(p, week.Day(1), week.Day(2)) }
		gains := coverage.Change{Kind: coverage.Gains, PersonID: o.Learner.ID, ServiceID: o.EKS.ID}
		for name, c := range map[string]struct {
			changes []coverage.Change
			week    hours.Week
			not     []int
		}{
			"leaves on a Wednesday":            {[]coverage.Change{leaves(o.Ana, wednesday)}, next.Plus(1), nil},
			"leaves on a Sunday":               {[]coverage.Change{leaves(o.Ana, sunday)}, next, nil},
			"leaves on a Sunday, west":         {[]coverage.Change{leaves(o.Dev, sunday)}, next.Plus(1), nil},
			"has left":                         {[]coverage.Change{leaves(o.Ana, today.AddDays(-40))}, thisWeek, nil},
			"gains only":                       {[]coverage.Change{gains}, thisWeek, nil},
			"away, and gains":                  {[]coverage.Change{gains, away(o.Ana, next)}, next, nil},
			"away twice in a week":             {[]coverage.Change{away(o.Ana, next), away(o.Bo, next)}, next, nil},
			"absences that do not meet":        {[]coverage.Change{away(o.Bo, next.Plus(4)), gains, away(o.Ana, next)}, next, []int{0}},
			"one is over before another":       {[]coverage.Change{away(o.Ana, next), leaves(o.Bo, next.Plus(2).Day(3))}, next, []int{1}},
			"one that is over already":         {[]coverage.Change{away(o.Ana, thisWeek.Plus(-3)), leaves(o.Bo, wednesday)}, next.Plus(1), []int{0}},
			"a long absence, and who leaves":   {[]coverage.Change{isAway(o.Ana, today, today.AddDays(60)), leaves(o.Bo, wednesday)}, next.Plus(1), nil},
			"nothing that is not over already": {[]coverage.Change{away(o.Ana, thisWeek.Plus(-3))}, thisWeek, []int{0}},
		} {
			got := compare(t, db, o.AsAdmin(), coverage.Hourly{}, c.changes...)
			if got.In.Week != c.week {
				t.Errorf("%s: %s, not %s", name, got.In.Week, c.week)
			}
			for i, change := range got.Changes {
				if not := slices.Contains(c.not, i); change.Holds == not || (change.Note != nil) != not {
					t.Errorf("%s: change %d holds: %t, %v", name, i, change.Holds, change.Note)
				}
			}
		}
		for week, want := range map[hours.Week]string{thisWeek: "not-in-week", next: "in-part"} {
			if change := compare(t, db, o.AsAdmin(), coverage.Hourly{Week: week}, leaves(o.Ana, wednesday)).Changes[0]; change.Note == nil || change.Note.Code != want || change.Holds != (want == "in-part") {
				t.Errorf("%s: %+v", week, change)
			}
		}
	})
}

func TestG3_ServicesAreTouchedUntilTheyAreRetired(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		gains := coverage.Change{Kind: coverage.Gains, PersonID: o.Chiara.ID, ServiceID: o.EKS.ID}
		change(t, db, o.EKS, func(s *models.Service) { s.RetiredOn = today.AddDays(1) })
		for week, want := range map[hours.Week]int{thisWeek: 1, thisWeek.Plus(1): 0} {
			if c := compare(t, db, o.AsAdmin(), coverage.Hourly{Week: week}, gains, leaves(o.Mentor, today)); len(c.Services) != want {
				t.Errorf("in %s %d services are touched, not %d", week, len(c.Services), want)
			}
		}
		change(t, db, o.EKS, func(s *models.Service) { s.RetiredOn = today })
		err := storetest.Do(db, o.AsAdmin(), func(tx *store.Tx) error {
			_, err := coverage.Compare(tx, coverage.Hourly{}, []coverage.Change{gains})
			return err
		})
		if f := fault.As(err); f == nil || len(f.Fields) != 1 || f.Fields[0].Pointer != "/changes/0/serviceId" || f.Fields[0].Code != "service-retired" {
			t.Errorf("gained when retired: %v", err)
		}
	})
}
