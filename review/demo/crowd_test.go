package demo_test

import (
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/demo"
)

// crowdSize is small, and large enough that one of each road is in it.
const crowdSize = 280

// aCrowd is behind the cast: below the first of them, some SMEs, some new, and some
// who write.
func aCrowd(t *testing.T, db *store.DB) {
	t.Helper()
	cast, err := demo.Cast()
	if err != nil {
		t.Fatal(err)
	}
	storetest.View(t, db, storetest.Builder, func(tx *store.Tx) error {
		people, err := tx.Reports(1)
		if err != nil {
			return err
		}
		if len(people) < cast+crowdSize-10 {
			t.Errorf("%d people are below the first", len(people))
		}
		standings, err := tx.StandingsOfPeople(people)
		if err != nil {
			return err
		}
		experts := 0
		for id, s := range standings {
			if int(id) > cast && len(s) > 0 {
				experts++
			}
		}
		plans, err := tx.Plans(store.PlanFilter{State: models.PlanActive, Order: store.ByAge}, models.Page{Limit: 200})
		if err != nil {
			return err
		}
		newcomers := 0
		for _, p := range plans.Items {
			if int(p.PersonID) > cast {
				newcomers++
			}
		}
		authors := 0
		for _, id := range people {
			cases, err := tx.ShowCasesBy(id, models.Page{})
			if err != nil {
				return err
			}
			if int(id) > cast && len(cases.Items) > 0 {
				authors++
			}
		}
		if experts < crowdSize/30 || newcomers == 0 || authors < 2 {
			t.Errorf("in the crowd are %d SMEs, %d new hires and %d authors", experts, newcomers, authors)
		}
		return nil
	})
}
