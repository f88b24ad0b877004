package coverage_test

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/coverage"
	"assay/review/coverage/hours"
)

// besides are the people behind a number of a comparison, without what is stored of each.
func besides(tx *store.Tx, of models.Service, at time.Time, week hours.Week, changes []coverage.Change) (coverage.Behind, error) {
	b, err := coverage.BehindSMEs(tx, of.ID, week, changes)
	if !at.IsZero() {
		b, err = coverage.BehindHour(tx, of.ID, at, week, changes)
	}
	for i := range b.People {
		b.People[i].Person = models.Person{ID: b.People[i].Person.ID, Name: b.People[i].Person.Name}
	}
	return b, err
}

func hourOf(week hours.Week, day, hour int) time.Time {
	return week.From().AddDate(0, 0, day).Add(time.Duration(hour) * time.Hour)
}

func scenarioOf(o storetest.Org, week hours.Week) []coverage.Change {
	return []coverage.Change{
		leaves(o.Ana, week.Day(2)),
		isAway(o.Mentor, week.Day(1), week.Day(2)),
		{Kind: coverage.Moves, PersonID: o.Dev.ID, SiteID: o.Taipei.ID},
		{Kind: coverage.Works, PersonID: o.Bo.ID, Hours: models.Hours{{Weekday: time.Thursday, From: 610, To: 1205}}},
		{Kind: coverage.Gains, PersonID: o.Learner.ID, ServiceID: o.S3.ID},
	}
}

func TestG3_G4_ThePeopleBehindAComparisonAreItsNumbers(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		changes := scenarioOf(o, thisWeek)
		c := compare(t, db, o.AsAdmin(), coverage.Hourly{Week: thisWeek}, changes...)
		if len(c.Services) != 2 {
			t.Fatalf("%d services", len(c.Services))
		}
		for _, d := range c.Services {
			storetest.View(t, db, o.AsAdmin(), func(tx *store.Tx) error {
				smes, err := besides(tx, d.Service, time.Time{}, thisWeek, changes)
				asCompared(t, "SMEs", smes, d.Before.SMEs, d.After.SMEs)
				for cell := range 7 * 24 {
					day, hour := cell/24, cell%24
					at := hourOf(thisWeek, day, hour)
					b, wrong := besides(tx, d.Service, at, hours.Week{}, changes)
					if wrong != nil {
						return wrong
					}
					asCompared(t, at.Format(time.RFC3339), b, d.Before.Grid[day][hour], d.After.Grid[day][hour])
				}
				return err
			})
		}
	})
}

func TestG3_G4_ThePeopleBehindAComparisonTakeAsManyQueriesForManyChanges(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		queries := storetest.CountQueries(t, db)
		for _, at := range []time.Time{{}, hourOf(thisWeek, 1, 10)} {
			of := func(changes ...coverage.Change) int {
				return queries.Of(t, o.AsAdmin(), func(tx *store.Tx) error {
					_, err := besides(tx, o.EKS, at, thisWeek, changes)
					return err
				})
			}
			if one, five := of(leaves(o.Ana, today)), of(scenarioOf(o, thisWeek)...); five > one+1 { // a service that is gained
				t.Errorf("%d queries for one change, %d for five", one, five)
			}
		}
	})
}

