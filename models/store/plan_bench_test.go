package store_test

import (
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

// BenchmarkPlans lists the plans of a large organisation: one mentor's, one
// manager's at all levels, and everyone's, the first page and a deep one.
func BenchmarkPlans(b *testing.B) {
	for name, open := range map[string]func(testing.TB) *store.DB{"sqlite": storetest.SQLite, "postgres": storetest.Postgres} {
		b.Run(name, func(b *testing.B) {
			db := open(b)
			storetest.Bulk(b, db, storetest.Size{People: 100_000, Services: 300, Cases: 1000})
			storetest.Tamper(b, db, "analyze")
			lists := map[string]store.PlanFilter{
				"mentor": {Mentor: 8, State: models.PlanActive}, "manager": {Manager: 8}, "everyone by name": {Order: store.ByName},
				"everyone by due date": {Order: store.ByDue, State: models.PlanActive}, "everyone by waiting": {Order: store.ByWaiting, State: models.PlanActive},
				"outdated":          {Curriculum: 1, State: models.PlanActive, Before: 2, Order: store.ByAge},
				"mentor or manager": {Mentor: 8, Manager: 8, StandsIn: []models.PlanID{1, 2}},
			}
			for what, f := range lists {
				b.Run(what, func(b *testing.B) { readPlans(b, db, f, 0) })
				b.Run(what+" deep", func(b *testing.B) { readPlans(b, db, f, 200) })
			}
		})
	}
}

func readPlans(b *testing.B, db *store.DB, f store.PlanFilter, pages int) {
	b.Helper()
	page := models.Page{Limit: 200}
	rows := 0
	read := func() (next string) {
		storetest.View(b, db, storetest.Builder, func(tx *store.Tx) error {
			got, err := tx.Plans(f, page)
			next, rows = got.Next, len(got.Items)
			return err
		})
		return next
	}
	for range pages {
		next := read()
		if next == "" {
			break
		}
		page.Cursor = next
	}
	page.Limit = 50
	for b.Loop() {
		read()
	}
	b.ReportMetric(float64(rows), "rows")
}
