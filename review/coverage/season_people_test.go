package coverage_test

import (
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/coverage"
	"assay/review/coverage/hours"
)

// The fewest of a season are at an hour of an ordinary week, whoever is away in the week
// of the same days, and open exactly so many people.
func TestG1_G4_TheFewestOfASeasonOpenWhoIsThere(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		tuesday := hours.On(time.Tuesday)
		for _, in := range []coverage.Hourly{{}, {Week: thisWeek.Plus(1), Weekdays: tuesday}, {Region: "emea"}, {Manager: o.Director.ID}} {
			week := inWeek(t, db, o.AsAdmin(), o.EKS, in)
			for _, season := range week.Seasons.All {
				asked := coverage.Hourly{Region: in.Region, Manager: in.Manager, PeopleOf: week.In.Week}
				of := view(t, db, o.AsAdmin(), func(tx *store.Tx) (coverage.HourOf, error) {
					return coverage.AtHour(tx, o.EKS.ID, season.At, asked)
				})
				if len(of.On) != season.Least.Minimum() || len(of.On)+len(of.Off) != week.SMEs || hours.WeekOf(models.DateOf(of.At)) != season.Week {
					t.Errorf("%+v, %s at %s: %d on shift and %d off, of %d in the season and %d in all", in, season.Season, of.At, len(of.On), len(of.Off), season.Least.Minimum(), week.SMEs)
				}
				for hour := range 24 {
					at := season.Week.At((24 + hour) * hours.PerHour) // Tuesday
					of := view(t, db, o.AsAdmin(), func(tx *store.Tx) (coverage.HourOf, error) { return coverage.AtHour(tx, o.EKS.ID, at, asked) })
					if in.Weekdays == tuesday && len(of.On) != season.Least[hour] {
						t.Errorf("%s at %d:00: %d, want %d", season.Season, hour, len(of.On), season.Least[hour])
					}
				}
			}
		}
	})
}