// asCompared checks both numbers and who is behind each, in order.
func asCompared(t *testing.T, what string, b coverage.Behind, before, after int) {
	t.Helper()
	place := func(p coverage.Beside) int {
		switch {
		case p.Before.Counted && !p.After.Counted:
			return 0
		case p.After.Counted && !p.Before.Counted:
			return 1
		case p.After.Counted:
			return 2
		}
		return 3
	}
	listed := map[bool]int{}
	for _, p := range b.People {
		if p.Before.Counted {
			listed[false]++
		}
		if p.After.Counted {
			listed[true]++
		}
		if p.Before.Counted == (p.Before.Why != nil) || p.After.Counted == (p.After.Why != nil) {
			t.Errorf("%s, %s: counted and not said why not, or the other way: %+v", what, b.Service.Slug, p)
		}
		if place(p) < 2 && len(p.Changes) == 0 && b.Before.Thinnest.Equal(b.After.Thinnest) {
			t.Errorf("%s, %s: %s differs, and no change says why", what, b.Service.Slug, p.Person.Name)
		}
	}
	if b.Before.Count != before || b.After.Count != after || listed[false] != before || listed[true] != after {
		t.Errorf("%s, %s: %d then %d with %v listed, compared are %d then %d", what, b.Service.Slug, b.Before.Count, b.After.Count, listed, before, after)
	}
	if !slices.IsSortedFunc(b.People, func(x, y coverage.Beside) int { return place(x) - place(y) }) {
		t.Errorf("%s, %s: who differs is not first: %+v", what, b.Service.Slug, b.People)
	}
}

func TestG3_G4_WhoComesAndGoesIsSaidInWords(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		of := func(s models.Service, at time.Time, changes ...coverage.Change) []coverage.Beside {
			t.Helper()
			return view(t, db, o.AsAdmin(), func(tx *store.Tx) (coverage.Behind, error) { return besides(tx, s, at, thisWeek, changes) }).People
		}
		ten := hourOf(thisWeek, 1, 10) // Tuesday: Ana and the mentor
		for _, c := range []struct {
			name          string
			got           coverage.Beside
			who           models.Person
			before, after string
		}{
			{"away", of(o.EKS, ten, isAway(o.Ana, today.AddDays(-9), today.AddDays(9)))[0], o.Ana, "", "changed"},
			{"leaves", of(o.EKS, time.Time{}, leaves(o.Ana, thisWeek.Day(-3)))[0], o.Ana, "", "changed"},
			{"gains", of(o.EKS, hourOf(thisWeek, 1, 2), coverage.Change{Kind: coverage.Gains, PersonID: o.Learner.ID, ServiceID: o.EKS.ID})[0], o.Learner, "no-standing", ""},
			{"gains in the week", of(o.S3, time.Time{}, coverage.Change{Kind: coverage.Gains, PersonID: o.Learner.ID, ServiceID: o.S3.ID})[0], o.Learner, "no-standing", ""},
		} {
			if c.got.Person.ID != c.who.ID || codeOf(c.got.Before) != c.before || codeOf(c.got.After) != c.after || len(c.got.Changes) != 1 {
				t.Errorf("%s: %+v", c.name, c.got)
			}
		}
		moved := of(o.EKS, ten, coverage.Change{Kind: coverage.Moves, PersonID: o.Ana.ID, SiteID: o.Taipei.ID})[0]
		if moved.Person.ID != o.Ana.ID || moved.After.Site.ID != o.Taipei.ID || moved.Before.Site.ID != o.Ana.SiteID || moved.After.Local(ten).Zone != "Asia/Taipei" {
			t.Errorf("moved: %+v", moved)
		}
	})
}

func codeOf(t coverage.Then) string {
	if t.Why == nil {
		return ""
	}
	return t.Why.Code
}

func TestG3_AServiceThatIsNotTouchedIsAsItWas(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		ten := hourOf(thisWeek, 1, 10)
		for _, at := range []time.Time{{}, ten} {
			b := view(t, db, o.AsAdmin(), func(tx *store.Tx) (coverage.Behind, error) {
				return besides(tx, o.S3, at, thisWeek, []coverage.Change{leaves(o.Bo, today)})
			})
			if len(b.People) != 1 || b.People[0].Person.ID != o.Ana.ID || len(b.People[0].Changes) != 0 {
				t.Errorf("%+v", b.People)
			}
			asCompared(t, "as it was", b, 1, 1)
		}
	})
}

