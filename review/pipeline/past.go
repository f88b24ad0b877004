package pipeline

import (
	"slices"

	"assay/models"
	"assay/models/store"
	"assay/review/forecast"
)

// memory is how many months back the organisation remembers.
const memory = 36

// Stages are those of an open candidacy, in their order.
var Stages = []models.CandidacyState{models.CandidacyBuilding, models.CandidacyReady, models.CandidacyScheduling,
	models.CandidacyScheduled, models.CandidacyVoting}

// entering is a stage of the candidacies for a service.
type entering struct {
	service models.ServiceID
	stage   models.CandidacyState
}

// pasts are what became of those who entered each stage: of some services, and, where
// one of them has seen too little itself, of the whole organisation.
type pasts map[entering]*forecast.Past

// readPasts reads what stages are forecast by: one query, and a second where the whole
// organisation is asked.
func readPasts(tx *store.Tx, of []entering) (pasts, error) {
	services := make([]models.ServiceID, len(of))
	for i, e := range of {
		services[i] = e.service
	}
	p := pasts{}
	since := tx.Now.AddDate(0, -memory, 0)
	fates, err := tx.StageFates(services, since)
	if err != nil {
		return p, err
	}
	p.add(fates)
	if !slices.ContainsFunc(of, func(e entering) bool { return !p.at(e).Enough() }) {
		return p, nil
	}
	fates, err = tx.AllStageFates(since)
	p.add(fates)
	return p, err
}

func (p pasts) add(fates []store.StageFate) {
	for _, f := range fates {
		e := entering{f.ServiceID, f.Stage}
		if p[e] == nil {
			p[e] = &forecast.Past{}
		}
		p[e].Add(f.Fate, f.Weeks, f.People)
	}
}

func (p pasts) at(e entering) forecast.Past {
	if past := p[e]; past != nil {
		return *past
	}
	return forecast.Past{}
}

func (p pasts) of(service models.ServiceID, stage models.CandidacyState) forecast.Learnt {
	return forecast.ChoosePast(p.at(entering{service, stage}), p.at(entering{0, stage}))
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
