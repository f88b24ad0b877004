package coverage_test

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/coverage"
	"assay/review/coverage/hours"
)

// leaveOn gives somebody a last day, or takes it away.
func leaveOn(t *testing.T, db *store.DB, who models.Person, on models.Date) {
	t.Helper()
	storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
		p, err := tx.LockPerson(who.ID)
		if err != nil {
			return err
		}
		p.LeavesOn = on
		return tx.SavePerson(&p)
	})
}

// told is everything about EKS that a reader is told by the hour, in a week, at ten in
// UTC of its Friday and of that day.
func told(t *testing.T, db *store.DB, as models.Actor, of models.Service, week hours.Week) []any {
	t.Helper()
	in := coverage.Hourly{Week: week}
	friday := week.From().AddDate(0, 0, 4).Add(10 * time.Hour)
	at := view(t, db, as, func(tx *store.Tx) (coverage.HourOf, error) { return coverage.AtHour(tx, of.ID, friday, in) })
	for _, all := range [][]coverage.HourPerson{at.On, at.Off} {
		for i := range all {
			all[i].Person = models.Person{ID: all[i].Person.ID}
		}
	}
	on := names(t, db, as, of.Slug, coverage.Asked{On: week.Day(4)})
	return []any{byHour(t, db, as, in), inWeek(t, db, as, of, in), at, risks(t, db, as, in), on}
}

// A last day that lies ahead is on the person's page for those alone who may see what is
// private of them. To others they stay: whatever they ask is answered as if there were
// no such day, until it has passed.
func TestG1_G4_ALastDayAheadCountsForThoseAloneWhoMaySeeIt(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		// Of an SME, and of the only developer, who is one too.
		for _, who := range []models.Person{o.Ana, o.Dev} {
			staysToOthers(t, db, o, who)
		}
	})
}

func staysToOthers(t *testing.T, db *store.DB, o storetest.Org, who models.Person) {
	t.Helper()
	storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error { return setManager(tx, who.ID, o.Manager.ID) })
	weeks := []hours.Week{thisWeek, thisWeek.Plus(1), thisWeek.Plus(9)}
	others := []models.Actor{storetest.As(o.Chiara), storetest.As(o.Bo), storetest.Builder}
	knowing := []models.Actor{o.AsAdmin(), o.AsCoordinator(), storetest.As(o.Director), storetest.As(who)}
	ask := func(readers []models.Actor) (all [][]any) {
		for _, as := range readers {
			for _, week := range weeks {
				all = append(all, told(t, db, as, o.EKS, week))
			}
		}
		return all
	}
	leaveOn(t, db, who, models.Date{})
	unsaid, known := ask(others), ask(knowing)
	leaveOn(t, db, who, today.AddDays(1))
	for n, after := range ask(others) {
		if !reflect.DeepEqual(after, unsaid[n]) {
			t.Errorf("%s, reader %d, week %d: a last day shows:\n%+v\n%+v", who.Name, n/len(weeks), n%len(weeks), unsaid[n], after)
		}
	}
	for n, after := range ask(knowing) {
		for part := range after {
			if later := n%len(weeks) > 0; later && reflect.DeepEqual(after[part], known[n][part]) {
				t.Errorf("%s, reader %d, week %d: the last day is not counted in %T", who.Name, n/len(weeks), n%len(weeks), after[part])
			}
		}
	}
	leaveOn(t, db, who, today.AddDays(-1))
	for _, as := range others[:2] {
		if week := inWeek(t, db, as, o.EKS, coverage.Hourly{Week: thisWeek.Plus(1)}); week.SMEs != 3 {
			t.Errorf("%s: the day has passed, and %d count", who.Name, week.SMEs)
		}
	}
	leaveOn(t, db, who, models.Date{})
}

// Who is on the way is known to managers, who see no last day outside of their lines.
func TestG4_ACandidatesLastDayShowsToThoseAloneWhoMaySeeIt(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := world(t, db)
		leaveOn(t, db, o.Chiara, today.AddDays(30))
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error { return setManager(tx, o.Bo.ID, o.Mentor.ID) })
		for _, c := range []struct {
			as   models.Actor
			days int
			want string
		}{{storetest.As(o.Mentor), 31, "Carlos Vega, Chiara Rossi"}, {o.AsAdmin(), 30, "Carlos Vega, Chiara Rossi"}, {o.AsAdmin(), 31, "Carlos Vega"}} {
			got := names(t, db, c.as, "eks", coverage.Asked{Stage: coverage.AnyStage, Region: "amer", On: today.AddDays(c.days)})
			if strings.Join(got, ", ") != c.want {
				t.Errorf("person %d, in %d days: %q, want %s", c.as.Person, c.days, got, c.want)
			}
		}
	})
}

func TestG4_WhoLeavesIsBehindTheNumberForThoseWhoMaySeeIt(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error { return setManager(tx, o.Ana.ID, o.Manager.ID) })
		leaveOn(t, db, o.Ana, today.AddDays(30))
		for _, c := range []struct {
			as     models.Actor
			within int
			want   int
		}{{o.AsAdmin(), 30, 1}, {o.AsAdmin(), 29, 0}, {storetest.As(o.Manager), 30, 1}, {storetest.As(o.Ana), 30, 1}, {storetest.As(o.Chiara), 30, 0}} {
			page := view(t, db, c.as, func(tx *store.Tx) (models.List[coverage.Person], error) {
				return coverage.People(tx, "eks", coverage.Asked{LeavesWithin: c.within}, models.Page{})
			})
			if len(page.Items) != c.want {
				t.Errorf("person %d, within %d days: %+v", c.as.Person, c.within, page.Items)
			}
		}
	})
}
