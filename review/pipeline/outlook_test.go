package pipeline_test

import (
	"math"
	"reflect"
	"strings"
	"testing"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/pipeline"
)

func (w *world) outlook(as models.Actor, of models.Service) pipeline.Outlook {
	w.t.Helper()
	return view(w, as, func(tx *store.Tx) (pipeline.Outlook, error) { return pipeline.Forecast(tx, of.ID) })
}

func (w *world) stage(o pipeline.Outlook, stage models.CandidacyState) pipeline.StageOutlook {
	w.t.Helper()
	for _, s := range o.Stages {
		if s.Stage == stage {
			return s
		}
	}
	w.t.Fatalf("no stage %s", stage)
	return pipeline.StageOutlook{}
}

func codes(o pipeline.Outlook) string {
	var all []string
	for _, n := range o.Notes {
		all = append(all, n.Code)
	}
	return strings.Join(all, " ")
}

func TestG2_StagesAreLearntFromTheOrganisationsOwnPast(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		s3 := storetest.AddBar(t, db, w.S3, 1, storetest.BarRules())
		// At S3, of four who were ready, three were certified: two after six weeks, one
		// after two, having gone back to building in between. One withdrew. One more ended
		// before anybody's memory, and one who never was ready withdrew.
		road := []string{"opened", "ready", "scheduling", "scheduled", "certified"}
		w.went(w.S3, s3, 10, road...)
		w.went(w.S3, s3, 20, road...)
		w.went(w.S3, s3, 30, "opened", "ready", "fell_back", "ready", "certified")
		w.went(w.S3, s3, 40, "opened", "ready", "withdrawn")
		w.went(w.S3, s3, 50, "opened", "withdrawn")
		w.went(w.S3, s3, 1500, road...)
		w.comes(w.Learner, models.CandidacyReady, 15)
		o := w.outlook(w.AsAdmin(), w.EKS)
		ready := w.stage(o, models.CandidacyReady)
		if ready.Observations != 4 || !ready.Pooled || ready.Candidates != 1 || *ready.Conversion != 0.8 || *ready.MedianWeeks != 6 {
			t.Errorf("ready: %+v, conversion %v", ready, *ready.Conversion)
		}
		if s := w.stage(o, models.CandidacyBuilding); s.Observations != 5 || s.Candidates != 0 {
			t.Errorf("building: %+v", s)
		}
		if s := w.stage(o, models.CandidacyVoting); s.Observations != 0 || s.Conversion != nil || s.MedianWeeks != nil {
			t.Errorf("nobody was seen voting: %+v", s)
		}
		// The learner is in the third week, which five have seen with them: one was certified
		// and one withdrew in it; both others were in their seventh, which is the fifth from now.
		if got := o.Months[0].Arriving; got == nil || math.Abs(*got-0.2) > 1e-9 {
			t.Errorf("within four weeks %v", *got)
		}
		if got := o.Months[1].Arriving; got == nil || math.Abs(*got-0.8) > 1e-9 {
			t.Errorf("within eight weeks %v", *got)
		}
		if got := codes(o); got != "pooled" {
			t.Errorf("notes %s", got)
		}
	})
}

func TestG2_ForecastsGoByTermsAndDeparturesOfThePast(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		standings := []models.Standing{}
		for _, p := range []models.Person{w.Ana, w.Bo, w.Chiara, w.Mentor} {
			standings = append(standings, storetest.AddSME(t, db, w.EKS, p))
		}
		gone := storetest.AddPerson(t, db, "Gone", w.Dublin)
		storetest.AddSME(t, db, w.S3, gone)
		w.do(func(tx *store.Tx) error {
			for i, s := range standings {
				s.GrantedOn, s.TermStartsOn, s.ExpiresOn = today.AddMonths(-20), today.AddMonths(-20), today.AddMonths(30)
				if i == 0 {
					s.ExpiresOn = today.AddDays(40)
				}
				if err := tx.SaveStanding(&s); err != nil {
					return err
				}
				event, from := "renew", models.StandingActive
				if i == 3 {
					event = "lapse"
				}
				err := tx.AddStandingChange(&models.StandingChange{StandingID: s.ID, ServiceID: s.ServiceID, Event: event, FromState: from, ToState: s.State, At: tx.Now.AddDate(0, -3, 0)})
				if err != nil {
					return err
				}
			}
			p, err := tx.Person(w.Chiara.ID)
			p.LeavesOn = today.AddDays(-10)
			if err != nil {
				return err
			}
			return tx.SavePerson(&p)
		})
		o := w.outlook(storetest.As(w.Learner), w.EKS)
		if o.Holding != 3 || o.Renewal.Yes != 3 || o.Renewal.Of != 4 || !o.Renewal.Pooled {
			t.Errorf("holding %d, renewals %+v", o.Holding, o.Renewal)
		}
		// Those of EKS had standing a year ago, the one of S3 had not; one has left.
		if o.Attrition.Yes != 1 || o.Attrition.Of != 4 {
			t.Errorf("departures %+v", o.Attrition)
		}
		want := 2.75 * math.Pow(0.75, 8.0/52)
		if m := o.Months[1]; m.Mean == nil || math.Abs(*m.Mean-want) > 1e-9 || m.Ending != 1 {
			t.Errorf("after two months %+v, want %v", m, want)
		}
		if o.Stages != nil || o.Months[11].Arriving != nil || codes(o) != "candidates-not-counted pooled" {
			t.Errorf("a new hire is told of candidates: %+v, %s", o.Stages, codes(o))
		}
	})
}

