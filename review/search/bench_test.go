package search_test

import (
	"context"
	"os"
	"strconv"
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/search"
)

// BenchmarkLargeSearch types into the palette of an engineer, and of an administrator,
// of a large organisation in which every name begins with the same word.
// ASSAY_BENCH_CASES makes it smaller.
func BenchmarkLargeSearch(b *testing.B) {
	size := storetest.Large
	if cases, err := strconv.Atoi(os.Getenv("ASSAY_BENCH_CASES")); err == nil {
		size = storetest.Small(cases)
	}
	readers := map[string]models.Actor{
		"engineer":      {Person: 8, Via: models.ViaSession},
		"busiest":       {Person: 9, Via: models.ViaSession},
		"administrator": {Person: 1, Via: models.ViaSession, Roles: []models.Role{models.RoleAdministrator}},
	}
	for name, open := range map[string]func(testing.TB) *store.DB{"sqlite": storetest.SQLite, "postgres": storetest.Postgres} {
		b.Run(name, func(b *testing.B) {
			db := open(b)
			storetest.Bulk(b, db, size)
			for who, actor := range readers {
				for _, text := range []string{"w", "person", "word77", "word7 word10", "person 1234", "service-7 word77", "1208"} {
					b.Run(who+"/"+text, func(b *testing.B) {
						for b.Loop() {
							err := db.View(context.Background(), actor, func(tx *store.Tx) error {
								_, err := search.For(tx, text, 0)
								return err
							})
							if err != nil {
								b.Fatal(err)
							}
						}
					})
				}
			}
		})
	}
}
