package coverage_test

import (
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/coverage"
)

// BenchmarkHours reads and counts ASSAY_BENCH_PEOPLE people, or 3,000, and a service for
// each 333 of them, on each engine.
func BenchmarkHours(b *testing.B) {
	people := size(b)
	for name, open := range map[string]func(testing.TB) *store.DB{"sqlite": storetest.SQLite, "postgres": storetest.Postgres} {
		db := open(b)
		storetest.Bulk(b, db, storetest.Size{People: people, Services: max(3, people/333), Cases: 3000})
		admin := models.Actor{Person: 1, Via: models.ViaSession, Roles: []models.Role{models.RoleAdministrator}}
		for _, asked := range []struct {
			name string
			read func(tx *store.Tx) (any, error)
		}{
			{"grid", func(tx *store.Tx) (any, error) {
				return coverage.ByHour(tx, coverage.Hourly{}, coverage.ByRisk, models.Page{})
			}},
			{"family", func(tx *store.Tx) (any, error) {
				return coverage.ByHour(tx, coverage.Hourly{Family: "family-3"}, coverage.ByRisk, models.Page{})
			}},
			{"service", func(tx *store.Tx) (any, error) { return coverage.InWeek(tx, 2, coverage.Hourly{}) }},
			{"hour", func(tx *store.Tx) (any, error) { return coverage.AtHour(tx, 2, tx.Now, coverage.Hourly{}) }},
			{"risks", func(tx *store.Tx) (any, error) {
				list, err := coverage.Risks(tx, coverage.Hourly{}, models.Page{})
				return list, err
			}},
			{"what-if", func(tx *store.Tx) (any, error) {
				return coverage.Compare(tx, coverage.Hourly{}, []coverage.Change{{Kind: coverage.Leaves, PersonID: 9, On: models.DateOf(tx.Now)}})
			}},
		} {
			b.Run(asked.name+"/"+name, func(b *testing.B) {
				for b.Loop() {
					view(b, db, admin, asked.read)
				}
			})
		}
	}
}