func TestG4_CandidatesAreInNoForecastOfWhoMayNotKnow(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		before := asJSON(t, w.outlook(storetest.As(w.Chiara), w.EKS))
		w.comes(w.Learner, models.CandidacyVoting, 3)
		w.went(w.EKS, w.bar, 3, "opened", "withdrawn")
		if after := asJSON(t, w.outlook(storetest.As(w.Chiara), w.EKS)); after != before {
			t.Errorf("a candidate shows:\n%s\n%s", before, after)
		}
		for name, as := range map[string]models.Actor{"their manager": storetest.As(w.Manager), "a developer": storetest.As(w.Dev), "a coordinator": w.AsCoordinator()} {
			o := w.outlook(as, w.EKS)
			if s := w.stage(o, models.CandidacyVoting); s.Candidates != 1 || o.Months[0].High != 1 || o.Months[0].Mean != nil {
				t.Errorf("%s: %+v, %+v", name, s, o.Months[0])
			}
		}
	})
}

// A last day that lies ahead is in the forecasts of those alone who may see it.
func TestG2_G4_ALastDayAheadIsForecastForThoseAloneWhoMaySeeIt(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		storetest.AddSME(t, db, w.EKS, w.Learner)
		storetest.AddSME(t, db, w.EKS, w.Bo)
		readers := []models.Actor{storetest.As(w.Bo), storetest.As(w.Chiara), storetest.As(w.Manager), w.AsCoordinator(), storetest.As(w.Learner)}
		ask := func() (all []pipeline.Outlook) {
			for _, as := range readers {
				storetest.View(t, db, as, func(tx *store.Tx) error {
					o, err := pipeline.Forecast(tx, w.EKS.ID)
					all = append(all, o)
					return err
				})
			}
			return all
		}
		before := ask()
		w.do(func(tx *store.Tx) error {
			p, err := tx.LockPerson(w.Learner.ID)
			if err != nil {
				return err
			}
			p.LeavesOn = today.AddDays(40)
			return tx.SavePerson(&p)
		})
		for n, after := range ask() {
			mayKnow := n >= 2
			if got := after.Months[11].Leaving; (got == 1) != mayKnow {
				t.Errorf("reader %d is told that %d leave", n, got)
			}
			if same := reflect.DeepEqual(before[n], after); same == mayKnow {
				t.Errorf("reader %d: %+v, then %+v", n, before[n].Months, after.Months)
			}
		}
	})
}

func TestG2_WithoutHistoryAForecastSaysSo(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		storetest.AddSME(t, db, w.EKS, w.Ana)
		w.do(func(tx *store.Tx) error {
			s, _, err := tx.StandingOf(w.Ana.ID, w.EKS.ID)
			s.ExpiresOn = today.AddDays(40)
			if err != nil {
				return err
			}
			return tx.SaveStanding(&s)
		})
		w.comes(w.Learner, models.CandidacyBuilding, 3)
		o := w.outlook(w.AsAdmin(), w.EKS)
		if m := o.Months[2]; m.Mean != nil || m.Low != 0 || m.High != 2 || o.Renewal.Known() {
			t.Errorf("%+v", m)
		}
		if got := codes(o); got != "no-history no-departures" {
			t.Errorf("notes %s", got)
		}
		text := o.Notes[0].Text.String()
		if text != "Nobody has seen yet how a term ends or how a candidacy goes on from where one is now, so there is a range and no expectation." {
			t.Error(text)
		}
	})
}

func TestForecastsOfAllServicesTakeAsManyQueriesAsOfOne(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		for n := range 20 {
			s := storetest.AddService(t, db, "more-"+string(rune('a'+n)), "more")
			storetest.AddSME(t, db, s, w.Ana)
			storetest.AddReady(t, db, w.Bo, storetest.AddBar(t, db, s, 1, storetest.BarRules()))
		}
		count := storetest.CountQueries(t, db)
		of := func(limit int) int {
			return count.Of(t, storetest.As(w.Ana), func(tx *store.Tx) error {
				_, err := pipeline.Forecasts(tx, "more", models.Page{Limit: limit})
				return err
			})
		}
		if one, all := of(1), of(200); one != all || all > 16 {
			t.Errorf("%d queries for one, %d for all", one, all)
		}
		err := db.View(t.Context(), w.AsAdmin(), func(tx *store.Tx) error {
			_, err := pipeline.Forecasts(tx, "none", models.Page{})
			return err
		})
		if !fault.Is(err, fault.Invalid) {
			t.Errorf("no such family: %v", err)
		}
	})
}
