package pipeline

import (
	"assay/models"
	"assay/models/store"
	"assay/review/forecast"
)

// memory is how many months back the organisation remembers.
const memory = 36

// Stages are those of an open candidacy, in their order.
var Stages = []models.CandidacyState{models.CandidacyBuilding, models.CandidacyReady, models.CandidacyScheduling,
	models.CandidacyScheduled, models.CandidacyVoting}

// pasts are what became of those who entered each stage: of some services, and of
// the whole organisation.
type pasts struct {
	own        map[models.ServiceID]map[models.CandidacyState]*forecast.Past
	everywhere map[models.CandidacyState]*forecast.Past
}

func readPasts(tx *store.Tx, services []models.ServiceID) (pasts, error) {
	p := pasts{map[models.ServiceID]map[models.CandidacyState]*forecast.Past{}, map[models.CandidacyState]*forecast.Past{}}
	fates, err := tx.StageFates(services, tx.Now.AddDate(0, -memory, 0))
	for _, f := range fates {
		stages := p.own[f.ServiceID]
		if stages == nil {
			stages = map[models.CandidacyState]*forecast.Past{}
			p.own[f.ServiceID] = stages
		}
		for _, of := range []map[models.CandidacyState]*forecast.Past{stages, p.everywhere} {
			if of[f.Stage] == nil {
				of[f.Stage] = &forecast.Past{}
			}
			of[f.Stage].Add(forecast.Fate(f.Fate), f.Weeks, f.People)
		}
	}
	return p, err
}

func (p pasts) of(service models.ServiceID, stage models.CandidacyState) forecast.Learnt {
	var own, everywhere forecast.Past
	if past := p.own[service][stage]; past != nil {
		own = *past
	}
	if past := p.everywhere[stage]; past != nil {
		everywhere = *past
	}
	return forecast.ChoosePast(own, everywhere)
}

// Arrival is what may be expected of somebody on the way.
type Arrival struct {
	Within       *float64 // how likely certified within a year; nil where nobody has seen that
	MedianWeeks  *int     // of those who were, from entering the stage
	Observations int
	Pooled       bool
}

func arrivalOf(l forecast.Learnt, waited int) Arrival {
	a := Arrival{Observations: l.Observed(), Pooled: l.Pooled}
	if a.Observations > 0 {
		within := l.Within(waited)
		a.Within = &within
	}
	if weeks, known := l.Median(); known {
		a.MedianWeeks = &weeks
	}
	return a
}
