package coverage_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/coverage"
)

// world stores a hand-counted EKS: in Dublin (EMEA) two active, one of them ending
// in 90 days; in Kolkata and Taipei (APAC) one active and one provisional ending in
// 91 days; in Seattle and St John's (AMER) nobody that counts.
func world(t *testing.T, db *store.DB) storetest.Org {
	t.Helper()
	o := storetest.Seed(t, db)
	eks := o.EKS
	stand(t, db, o, eks, o.Ana, models.StandingActive, later)
	stand(t, db, o, eks, o.Manager, models.StandingActive, today.AddDays(90))
	stand(t, db, o, eks, o.Mentor, models.StandingActive, today.AddDays(200))
	stand(t, db, o, eks, o.Learner, models.StandingProvisional, today.AddDays(91))
	stand(t, db, o, eks, o.Coordinator, models.StandingLapsed, past.AddDays(30))
	stand(t, db, o, eks, o.Director, models.StandingSuspended, later)
	stand(t, db, o, eks, o.Bo, models.StandingEmeritus, later)
	stand(t, db, o, eks, o.Chiara, models.StandingRevoked, later)
	stand(t, db, o, eks, person(t, db, 1, o.Dublin), models.StandingActive, today.AddDays(-1))
	stand(t, db, o, eks, person(t, db, 2, o.Dublin, left(today.AddDays(-1))), models.StandingActive, later)
	stand(t, db, o, eks, person(t, db, 3, o.Seattle, removed), models.StandingActive, later)
	bar := storetest.AddBar(t, db, eks, 1, storetest.BarRules())
	come(t, db, bar, o.Bo, models.CandidacyBuilding)
	come(t, db, bar, o.Chiara, models.CandidacyReady)
	come(t, db, bar, o.Coordinator, models.CandidacyVoting)
	come(t, db, bar, person(t, db, 4, o.Dublin, left(past)), models.CandidacyReady)
	storetest.AddAbsence(t, db, o.Ana, models.Away, today.AddDays(-3), today.AddDays(3))
	return o
}

func left(on models.Date) storetest.Edit { return func(p *models.Person) { p.LeavesOn = on } }

func removed(p *models.Person) { at := storetest.Start.Add(-time.Hour); p.RemovedAt = &at }

func TestG2_NumbersPerServiceAndRegionAreAsCountedByHand(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := world(t, db)
		row := view(t, db, o.AsCoordinator(), func(tx *store.Tx) (coverage.Row, error) { return coverage.Of(tx, "eks", "") })
		same(t, "world", row.World, coverage.Numbers{Active: 3, Provisional: 1, Ending: 1,
			Apart:  coverage.Apart{Lapsed: 1, Suspended: 1, Emeritus: 1, Revoked: 1, OutsideTerm: 1},
			Coming: &coverage.Coming{Building: 1, Ready: 1, Voting: 1}})
		regions := map[string]coverage.Numbers{
			"amer": {Apart: coverage.Apart{Lapsed: 1, Suspended: 1, Revoked: 1}, Coming: &coverage.Coming{Ready: 1, Voting: 1}},
			"apac": {Active: 1, Provisional: 1, Apart: coverage.Apart{Emeritus: 1}, Coming: &coverage.Coming{Building: 1}},
			"emea": {Active: 2, Ending: 1, Apart: coverage.Apart{OutsideTerm: 1}, Coming: &coverage.Coming{}},
		}
		if len(row.Regions) != 3 {
			t.Fatalf("%d regions", len(row.Regions))
		}
		for _, c := range row.Regions {
			same(t, c.Region.Slug, c.Numbers, regions[c.Region.Slug])
		}
		if !row.Few || !row.Promise.Below || row.Promise.Missing != 1 || *row.Promise.Departures != 0 {
			t.Errorf("few %v, %+v", row.Few, row.Promise)
		}
	})
}

func same(t *testing.T, what string, got, want coverage.Numbers) {
	t.Helper()
	if got.Coming == nil || want.Coming == nil || *got.Coming != *want.Coming {
		t.Errorf("%s: coming %+v, want %+v", what, got.Coming, want.Coming)
	}
	got.Coming, want.Coming = nil, nil
	if got != want {
		t.Errorf("%s: %+v, want %+v", what, got, want)
	}
}

func TestG2_DeparturesThatBreakTheTargetCountFromTheTarget(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := world(t, db)
		for target, want := range map[int]int{1: 4, 3: 2, 4: 1, 5: 0, 9: 0} {
			change(t, db, o.EKS, func(s *models.Service) { s.TargetSMEs = target })
			row := view(t, db, o.AsAdmin(), func(tx *store.Tx) (coverage.Row, error) { return coverage.Of(tx, "eks", "apac") })
			if *row.Promise.Departures != want || row.Promise.Below != (target > 4) {
				t.Errorf("target %d: %d departures, below %v", target, *row.Promise.Departures, row.Promise.Below)
			}
			if len(row.Regions) != 1 || row.Regions[0].Counting() != 2 || row.World.Counting() != 4 {
				t.Errorf("in APAC: %+v of %+v", row.Regions, row.World)
			}
		}
	})
}

