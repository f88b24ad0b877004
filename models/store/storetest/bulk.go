package storetest

import (
	"embed"
	"io/fs"
	"strconv"
	"strings"
	"testing"
	"text/template"

	"assay/migrations"
	"assay/models/store"
)

// Size of a bulk database. Each version that was reviewed has two reviews. It needs
// more than 210 people for each service.
type Size struct {
	People, Services, Cases int
}

// Large is the size that make bench measures: with it come two million reviews, one
// million plan tasks, sixty thousand SMEs and five million ledger entries.
var Large = Size{People: 100_000, Services: 300, Cases: 1_000_000}

// Small is Large shrunk to as many cases, with people and services in proportion.
func Small(cases int) Size {
	services := max(3, cases*300/1_000_000)
	return Size{People: max(cases/10, services*330), Services: services, Cases: cases}
}

//go:embed bulk
var bulkFiles embed.FS

// Bulk fills an empty, migrated database of this package by plain SQL. Its rows
// keep every constraint, but not every rule: it is for measuring alone. Person 1 is
// an administrator above everybody, 2 a coordinator, and 9 an SME who does more of
// everything than a person can. Case 20·n is in review by two SMEs of its service,
// and so are the newest ones; case 20·n+1 is a draft, 20·n+2 was not accepted,
// 20·n+3 is with its author, the rest are approved, every tenth in a second version.
func Bulk(tb testing.TB, db *store.DB, size Size) {
	tb.Helper()
	raw := connect(tb, db)
	defer raw.Close()
	raw.SetMaxOpenConns(1)
	settings := []string{"pragma synchronous = off", "pragma cache_size = -400000", "pragma foreign_keys = on"}
	last := []string{"pragma wal_checkpoint(truncate)"} // no analyze: nobody does that for an organisation either
	if db.Dialect == migrations.Postgres {
		settings = []string{"set work_mem = '256MB'", "set timezone = 'UTC'"}
		last = []string{"vacuum analyze"}
	}
	for _, statement := range append(append(settings, bulkStatements(tb, db.Dialect, size)...), last...) {
		if _, err := raw.Exec(statement); err != nil {
			tb.Fatalf("%s: %v", statement, err)
		}
	}
}

func bulkStatements(tb testing.TB, dialect migrations.Dialect, size Size) []string {
	tb.Helper()
	names, err := fs.Glob(bulkFiles, "bulk/*.sql")
	if err != nil {
		tb.Fatal(err)
	}
	var statements []string
	for _, name := range names {
		content, err := bulkFiles.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		t, err := template.New(name).Funcs(bulkWords(dialect)).Parse(string(content))
		if err != nil {
			tb.Fatal(err)
		}
		var b strings.Builder
		if err := t.Execute(&b, size); err != nil {
			tb.Fatal(err)
		}
		for statement := range strings.SplitSeq(b.String(), ";\n") {
			if strings.TrimSpace(statement) != "" {
				statements = append(statements, statement)
			}
		}
	}
	return statements
}

// bulkWords are what the two engines say differently.
func bulkWords(dialect migrations.Dialect) template.FuncMap {
	pg := dialect == migrations.Postgres
	about := func(postgres, sqlite string) func(string) string {
		form := sqlite
		if pg {
			form = postgres
		}
		return func(expr string) string { return strings.ReplaceAll(form, "EXPR", expr) }
	}
	return template.FuncMap{
		"pg": func() bool { return pg },
		// upto is a table n of i = 1 … count.
		"upto": func(count int) string {
			return "with recursive n(i) as (select 1 union all select i + 1 from n where i < " + strconv.Itoa(count) + ")"
		},
		// minute is an instant: so many minutes after the start of 2023.
		"minute": about("(timestamptz '2023-01-02 00:00:00+00' + (EXPR) * interval '1 minute')",
			"(datetime('2023-01-02', (EXPR) || ' minutes') || '+00:00')"),
		// day is a date: so many days after the day on which the clock stands.
		"day":     about("(date '2026-11-16' + (EXPR)::integer)", "date('2026-11-16', (EXPR) || ' days')"),
		"quarter": about("(extract(epoch from EXPR)::bigint / 900)", "(unixepoch(EXPR) / 900)"),
		"list":    about("string_to_array(EXPR, ' ')", "EXPR"),
		// hash is as long as one.
		"hash": about("rpad(EXPR, 64, '0')", "substr(EXPR || '"+strings.Repeat("0", 64)+"', 1, 64)"),
	}
}
