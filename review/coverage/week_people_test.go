package coverage_test

import (
	"testing"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/coverage"
	"assay/review/coverage/hours"
)

// The SMEs of a week are who has standing on any day of it, while those of a day have it
// on that day.
func TestG4_TheSMEsOfAWeekOpenThePeopleWhoAreCountedInIt(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		leaveOn(t, db, o.Ana, thisWeek.Plus(1).Day(2))
		for _, as := range []models.Actor{o.AsAdmin(), storetest.As(o.Chiara)} {
			for _, week := range []hours.Week{thisWeek.Plus(-1), thisWeek, thisWeek.Plus(1), thisWeek.Plus(2), thisWeek.Plus(60)} {
				for _, in := range []coverage.Hourly{{Week: week}, {Week: week, Region: "emea"}, {Week: week, Manager: o.Director.ID}, {Week: week, Language: "en"}} {
					for _, service := range []models.Service{o.EKS, o.S3} {
						smes := inWeek(t, db, as, service, in).SMEs
						listed := names(t, db, as, service.Slug, coverage.Asked{Week: week, Region: in.Region, Manager: in.Manager, Language: in.Language})
						if len(listed) != smes {
							t.Errorf("person %d, %s in %s, %+v: %d SMEs, listed are %q", as.Person, service.Slug, week.String(), in, smes, listed)
						}
					}
				}
			}
		}
		if s3 := names(t, db, o.AsAdmin(), "s3", coverage.Asked{Week: thisWeek}); len(s3) != 1 || len(names(t, db, o.AsAdmin(), "s3", coverage.Asked{On: thisWeek.Day(4)})) != 0 {
			t.Errorf("standing that ended on Tuesday: %q in its week", s3)
		}
		err := storetest.Do(db, o.AsAdmin(), func(tx *store.Tx) error {
			_, err := coverage.People(tx, "eks", coverage.Asked{Week: thisWeek, On: today}, models.Page{})
			return err
		})
		if f := fault.As(err); f == nil || f.Fields[0].Pointer != "query:week" {
			t.Errorf("a week and a day: %v", err)
		}
	})
}
