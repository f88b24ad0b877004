package coverage_test

import (
	"strings"
	"testing"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review"
	"assay/review/coverage"
)

func riskList(t *testing.T, db *store.DB, as models.Actor, in coverage.Hourly) coverage.RiskList {
	t.Helper()
	return view(t, db, as, func(tx *store.Tx) (coverage.RiskList, error) { return coverage.Risks(tx, in, models.Page{}) })
}

func codes(notes []review.Reason) string {
	all := make([]string, len(notes))
	for i, n := range notes {
		all[i] = n.Code
	}
	return strings.Join(all, " ")
}

func TestG2_OfSomePeopleRisksSayOnlyWhatIsTrueOfThem(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		stand(t, db, o, o.EKS, o.Learner, models.StandingActive, today.AddDays(20))
		come(t, db, storetest.AddBar(t, db, o.EKS, 1, storetest.BarRules()), o.Coordinator, models.CandidacyBuilding)
		ten := coverage.Wanted{From: 10, To: 11, Heads: 9, Weekdays: []time.Weekday{time.Tuesday}}
		if err := setTargets(db, o.AsAdmin(), o.EKS, 1, ten, inAsia); err != nil {
			t.Fatal(err)
		}
		for _, c := range []struct {
			in     coverage.Hourly
			notes  string
			smes   int
			coming int // -1: not said
			hours  bool
		}{
			{coverage.Hourly{}, "", 5, 1, true},
			{coverage.Hourly{Region: "apac"}, "world-left-out", 3, 0, true},
			{coverage.Hourly{Manager: o.Manager.ID}, "targets-left-out world-left-out", 1, -1, false},
			{coverage.Hourly{Manager: o.Learner.ID}, "nobody-below targets-left-out world-left-out", 0, -1, false},
			{coverage.Hourly{Language: "tlh"}, "nobody-speaks targets-left-out world-left-out", 0, -1, false},
			{coverage.Hourly{Language: "EN"}, "targets-left-out world-left-out", 5, -1, false},
		} {
			c.in.Family = "containers"
			list := riskList(t, db, o.AsAdmin(), c.in)
			r := list.Items[0]
			if got := codes(list.Notes); got != c.notes || r.SMEs != c.smes || (r.Departures.Hours != nil) != c.hours {
				t.Errorf("%+v: %q, %d SMEs, %+v", c.in, got, r.SMEs, r.Departures)
			}
			if c.coming >= 0 && (r.Coming == nil || *r.Coming != c.coming) || c.coming < 0 && r.Coming != nil {
				t.Errorf("%+v: %v are coming", c.in, r.Coming)
			}
			said := reasonsOf(r)
			for _, world := range []string{"few", "young-and-few", "below-target", "departures-headcount", "departures-region", "region-at-zero", "no-developer", "no-panel"} {
				if said[world] != "" && list.Notes != nil && len(list.Notes) > 0 {
					t.Errorf("%+v: of some people it is said of all: %s", c.in, said[world])
				}
			}
			clock := byHour(t, db, o.AsAdmin(), c.in)
			if got := strings.TrimSpace(strings.Replace(c.notes, "world-left-out", "", 1)); codes(clock.Notes) != got {
				t.Errorf("%+v by the hour: %q, want %q", c.in, codes(clock.Notes), got)
			}
			if (clock.Rows.Items[0].Coming == nil) != (c.coming < 0) {
				t.Errorf("%+v by the hour: %v are coming", c.in, clock.Rows.Items[0].Coming)
			}
		}
	})
}

func TestG2_RisksOfAnotherWeekAreAsIfItsMondayWereToday(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		then := thisWeek.Plus(4)
		stand(t, db, o, o.EKS, o.Learner, models.StandingActive, thisWeek.Day(5)) // gone by then
		stand(t, db, o, o.EKS, o.Director, models.StandingActive, then.Day(29))
		in := coverage.Hourly{Family: "containers", Week: then}
		list := riskList(t, db, o.AsAdmin(), in)
		r := list.Items[0]
		if list.On != then.Monday || codes(list.Notes) != "another-week" || r.SMEs != 5 || r.Expiring.In30 != 1 {
			t.Errorf("%v, %q, %d SMEs, %+v", list.On, codes(list.Notes), r.SMEs, r.Expiring)
		}
		behind := names(t, db, o.AsAdmin(), "eks", coverage.Asked{On: list.On, EndingWithin: 30})
		if len(behind) != r.Expiring.In30 || behind[0] != o.Director.Name {
			t.Errorf("behind the number are %q", behind)
		}
		now := riskList(t, db, o.AsAdmin(), coverage.Hourly{Family: "containers"})
		if now.On != today || codes(now.Notes) != "" || now.Items[0].Expiring.In30 != 1 {
			t.Errorf("this week: %v, %q, %+v", now.On, codes(now.Notes), now.Items[0].Expiring)
		}
	})
}

func TestWhatIsNoLanguageIsRefused(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		for _, tag := range []string{"klingon", "und", "e", "en_", "english language"} {
			err := storetest.Do(db, o.AsAdmin(), func(tx *store.Tx) error {
				_, err := coverage.ByHour(tx, coverage.Hourly{Language: tag}, coverage.BySlug, models.Page{})
				return err
			})
			f := fault.As(err)
			if f == nil || len(f.Fields) != 1 || f.Fields[0].Pointer != "query:language" || f.Fields[0].Code != "not-a-language" {
				t.Errorf("%q: %v", tag, err)
			}
		}
	})
}
