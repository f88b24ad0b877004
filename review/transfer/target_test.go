package transfer_test

import (
	"testing"

	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/coverage"
)

// wanted is the header of targets.csv.
const wanted = "service,region,weekdays,from_hour,to_hour,heads\n"

func TestTargetsAreAddedAndChangedAndNeverTakenAway(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		mustBring(t, db, "targets.csv", wanted+"eks,,mon-fri,9,18,2\neks,apac,,0,9,1\n")
		again := mustBring(t, db, "more.csv", wanted+"eks,,fri-sun,20,24,1\neks,,\"mon,tue-fri\",9,18,4\n")
		if added, changed, unchanged := counts(again); added != 1 || changed != 1 || unchanged != 0 {
			t.Errorf("%d added, %d changed, %d unchanged", added, changed, unchanged)
		}
		want := wanted + "eks,,mon-fri,9,18,4\neks,apac,mon-sun,0,9,1\neks,,fri-sun,20,24,1\n"
		if got := give(t, db)["targets.csv"]; got != want {
			t.Errorf("now there are\n%s\nwant\n%s", got, want)
		}
		revision := func() (rev int64) {
			storetest.View(t, db, importer, func(tx *store.Tx) error {
				s, err := tx.Service(o.EKS.ID)
				rev = s.Revision
				return err
			})
			return rev
		}
		before := revision()
		if added, changed, _ := counts(mustBring(t, db, "targets.csv", want)); added+changed != 0 || revision() != before {
			t.Errorf("the same again: %d added, %d changed", added, changed)
		}
	})
}

// Two targets for the same hours go out as the one that counts.
func TestOfTargetsForTheSameHoursTheHighestGoesOut(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		storetest.Must(t, db, o.AsAdmin(), func(tx *store.Tx) error {
			return coverage.SetTargets(tx, o.S3.ID, 1, []coverage.Wanted{{From: 0, To: 6, Heads: 1}, {From: 6, To: 9, Heads: 1}, {From: 0, To: 6, Heads: 3}})
		})
		if got, want := give(t, db)["targets.csv"], wanted+"s3,,mon-sun,0,6,3\ns3,,mon-sun,6,9,1\n"; got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
	})
}

func TestAnEmptyCapStaysAndZeroTakesItBack(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		capped := func() (day, week int) {
			storetest.View(t, db, importer, func(tx *store.Tx) error {
				p, err := tx.Person(o.Bo.ID)
				day, week = p.InterviewsPerDay, p.InterviewsPerWeek
				return err
			})
			return day, week
		}
		const header = "email,interviews_per_day,interviews_per_week\n"
		mustBring(t, db, "people.csv", header+"bo.larsen@example.com,1,4\n")
		mustBring(t, db, "people.csv", header+"bo.larsen@example.com,,3\n")
		if day, week := capped(); day != 1 || week != 3 {
			t.Errorf("%d a day, %d a week", day, week)
		}
		mustBring(t, db, "people.csv", header+"bo.larsen@example.com,0,\n")
		if day, week := capped(); day != 0 || week != 3 {
			t.Errorf("%d a day, %d a week", day, week)
		}
	})
}