func change(t *testing.T, db *store.DB, s models.Service, edit func(*models.Service)) {
	t.Helper()
	storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
		s, err := tx.LockService(s.ID)
		edit(&s)
		return errors.Join(err, tx.SaveService(&s))
	})
}

func TestG2_TheOverviewKeepsWhatNeedsALook(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := world(t, db)
		full := storetest.AddService(t, db, "full", "storage")
		for n := range 6 {
			stand(t, db, o, full, person(t, db, 10+n, o.Seoul), models.StandingActive, later)
		}
		change(t, db, storetest.AddService(t, db, "gone", "storage"), func(s *models.Service) { s.RetiredOn = today })
		for _, c := range []struct {
			filter coverage.Filter
			want   string
		}{
			{coverage.Filter{}, "eks full s3"},
			{coverage.Filter{Family: "storage"}, "full s3"},
			{coverage.Filter{Only: coverage.BelowTarget}, "eks s3"},
			{coverage.Filter{Only: coverage.FewerThan, Family: "storage"}, "s3"},
		} {
			if got := walk(t, db, o.AsAdmin(), c.filter); got != c.want {
				t.Errorf("%+v: %s, want %s", c.filter, got, c.want)
			}
		}
		for _, f := range []coverage.Filter{{Family: "none"}, {Region: "none"}} {
			err := db.View(context.Background(), o.AsAdmin(), func(tx *store.Tx) error {
				_, err := coverage.Overview(tx, f, models.Page{})
				return err
			})
			if !fault.Is(err, fault.Invalid) {
				t.Errorf("%+v: %v", f, err)
			}
		}
	})
}

// walk reads an overview page by page, two services each.
func walk(t *testing.T, db *store.DB, as models.Actor, f coverage.Filter) string {
	t.Helper()
	var all []string
	cursor := ""
	for {
		page := view(t, db, as, func(tx *store.Tx) (models.List[coverage.Row], error) {
			return coverage.Overview(tx, f, models.Page{Limit: 2, Cursor: cursor})
		})
		for _, r := range page.Items {
			all = append(all, r.Service.Slug)
		}
		if cursor = page.Next; cursor == "" {
			return strings.Join(all, " ")
		}
	}
}

func TestG2_ThoseOnTheWayAreShownToWhoMayKnow(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := world(t, db)
		for name, c := range map[string]struct {
			as      models.Actor
			eks, s3 bool
		}{
			"a new hire":                    {storetest.As(o.Bo), false, false},
			"an SME of EKS":                 {storetest.As(o.Ana), true, false},
			"a founding SME of EKS":         {storetest.As(o.Learner), true, false},
			"a developer of EKS":            {storetest.As(o.Dev), true, false},
			"somebody's manager":            {storetest.As(o.Director), true, true},
			"a coordinator":                 {o.AsCoordinator(), true, true},
			"an administrator":              {o.AsAdmin(), true, true},
			"one whose standing is revoked": {storetest.As(o.Chiara), false, false},
		} {
			page := view(t, db, c.as, func(tx *store.Tx) (models.List[coverage.Row], error) {
				return coverage.Overview(tx, coverage.Filter{}, models.Page{})
			})
			for i, may := range []bool{c.eks, c.s3} {
				r := page.Items[i]
				hidden := r.World.Coming == nil && !slices.ContainsFunc(r.Regions, func(c coverage.Cell) bool { return c.Coming != nil })
				err := db.View(context.Background(), c.as, func(tx *store.Tx) error {
					_, err := coverage.People(tx, r.Service.Slug, coverage.Asked{Stage: coverage.AnyStage}, models.Page{})
					return err
				})
				if hidden == may || (err == nil) != may {
					t.Errorf("%s, %s: hidden %v, the list says %v", name, r.Service.Slug, hidden, err)
				}
			}
		}
	})
}

func TestG2_TheOverviewTakesAsManyQueriesForAllServicesAsForOne(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := world(t, db)
		count := storetest.CountQueries(t, db)
		of := func(as models.Actor, limit int) int {
			return count.Of(t, as, func(tx *store.Tx) error {
				_, err := coverage.Overview(tx, coverage.Filter{}, models.Page{Limit: limit})
				return err
			})
		}
		before := of(storetest.As(o.Ana), 1)
		for n := range 20 {
			stand(t, db, o, storetest.AddService(t, db, "more-"+string(rune('a'+n)), "more"), o.Ana, models.StandingActive, later)
		}
		if after := of(storetest.As(o.Ana), 200); after != before || after > 8 {
			t.Errorf("%d queries for one service, %d for all", before, after)
		}
	})
}
