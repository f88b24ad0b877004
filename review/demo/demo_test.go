package demo_test

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/demo"
	"assay/review/ledger"
	"assay/review/notary"
	"assay/review/sweep"
	"assay/review/transfer"
)

// until is a Saturday morning, so that much of what is under way waits for Monday.
var until = time.Date(2026, 11, 21, 9, 17, 0, 0, time.UTC)

func makeDemo(t *testing.T, db *store.DB) {
	t.Helper()
	cast, err := demo.Cast()
	if err != nil {
		t.Fatal(err)
	}
	last, whole := int64(0), int64(0)
	told := func(done, all int64) {
		if done < last || done > all {
			t.Errorf("told %d of %d after %d", done, all, last)
		}
		last, whole = done, all
	}
	options := demo.Options{Seed: 1, Until: until, People: cast + crowdSize, Told: told}
	made, err := demo.Make(context.Background(), db, storetest.ClockOf(db).Set, options)
	if err != nil {
		t.Fatal(err)
	}
	for _, why := range made.Cut {
		t.Errorf("a story ended early: %v", why)
	}
	if made.People != options.People || last != whole {
		t.Errorf("%d people, told %d of %d", made.People, last, whole)
	}
}

// rootOf verifies the ledger and gives the tree's root, which every decision, text
// and vote goes into.
func rootOf(t *testing.T, db *store.DB) string {
	t.Helper()
	var s notary.Summary
	storetest.View(t, db, storetest.Builder, func(tx *store.Tx) (err error) {
		s, err = notary.Verify(tx, nil, func(f ledger.Finding) { t.Errorf("V9 %s", f) }, func(int64) {})
		return err
	})
	if s.Unsealed > 0 {
		t.Errorf("%d entries are not in the tree", s.Unsealed)
	}
	return s.Root
}

func exportOf(t *testing.T, db *store.DB) string {
	t.Helper()
	var out bytes.Buffer
	storetest.View(t, db, models.System("export", models.ViaCommand), func(tx *store.Tx) error { return transfer.ExportAll(tx, &out) })
	return out.String()
}

func TestTheDemoHoldsEveryStateAndEveryTruthAndIsTheSameOnBothEngines(t *testing.T) {
	roots, exports, keys := map[string]string{}, map[string]string{}, map[string][]string{}
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		makeDemo(t, db)
		roots[string(db.Dialect)], exports[string(db.Dialect)] = rootOf(t, db), exportOf(t, db)
		keys[string(db.Dialect)] = storetest.Column(t, db, "select reply_key from calendar_guests order by reply_key")
		everyState(t, db)
		aCrowd(t, db)
		theClock(t, db)
		storetest.CheckInvariants(t, db)
		storetest.CheckStages(t, db)
		nothingIsDue(t, db)
		everyDuty(t, db)
		everyInbox(t, db)
		variety(t, db)
		refusesWhatIsNotEmpty(t, db)
	})
	if len(roots) == 2 && roots["sqlite"] != roots["postgres"] {
		t.Errorf("one seed gave two histories: %v", roots)
	}
	if len(exports) == 2 && exports["sqlite"] != exports["postgres"] {
		t.Error("one seed gave two organisations")
	}
	if len(keys) == 2 && (len(keys["sqlite"]) < 100 || !slices.Equal(slices.Sorted(slices.Values(keys["sqlite"])), slices.Sorted(slices.Values(keys["postgres"])))) {
		t.Errorf("one seed gave other keys to %d and %d calendars", len(keys["sqlite"]), len(keys["postgres"]))
	}
}

func nothingIsDue(t *testing.T, db *store.DB) {
	if done, err := sweep.All(context.Background(), db); done > 0 || err != nil {
		t.Errorf("the end left %d things to be swept: %v", done, err)
	}
}

func everyDuty(t *testing.T, db *store.DB) {
	storetest.View(t, db, storetest.Builder, func(tx *store.Tx) error {
		parts, err := demo.Parts(tx)
		if err != nil {
			return err
		}
		counts := map[demo.Duty]int{}
		for _, p := range parts {
			counts[p.Duty] = p.Count
		}
		for _, d := range demo.Duties() {
			if counts[d] == 0 {
				t.Errorf("nobody to be is %s", d)
			}
		}
		if counts[demo.Reviewer] != 5 || counts[demo.Manager] != 40+119 {
			t.Errorf("the reviewer has %d show cases waiting, the manager %d people", counts[demo.Reviewer], counts[demo.Manager])
		}
		return nil
	})
}

func variety(t *testing.T, db *store.DB) {
	storetest.View(t, db, storetest.Builder, func(tx *store.Tx) error {
		sites, err := tx.AllSites()
		if err != nil {
			return err
		}
		zones := map[string]bool{}
		for _, s := range sites {
			zones[s.Zone] = true
		}
		if len(sites) != 12 || len(zones) < 9 {
			t.Errorf("%d sites in %d zones", len(sites), len(zones))
		}
		services, err := tx.AllServices()
		if err != nil {
			return err
		}
		none, few := 0, 0
		routes := map[models.BootstrapRoute]bool{}
		for _, s := range services {
			counting, err := tx.CountingStandings(s.ID, models.DateOf(tx.Now))
			if err != nil {
				return err
			}
			routes[s.BootstrapRoute] = true
			switch n := len(counting); {
			case n == 0:
				none++
			case n < 5:
				few++
			}
		}
		if len(services) != 24 || none != 1 || few < 4 || len(routes) != 3 {
			t.Errorf("%d services, %d without an SME, %d with fewer than five, routes %v", len(services), none, few, routes)
		}
		return nil
	})
}

func refusesWhatIsNotEmpty(t *testing.T, db *store.DB) {
	_, err := demo.Make(context.Background(), db, func(time.Time) {}, demo.Options{Seed: 1, Until: until})
	if f := fault.As(err); f == nil || f.Code != "not-empty" {
		t.Errorf("a second demo was made over the first: %v", err)
	}
}

func TestFewerPeopleThanTheCastAreRefused(t *testing.T) {
	db := storetest.SQLite(t)
	_, err := demo.Make(context.Background(), db, storetest.ClockOf(db).Set, demo.Options{Seed: 1, People: 7, Until: until})
	if f := fault.As(err); f == nil || len(f.Fields) != 1 || f.Fields[0].Code != "too-few" || !strings.Contains(f.Fields[0].Text.String(), "120") {
		t.Errorf("seven people: %v", err)
	}
}

func TestElsewhereThereIsNobodyToBe(t *testing.T) {
	db := storetest.SQLite(t)
	storetest.View(t, db, storetest.Builder, func(tx *store.Tx) error {
		if _, err := demo.Parts(tx); !fault.Is(err, fault.NotFound) {
			t.Errorf("parts outside of a demo: %v", err)
		}
		return nil
	})
}
