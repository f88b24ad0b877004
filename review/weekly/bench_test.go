package weekly_test

import (
	"os"
	"strconv"
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/weekly"
)

// BenchmarkSweep writes the letters of 200 managers, in an organisation of
// ASSAY_BENCH_PEOPLE people, or 10,000, with a service for each 333 of them. Nothing
// else is written while it goes on, in SQLite.
func BenchmarkSweep(b *testing.B) {
	people, err := strconv.Atoi(os.Getenv("ASSAY_BENCH_PEOPLE"))
	if err != nil {
		people = 10_000
	}
	for name, open := range map[string]func(testing.TB) *store.DB{"sqlite": storetest.SQLite, "postgres": storetest.Postgres} {
		db := open(b)
		storetest.Bulk(b, db, storetest.Size{People: people, Services: max(3, people/333), Cases: 3000})
		sweep := func(at time.Time) (done int) {
			storetest.ClockOf(db).Set(at)
			storetest.Must(b, db, models.System("weekly", models.ViaJob), func(tx *store.Tx) (err error) {
				done, err = weekly.Sweep(tx, 200)
				return err
			})
			return done
		}
		now := storetest.ClockOf(db).Now()
		for sweep(now) == 200 {
		}
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				now = now.AddDate(0, 0, 7)
				if done := sweep(now); done != 200 {
					b.Fatalf("%d letters", done)
				}
			}
		})
	}
}
