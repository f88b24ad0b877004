package storetest

import (
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"testing"

	"assay/migrations"
	"assay/models/store"
)

// Dump is the content of every table, a line for each row in a fixed order, for
// comparing a whole database before and after. Hidden leaves rows out: a condition
// for each table, or "true" for all of it.
func Dump(tb testing.TB, db *store.DB, hidden map[string]string) string {
	tb.Helper()
	raw := connect(tb, db)
	defer raw.Close()
	names := `select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`
	if db.Dialect == migrations.SQLite {
		names = `select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`
	}
	var out []string
	for _, table := range rowsOf(tb, raw, names) {
		where := ""
		if condition := hidden[table]; condition != "" {
			where = " where not (" + condition + ")"
		}
		for _, row := range rowsOf(tb, raw, "select * from "+table+where) {
			out = append(out, table+": "+row)
		}
	}
	slices.Sort(out)
	return strings.Join(out, "\n")
}

// Column is what a query of one column finds, as text.
func Column(tb testing.TB, db *store.DB, query string) []string {
	tb.Helper()
	raw := connect(tb, db)
	defer raw.Close()
	return rowsOf(tb, raw, query)
}

func rowsOf(tb testing.TB, raw *sql.DB, query string) []string {
	tb.Helper()
	rows, err := raw.Query(query)
	if err != nil {
		tb.Fatalf("%s: %v", query, err)
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		tb.Fatal(err)
	}
	var out []string
	for rows.Next() {
		values := make([]any, len(columns))
		for i := range values {
			values[i] = new(any)
		}
		if err := rows.Scan(values...); err != nil {
			tb.Fatal(err)
		}
		texts := make([]string, len(columns))
		for i, v := range values {
			texts[i] = text(*v.(*any))
		}
		out = append(out, strings.Join(texts, " | "))
	}
	if err := rows.Err(); err != nil {
		tb.Fatal(err)
	}
	return out
}

func text(v any) string {
	if b, ok := v.([]byte); ok {
		return string(b)
	}
	return fmt.Sprint(v)
}
