package coverage_test

import (
	"fmt"
	"os"
	"strconv"
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/coverage"
)

// size is how many people the benchmarks have, ASSAY_BENCH_PEOPLE or 3,000. Every
// second person has standing, half of the others are on their way, and there is a
// service for each 300 people.
func size(b *testing.B) int {
	n, err := strconv.Atoi(os.Getenv("ASSAY_BENCH_PEOPLE"))
	if err != nil {
		return 3000
	}
	return n
}

func crowd(b *testing.B, db *store.DB) storetest.Org {
	b.Helper()
	o := storetest.Seed(b, db)
	people := size(b)
	services := []models.Service{o.EKS, o.S3}
	for n := range people / 300 {
		services = append(services, storetest.AddService(b, db, fmt.Sprintf("service-%03d", n), "family"))
	}
	bars := make([]models.Bar, len(services))
	for i, s := range services {
		bars[i] = storetest.AddBar(b, db, s, 1, storetest.BarRules())
	}
	sites := []models.Site{o.Dublin, o.Kolkata, o.Taipei, o.Seoul, o.Adelaide, o.StJohns, o.Seattle}
	for from := 0; from < people; from += 5000 {
		storetest.Must(b, db, storetest.Builder, func(tx *store.Tx) error {
			for n := from; n < min(from+5000, people); n++ {
				if err := one(tx, n, sites[n%len(sites)], services, bars); err != nil {
					return err
				}
			}
			return nil
		})
	}
	storetest.Tamper(b, db, "analyze")
	return o
}

// one adds a person and up to three standings, or a candidacy.
func one(tx *store.Tx, n int, at models.Site, services []models.Service, bars []models.Bar) error {
	p := models.Person{Name: fmt.Sprintf("Person %06d", n), SiteID: at.ID, Zone: at.Zone, Hours: storetest.Weekdays(), Locale: "en",
		Revision: 1, StartedOn: past, CreatedAt: tx.Now, UpdatedAt: tx.Now, NightFrom: models.DefaultNightFrom, NightTo: models.DefaultNightTo}
	if n%50 == 0 {
		p.LeavesOn = today.AddDays(n%11 - 5)
	}
	if err := tx.AddPerson(&p); err != nil {
		return err
	}
	if n%2 == 1 {
		if n%4 == 1 {
			return nil
		}
		i := n / 4 % len(services)
		states := []models.CandidacyState{models.CandidacyBuilding, models.CandidacyBuilding, models.CandidacyReady, models.CandidacyVoting}
		return tx.AddCandidacy(&models.Candidacy{PersonID: p.ID, ServiceID: services[i].ID, Number: 1, BarID: bars[i].ID,
			State: states[n/8%4], OpenedAt: tx.Now, ReadyAt: &tx.Now, StateSince: tx.Now, Revision: 1})
	}
	for k := range 3 {
		states := []models.StandingState{models.StandingActive, models.StandingActive, models.StandingActive, models.StandingLapsed}
		s := models.Standing{PersonID: p.ID, ServiceID: services[(n/2+k*7)%len(services)].ID, State: states[(n/2+k)%4],
			Source: models.SourceAccredited, SourceNote: "before", GrantedOn: past, TermStartsOn: past, ExpiresOn: today.AddDays(n % 500),
			StateSince: tx.Now, UpdatedAt: tx.Now, Revision: 1}
		if err := tx.AddStanding(&s); err != nil {
			return err
		}
	}
	return nil
}

func BenchmarkCoverage(b *testing.B) {
	for name, open := range map[string]func(testing.TB) *store.DB{"sqlite": storetest.SQLite, "postgres": storetest.Postgres} {
		db := open(b)
		o := crowd(b, db)
		overview := func(f coverage.Filter, p models.Page) func(b *testing.B) {
			return func(b *testing.B) {
				for b.Loop() {
					view(b, db, o.AsAdmin(), func(tx *store.Tx) (models.List[coverage.Row], error) { return coverage.Overview(tx, f, p) })
				}
			}
		}
		people := func(a coverage.Asked) func(b *testing.B) {
			return func(b *testing.B) {
				for b.Loop() {
					view(b, db, o.AsAdmin(), func(tx *store.Tx) (models.List[coverage.Person], error) {
						return coverage.People(tx, "eks", a, models.Page{})
					})
				}
			}
		}
		b.Run("overview/50/"+name, overview(coverage.Filter{}, models.Page{}))
		b.Run("overview/200/"+name, overview(coverage.Filter{}, models.Page{Limit: 200}))
		b.Run("overview/below/"+name, overview(coverage.Filter{Only: coverage.BelowTarget}, models.Page{}))
		b.Run("people/standing/"+name, people(coverage.Asked{}))
		b.Run("people/stage/"+name, people(coverage.Asked{Stage: coverage.AnyStage}))
	}
}
