package coverage_test

import (
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

func setTargets(db *store.DB, as models.Actor, of models.Service, rev int64, lines ...coverage.Wanted) error {
	return storetest.Do(db, as, func(tx *store.Tx) error { return coverage.SetTargets(tx, of.ID, rev, lines) })
}

var (
	worktime = coverage.Wanted{From: 9, To: 18, Heads: 2, Weekdays: hours.WorkDays.List()}
	always   = coverage.Wanted{From: 0, To: 24, Heads: 1}
	inAsia   = coverage.Wanted{From: 4, To: 12, Heads: 1, Region: "apac"}
)

func TestG2_TargetsAreMetOrNotByTheHour(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		if err := setTargets(db, o.AsAdmin(), o.EKS, 1, worktime, always, inAsia); err != nil {
			t.Fatal(err)
		}
		week := inWeek(t, db, o.AsAdmin(), o.EKS, coverage.Hourly{})
		if week.Targets[0][9] != 2 || week.Targets[0][18] != 1 || week.Targets[5][9] != 1 {
			t.Errorf("targets of the world: %v", week.Targets)
		}
		clock := byHour(t, db, o.AsAdmin(), coverage.Hourly{})
		eks := clock.Rows.Items[0]
		if want := append([]int{0}, append(upTo(2, 4), upTo(12, 17)...)...); len(eks.Below) == 0 || !slices.Contains(eks.Below, 13) || slices.Contains(eks.Below, 10) {
			t.Errorf("below at %v, where %v would be so in a plain week", eks.Below, want)
		}
		if clock.Totals.WithTarget != 24 || clock.Totals.AtTarget != 24-len(eks.Below) {
			t.Errorf("totals: %+v", clock.Totals)
		}
		asia := byHour(t, db, o.AsAdmin(), coverage.Hourly{Region: "apac"}).Rows.Items[0]
		if asia.Targets[4] != 1 || asia.Targets[12] != 0 || len(asia.Below) != 0 {
			t.Errorf("of Asia: %v, below at %v", asia.Targets, asia.Below)
		}
		if some := byHour(t, db, o.AsAdmin(), coverage.Hourly{Language: "en"}).Rows.Items[0]; some.Targets != (hours.Day{}) {
			t.Errorf("a target stands beside a part of the people: %v", some.Targets)
		}
	})
}

func TestG2_TargetsAreSetByAdministratorsAndStandInTheLedger(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		if err := setTargets(db, o.AsCoordinator(), o.EKS, 1, always); !fault.Is(err, fault.Denied) {
			t.Errorf("a coordinator: %v", err)
		}
		for range 2 { // the second time nothing changes
			if err := setTargets(db, o.AsAdmin(), o.EKS, 1, worktime, inAsia); err != nil {
				t.Fatal(err)
			}
		}
		got := view(t, db, o.AsAdmin(), func(tx *store.Tx) (coverage.ServiceTargets, error) { return coverage.TargetsOf(tx, o.EKS.ID) })
		if got.Service.Revision != 2 || len(got.Lines) != 2 || got.Lines[1].Region != "apac" || !slices.Equal(got.Lines[0].Weekdays, worktime.Weekdays) {
			t.Errorf("stored: %+v", got)
		}
		if err := setTargets(db, o.AsAdmin(), o.EKS, 1, always); !fault.Is(err, fault.Stale) {
			t.Errorf("from an old revision: %v", err)
		}
		events := view(t, db, o.AsAdmin(), func(tx *store.Tx) (models.List[models.LedgerEntry], error) {
			return tx.Ledger(store.LedgerFilter{Event: "service.targets_set"}, models.Page{})
		})
		if len(events.Items) != 1 {
			t.Errorf("%d entries in the ledger", len(events.Items))
		}
	})
}

func TestG2_TargetsThatCannotBeAreRefusedWhereTheyStand(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		for pointer, line := range map[string]coverage.Wanted{
			"/lines/1/toHour":   {From: 9, To: 9, Heads: 1},
			"/lines/1/heads":    {From: 9, To: 10},
			"/lines/1/region":   {From: 9, To: 10, Heads: 1, Region: "atlantis"},
			"/lines/1/weekdays": {From: 9, To: 10, Heads: 1, Weekdays: []time.Weekday{7}},
		} {
			err := setTargets(db, o.AsAdmin(), o.EKS, 1, always, line)
			if f := fault.As(err); f == nil || len(f.Fields) != 1 || f.Fields[0].Pointer != pointer {
				t.Errorf("%s: %v", pointer, err)
			}
		}
		err := setTargets(db, o.AsAdmin(), o.EKS, 1, always, coverage.Wanted{From: 9, To: 10, Heads: 1}, coverage.Wanted{From: 9, To: 10, Heads: 1, Weekdays: hours.EveryDay.List()})
		if f := fault.As(err); f == nil || len(f.Fields) != 1 || f.Fields[0].Pointer != "/lines/2" {
			t.Errorf("the same twice: %v", err)
		}
		if err := setTargets(db, o.AsAdmin(), o.EKS, 1, make([]coverage.Wanted, 51)...); !fault.Is(err, fault.Invalid) {
			t.Errorf("fifty-one: %v", err)
		}
	})
}