// Whoever may not see what is private of somebody learns from no scenario that they have a
// last day, nor why they are not there.
func TestG3_G4_AScenarioTellsNothingPrivate(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		manager := storetest.As(o.Manager)
		scenarios := [][]coverage.Change{
			{leaves(o.Ana, thisWeek.Day(60))},
			{isAway(o.Ana, thisWeek.Day(5), thisWeek.Day(9))},
			{{Kind: coverage.Moves, PersonID: o.Ana.ID, SiteID: o.Taipei.ID}},
			{{Kind: coverage.Works, PersonID: o.Ana.ID, Hours: models.Hours{{Weekday: time.Tuesday, From: 0, To: 1439}}}},
			{{Kind: coverage.Gains, PersonID: o.Ana.ID, ServiceID: o.EKS.ID}, isAway(o.Bo, today, today)},
		}
		ask := func(as models.Actor) (all []coverage.Behind) {
			for _, changes := range scenarios {
				for _, week := range []hours.Week{{}, thisWeek, thisWeek.Plus(1), thisWeek.Plus(9)} {
					all = append(all, view(t, db, as, func(tx *store.Tx) (coverage.Behind, error) { return besides(tx, o.EKS, time.Time{}, week, changes) }))
					for _, hour := range []int{2, 10} {
						at := hourOf(week, 1, hour)
						if week.IsZero() {
							at = hourOf(thisWeek.Plus(1), 4, hour)
						}
						all = append(all, view(t, db, as, func(tx *store.Tx) (coverage.Behind, error) { return besides(tx, o.EKS, at, hours.Week{}, changes) }))
					}
				}
			}
			return all
		}
		unsaid, known := ask(manager), ask(o.AsAdmin())
		leaveOn(t, db, o.Ana, today.AddDays(1))
		for n, b := range ask(manager) {
			if !reflect.DeepEqual(b, unsaid[n]) {
				t.Errorf("%d: a last day shows:\n%+v\n%+v", n, unsaid[n], b)
			}
			for _, p := range b.People {
				if codeOf(p.Before) == "away" || codeOf(p.After) == "away" {
					t.Errorf("%d: why %s is away shows: %+v", n, p.Person.Name, p)
				}
			}
		}
		if reflect.DeepEqual(ask(o.AsAdmin()), known) {
			t.Error("whoever may know is not told")
		}
	})
}

func TestG3_AQuestionAboutTheirPeopleNamesWhatIsWrong(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		ten, fine := hourOf(thisWeek, 1, 10), []coverage.Change{leaves(o.Bo, today)}
		for _, c := range []struct {
			field   string
			service models.ServiceID
			at      time.Time
			changes []coverage.Change
		}{
			{"/serviceId", 99, ten, fine},
			{"/serviceId", 99, time.Time{}, fine},
			{"/at", o.EKS.ID, time.Date(1950, 1, 3, 0, 0, 0, 0, time.UTC), fine},
			{"/at", o.EKS.ID, hourOf(thisWeek, 7, 10), fine},
			{"/changes", o.EKS.ID, ten, nil},
			{"/changes/0/on", o.EKS.ID, ten, []coverage.Change{leaves(o.Bo, models.Date{})}},
			{"/changes/0/personId", o.EKS.ID, time.Time{}, []coverage.Change{{Kind: coverage.Leaves, PersonID: 999, On: today}}},
		} {
			err := storetest.Do(db, o.AsAdmin(), func(tx *store.Tx) error {
				_, err := besides(tx, models.Service{ID: c.service}, c.at, thisWeek, c.changes)
				return err
			})
			if f := fault.As(err); f == nil || f.Kind != fault.Invalid || f.Fields[0].Pointer != c.field {
				t.Errorf("%s: %v", c.field, err)
			}
		}
		for _, at := range []time.Time{{}, ten} {
			err := storetest.Do(db, storetest.As(o.Chiara), func(tx *store.Tx) error {
				_, err := besides(tx, o.EKS, at, thisWeek, fine)
				return err
			})
			if !fault.Is(err, fault.Denied) {
				t.Errorf("somebody who manages nobody: %v", err)
			}
		}
	})
}
