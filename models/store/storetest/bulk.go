package storetest

import (
	_ "embed"
	"strconv"
	"strings"
	"testing"
	"text/template"

	"assay/migrations"
	"assay/models/store"
)

// Size of a bulk database. Each case that is reviewed has two reviews.
type Size struct {
	People, Services, Cases int
}

// Large is the size that make bench measures: with it come about two million
// reviews, one million plan tasks and one million ledger entries.
var Large = Size{People: 100_000, Services: 300, Cases: 1_000_000}

//go:embed bulk.sql
var bulkSQL string

// Bulk fills an empty, migrated database of this package by plain SQL. Its rows
// keep every constraint, but not every rule: it is for measuring alone. Case 20·n
// is in review by two SMEs of its service, case 20·n+1 a draft, 20·n+2 not
// accepted, 20·n+3 with its author, the rest are approved.
func Bulk(tb testing.TB, db *store.DB, size Size) {
	tb.Helper()
	pg := db.Dialect == migrations.Postgres
	pick := func(postgres, sqlite string) string {
		if pg {
			return postgres
		}
		return sqlite
	}
	t := template.Must(template.New("bulk").Funcs(template.FuncMap{
		"pg": func() bool { return pg },
		// upto is a table n of i = 1 … count.
		"upto": func(count int) string {
			return strings.ReplaceAll("with recursive n(i) as (select 1 union all select i + 1 from n where i < COUNT)", "COUNT", strconv.Itoa(count))
		},
		// minute is an instant: so many minutes after the start of 2023.
		"minute": func(expr string) string {
			return strings.ReplaceAll(pick("(timestamptz '2023-01-02 00:00:00+00' + (EXPR) * interval '1 minute')",
				"(datetime('2023-01-02', (EXPR) || ' minutes') || '+00:00')"), "EXPR", expr)
		},
		"list": func(words string) string {
			return pick("string_to_array("+words+", ' ')", words)
		},
	}).Parse(bulkSQL))
	var b strings.Builder
	if err := t.Execute(&b, size); err != nil {
		tb.Fatal(err)
	}
	for statement := range strings.SplitSeq(b.String(), ";\n") {
		if strings.TrimSpace(statement) != "" {
			Tamper(tb, db, statement)
		}
	}
}
