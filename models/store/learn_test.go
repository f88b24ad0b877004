package store

import (
	"regexp"
	"slices"
	"testing"

	"gorm.io/gorm"

	"assay/migrations"
)

var created = regexp.MustCompile(`(?im)^create table (?:if not exists )?(\w+)`)

// Tables that no struct is written into as a whole.
var bare = []string{"person_terms", "show_case_terms", "library_terms"}

func TestGormHasLearntEveryTableBeforeTheFirstAct(t *testing.T) {
	known, err := learnt()
	if err != nil {
		t.Fatal(err)
	}
	var tables []string
	for _, noun := range nouns {
		q := &gorm.Statement{DB: &gorm.DB{Config: known}}
		if err := q.Parse(noun); err != nil {
			t.Fatal(err)
		}
		tables = append(tables, q.Table)
	}
	for _, dialect := range []migrations.Dialect{migrations.SQLite, migrations.Postgres} {
		text, err := migrations.Fingerprint(dialect)
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range created.FindAllStringSubmatch(text, -1) {
			if table := found[1]; !slices.Contains(tables, table) && !slices.Contains(bare, table) {
				t.Errorf("gorm learns the table %s only when somebody needs it: its struct belongs to nouns", table)
			}
		}
	}
}
