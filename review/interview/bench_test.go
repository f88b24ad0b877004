package interview_test

import (
	"fmt"
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/interview"
)

// BenchmarkOptions is the whole of a search, from the first query to the last word,
// among so many qualified people of a service over the world.
func BenchmarkOptions(b *testing.B) {
	for _, engine := range []string{"sqlite", "postgres"} {
		for _, size := range []int{50, 2_000} {
			b.Run(fmt.Sprintf("%s/%d", engine, size), func(b *testing.B) {
				db := storetest.SQLite
				if engine == "postgres" {
					db = storetest.Postgres
				}
				o, c := crowd(b, db(b), size)
				b.ReportAllocs()
				for b.Loop() {
					storetest.View(b, o, storetest.As(models.Person{ID: c.PersonID}), func(tx *store.Tx) error {
						found, err := interview.OptionsOf(tx, c.ID, models.Date{}, models.Date{})
						if len(found.Options) == 0 {
							b.Fatal("no options")
						}
						return err
					})
				}
			})
		}
	}
}

// crowd is a service with so many SMEs over seven sites, every tenth a developer too.
func crowd(b *testing.B, db *store.DB, size int) (*store.DB, models.Candidacy) {
	o := storetest.Seed(b, db)
	sites := []models.Site{o.Dublin, o.Kolkata, o.Taipei, o.Seoul, o.Adelaide, o.StJohns, o.Seattle}
	bar := storetest.AddBar(b, db, o.EKS, 1, storetest.BarRules())
	for n := range size {
		p := storetest.AddPerson(b, db, fmt.Sprint("Expert ", n), sites[n%len(sites)])
		storetest.AddSME(b, db, o.EKS, p)
		if n%10 == 0 {
			storetest.AddDeveloper(b, db, o.EKS, p, models.Senior)
		}
	}
	return db, storetest.AddReady(b, db, o.Learner, bar)
}
