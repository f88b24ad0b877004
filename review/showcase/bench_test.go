package showcase

import (
	"fmt"
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

// BenchmarkForesee ranks a service with 2,000 SMEs, facts and all.
func BenchmarkForesee(b *testing.B) {
	for engine, open := range map[string]func(testing.TB) *store.DB{"sqlite": storetest.SQLite, "postgres": storetest.Postgres} {
		b.Run(engine, func(b *testing.B) {
			db := open(b)
			o := storetest.Seed(b, db)
			var c models.ShowCase
			storetest.Must(b, db, o.AsAdmin(), func(tx *store.Tx) error { return crowdIn(tx, o, 2000) })
			storetest.Must(b, db, as(o.Learner.ID), func(tx *store.Tx) (err error) {
				c, err = Start(tx, o.EKS.ID, writing(1))
				return err
			})
			for b.Loop() {
				storetest.View(b, db, as(o.Learner.ID), func(tx *store.Tx) error {
					got, err := Foresee(tx, c.ID)
					if len(got.Ranked) < 1900 {
						b.Fatalf("only %d ranked", len(got.Ranked))
					}
					return err
				})
			}
		})
	}
}

// crowdIn adds SMEs at all sites in one act.
func crowdIn(tx *store.Tx, o storetest.Org, n int) error {
	sites := []models.Site{o.Dublin, o.Kolkata, o.Seoul, o.Adelaide, o.StJohns, o.Seattle}
	first, last := models.Date{Year: 2026, Month: 1, Day: 1}, models.Date{Year: 2027, Month: 12, Day: 31}
	for i := range n {
		at := sites[i%len(sites)]
		p := models.Person{Name: fmt.Sprintf("Expert Number%d", i), SiteID: at.ID, Zone: at.Zone, Hours: storetest.Weekdays(), Locale: "en", Revision: 1,
			NightFrom: models.DefaultNightFrom, NightTo: models.DefaultNightTo, CreatedAt: tx.Now, UpdatedAt: tx.Now}
		if err := tx.AddPerson(&p); err != nil {
			return err
		}
		s := models.Standing{PersonID: p.ID, ServiceID: o.EKS.ID, State: models.StandingActive, Source: models.SourceAccredited,
			SourceNote: "before Assay", GrantedOn: first, TermStartsOn: first, ExpiresOn: last, StateSince: tx.Now, UpdatedAt: tx.Now, Revision: 1}
		if err := tx.AddStanding(&s); err != nil {
			return err
		}
	}
	return nil
}
