package pipeline_test

import (
	"os"
	"strconv"
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/pipeline"
)

// BenchmarkPipeline reads what managers see of the way to standing in an organisation of
// ASSAY_BENCH_PEOPLE people, or 10,000, with a service for each 333 of them; each service
// has some 530 stages behind it that candidacies entered.
func BenchmarkPipeline(b *testing.B) {
	people, err := strconv.Atoi(os.Getenv("ASSAY_BENCH_PEOPLE"))
	if err != nil {
		people = 10_000
	}
	admin := models.Actor{Person: 1, Via: models.ViaSession, Roles: []models.Role{models.RoleAdministrator}}
	reads := map[string]func(tx *store.Tx) error{
		"forecasts": func(tx *store.Tx) error { _, err := pipeline.Forecasts(tx, "", models.Page{}); return err },
		"forecast":  func(tx *store.Tx) error { _, err := pipeline.Forecast(tx, 2); return err },
		"pipeline":  func(tx *store.Tx) error { _, err := pipeline.List(tx, pipeline.Filter{}, models.Page{}); return err },
		"gaps":      func(tx *store.Tx) error { _, err := pipeline.GapsOf(tx, 2); return err },
	}
	for name, open := range map[string]func(testing.TB) *store.DB{"sqlite": storetest.SQLite, "postgres": storetest.Postgres} {
		db := open(b)
		storetest.Bulk(b, db, storetest.Size{People: people, Services: max(3, people/333), Cases: 3000})
		for asked, read := range reads {
			b.Run(asked+"/"+name, func(b *testing.B) {
				for b.Loop() {
					storetest.View(b, db, admin, read)
				}
			})
		}
	}
}
