package store

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"gorm.io/gorm/logger"

	"assay/models"
	"assay/models/store/storetest/pgtemp"
)

// TestGreatTablesAreReadByIndex explains what lists and counts over great tables
// run, on both engines, and finds those that would read a whole table.
func TestGreatTablesAreReadByIndex(t *testing.T) {
	today := models.Date{Year: 2026, Month: 11, Day: 16}
	services := []models.ServiceID{1, 2, 3}
	reads := map[string]func(tx *Tx) error{
		"library, everything": func(tx *Tx) error { return second(tx.Library(LibraryQuery{}, models.Page{})) },
		"library, words":      func(tx *Tx) error { return second(tx.Library(LibraryQuery{All: []string{"a", "b"}}, models.Page{})) },
		"library, a family": func(tx *Tx) error {
			return second(tx.Library(LibraryQuery{Any: []string{"s:1", "s:2"}}, models.Page{}))
		},
		"library, a case":    func(tx *Tx) error { return unlessMissing(second(tx.LibraryCase(1))) },
		"library, texts":     func(tx *Tx) error { return second(tx.ApprovedTexts([]models.ShowCaseID{1, 2})) },
		"coverage, services": func(tx *Tx) error { return second(tx.CoverageServices(CoverageFilter{}, today, models.Page{})) },
		"coverage, below": func(tx *Tx) error {
			return second(tx.CoverageServices(CoverageFilter{BelowTarget: true, FewerThan: 5}, today, models.Page{}))
		},
		"coverage, standings":  func(tx *Tx) error { return second(tx.CountStandings(services, today, today)) },
		"coverage, candidates": func(tx *Tx) error { return second(tx.CountCandidacies(services, today)) },
		"people, standings": func(tx *Tx) error {
			return second(tx.StandingPeople(CoveragePeople{ServiceID: 1, RegionID: 1, Classes: []StandingClass{"active"}, EndingBy: today}, today, models.Page{}))
		},
		"people, candidates": func(tx *Tx) error {
			return second(tx.CandidatePeople(CoveragePeople{ServiceID: 1, States: []models.CandidacyState{"ready"}}, today, models.Page{}))
		},
	}
	for engine, db := range planned(t) {
		for name, read := range reads {
			t.Run(engine+"/"+name, func(t *testing.T) {
				for _, statement := range recorded(t, db, read) {
					if plan := explained(t, db, statement); wholeTable.MatchString(plan) {
						t.Errorf("reads a whole table:\n%s\n%s", statement, plan)
					}
				}
			})
		}
	}
}

// TestPeopleAreSortedByAnIndex explains what the table of people goes by beside
// names: nothing sorts what it reads.
func TestPeopleAreSortedByAnIndex(t *testing.T) {
	sorts := regexp.MustCompile(`Sort|TEMP B-TREE`)
	for engine, db := range planned(t) {
		for _, sort := range []PeopleSort{ByZone, "-zone", ByStarted, "-started"} {
			t.Run(engine+"/"+string(sort), func(t *testing.T) {
				read := func(tx *Tx) error { return second(tx.People(PeopleFilter{Sort: sort}, models.Page{})) }
				for _, statement := range recorded(t, db, read) {
					if plan := explained(t, db, statement); sorts.MatchString(plan) {
						t.Errorf("sorts:\n%s\n%s", statement, plan)
					}
				}
			})
		}
	}
}

// wholeTable is what either engine says when it reads every row of a great table,
// by name or alias.
var wholeTable = regexp.MustCompile(`Seq Scan on (show_\w+|library_\w+|standings|candidacies|people)` +
	`|(?m)SCAN (s|c|p|e|v|standings|candidacies|people|show_\w+|library_entries)( USING (COVERING )?INDEX \w+)?$`)

func second[T any](_ T, err error) error { return err }

func unlessMissing(err error) error {
	if err != nil && strings.HasPrefix(err.Error(), "not-found") {
		return nil
	}
	return err
}

// planned opens a migrated database on each engine.
func planned(t *testing.T) map[string]*DB {
	t.Helper()
	dsns := map[string]string{"sqlite": "sqlite:" + filepath.Join(t.TempDir(), "plan.db")}
	if os.Getenv("ASSAY_TEST_POSTGRES") != "skip" {
		dsns["postgres"] = postgresDatabase(t)
	}
	dbs := map[string]*DB{}
	for engine, dsn := range dsns {
		db, err := Open(context.Background(), dsn, time.Now)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = db.Close() })
		if err := db.Migrate(context.Background()); err != nil {
			t.Fatal(err)
		}
		dbs[engine] = db
	}
	return dbs
}

func postgresDatabase(t *testing.T) string {
	t.Helper()
	address := os.Getenv("ASSAY_TEST_POSTGRES_URL")
	if address == "" {
		server, err := pgtemp.Start()
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = server.Stop() })
		address = server.URL
	}
	admin, err := Open(context.Background(), address, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	name := fmt.Sprintf("assay_plan_%d", os.Getpid())
	if err := admin.write.Exec("create database " + name).Error; err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := admin.write.Exec("drop database " + name + " with (force)").Error; err != nil {
			t.Error(err)
		}
		_ = admin.Close()
	})
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	u.Path = "/" + name
	return u.String()
}

// statements keeps what is run, with its values.
type statements struct {
	logger.Interface
	all *[]string
}

func (s statements) LogMode(logger.LogLevel) logger.Interface { return s }

func (s statements) Trace(_ context.Context, _ time.Time, run func() (string, int64), _ error) {
	sql, _ := run()
	*s.all = append(*s.all, sql)
}

func recorded(t *testing.T, db *DB, read func(tx *Tx) error) []string {
	t.Helper()
	var run []string
	kept := db.read.Logger
	db.read.Logger = statements{kept, &run}
	err := db.View(context.Background(), models.System("test", models.ViaJob), read)
	db.read.Logger = kept
	if err != nil {
		t.Fatal(err)
	}
	var selects []string
	for _, s := range run {
		if lower := strings.ToLower(s); strings.HasPrefix(lower, "select") || strings.HasPrefix(lower, "with") {
			selects = append(selects, s)
		}
	}
	if len(selects) == 0 {
		t.Fatalf("nothing was read: %q", run)
	}
	return selects
}

// explained is a statement's plan. A small PostgreSQL table is read whole whenever
// it may be, so it may not.
func explained(t *testing.T, db *DB, statement string) string {
	t.Helper()
	var plan []string
	err := db.View(context.Background(), models.System("test", models.ViaJob), func(tx *Tx) error {
		if !tx.pg {
			var lines []struct{ Detail string }
			err := tx.q.Raw("explain query plan " + statement).Scan(&lines).Error
			for _, l := range lines {
				plan = append(plan, l.Detail)
			}
			return err
		}
		if err := tx.q.Exec("set local enable_seqscan = off").Error; err != nil {
			return err
		}
		return tx.q.Raw("explain " + statement).Scan(&plan).Error
	})
	if err != nil {
		t.Fatalf("%s: %v", statement, err)
	}
	if len(plan) == 0 {
		t.Fatalf("no plan for %s", statement)
	}
	return strings.Join(plan, "\n")
}
