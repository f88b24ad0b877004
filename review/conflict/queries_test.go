package conflict_test

import (
	"fmt"
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/conflict"
	"assay/review/roster"
)

func TestReadingManyPeopleTakesAsManyQueriesAsReadingOne(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		queries := storetest.CountQueries(t, db)
		var ids []models.PersonID
		for i := range 30 {
			p := storetest.AddPerson(t, db, fmt.Sprint("Colleague ", i), o.Adelaide, storetest.ReportsTo(o.Manager))
			storetest.AddSME(t, db, o.EKS, p)
			storetest.AddAbsence(t, db, p, models.Away, date(2026, 12, 1), date(2026, 12, 2))
			ids = append(ids, p.ID)
		}
		for what, read := range map[string]func(tx *store.Tx, n int) error{
			"a list": func(tx *store.Tx, n int) error {
				_, err := roster.List(tx, store.PeopleFilter{Text: "colleague"}, models.Page{Limit: n})
				return err
			},
			"calendars": func(tx *store.Tx, n int) error {
				_, err := roster.Calendars(tx, ids[:n])
				return err
			},
			"conflicts": func(tx *store.Tx, n int) error {
				_, err := conflict.Between(tx, o.Learner.ID, ids[:n], nil)
				return err
			},
		} {
			one := queries.Of(t, o.AsAdmin(), func(tx *store.Tx) error { return read(tx, 1) })
			many := queries.Of(t, o.AsAdmin(), func(tx *store.Tx) error { return read(tx, 30) })
			if one != many || one == 0 {
				t.Errorf("%s: %d queries for one, %d for thirty", what, one, many)
			}
		}
	})
}
