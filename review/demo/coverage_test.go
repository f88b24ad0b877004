package demo_test

import (
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/coverage"
)

// theClock has services at their target and below it, hours with no one, and risks of
// every level with reasons.
func theClock(t *testing.T, db *store.DB) {
	t.Helper()
	reader := models.System("reader", models.ViaCommand)
	storetest.View(t, db, reader, func(tx *store.Tx) error {
		clock, err := coverage.ByHour(tx, coverage.Hourly{}, coverage.ByRisk, models.Page{})
		if err != nil {
			return err
		}
		total := clock.Totals
		if total.Empty == 0 || total.OneDeep == 0 || total.AtTarget == 0 || total.AtTarget == total.WithTarget || total.WithTarget == total.Hours {
			t.Errorf("the clock of coverage shows nothing to do, or nothing done: %+v", total)
		}
		risks, err := coverage.Risks(tx, coverage.Hourly{}, models.Page{})
		said := map[string]int{}
		for _, r := range risks.Items {
			said[string(r.Level)]++
			for _, reason := range r.Reasons {
				said[reason.Code]++
			}
		}
		for _, want := range []string{"high", "empty-hours", "below-target-hours", "one-deep", "expiring", "region-at-zero"} {
			if said[want] == 0 {
				t.Errorf("no risk says %s: %v", want, said)
			}
		}
		t.Logf("%+v %v", total, said)
		return err
	})
}
