package pipeline

import (
	"slices"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review"
	"assay/review/coverage"
	"assay/review/forecast"
	"assay/review/policy"
)

// Outlook is how many SMEs a service can expect, and by what.
type Outlook struct {
	Service   models.Service
	On        models.Date
	Holding   int // count today
	Months    []forecast.Month
	Below     models.Date // the first month that is expected below the target; zero: none
	Renewal   forecast.Rate
	Attrition forecast.Rate
	Stages    []StageOutlook // nil where the reader may not know of candidacies, who are in no number then
	Notes     []review.Reason
}

// StageOutlook is a stage, how many are in it, and what became of those before them.
type StageOutlook struct {
	Stage      models.CandidacyState
	Candidates int
	Conversion *float64
	Arrival
}

// Forecasts reads a page of services that are not retired, by slug, each with its
// forecast: a constant number of queries. Faults: invalid for an unknown family.
func Forecasts(tx *store.Tx, family string, page models.Page) (models.List[Outlook], error) {
	var none models.List[Outlook]
	if err := policy.Check(policy.CoverageSee, policy.Of(tx.Actor)); err != nil {
		return none, err
	}
	if err := coverage.KnownFamily(tx, family); err != nil {
		return none, err
	}
	services, err := tx.CoverageServices(store.CoverageFilter{Family: family}, models.DateOf(tx.Now), page)
	if err != nil {
		return none, err
	}
	all, err := outlooks(tx, services.Items)
	return models.List[Outlook]{Items: all, Next: services.Next}, err
}

// Forecast is that of one service, retired or not. Faults: not-found.
func Forecast(tx *store.Tx, id models.ServiceID) (Outlook, error) {
	if err := policy.Check(policy.CoverageSee, policy.Of(tx.Actor)); err != nil {
		return Outlook{}, err
	}
	s, err := tx.Service(id)
	if err != nil {
		return Outlook{}, err
	}
	all, err := outlooks(tx, []models.Service{s})
	if err != nil {
		return Outlook{}, err
	}
	if len(all) != 1 {
		return Outlook{}, fault.Missing("service")
	}
	return all[0], nil
}

func outlooks(tx *store.Tx, services []models.Service) ([]Outlook, error) {
	on := models.DateOf(tx.Now)
	known, err := coverage.WhatIsKnown(tx, on)
	if err != nil {
		return nil, err
	}
	b, err := readBooks(tx, services, on, known)
	if err != nil {
		return nil, err
	}
	all := make([]Outlook, len(services))
	for i, s := range services {
		all[i] = b.outlook(s, on, known.Of(s.ID))
	}
	return all, nil
}

// books are what outlooks of some services are made from.
type books struct {
	holders    map[models.ServiceID][]forecast.Holder
	candidates map[models.ServiceID][]forecast.Candidate
	renewals   seen
	departures seen
	bars       map[models.ServiceID]models.Bar
	pasts      pasts
}

// seen is how often something came to pass, per service and everywhere.
type seen struct {
	own        map[models.ServiceID]forecast.Share
	everywhere forecast.Share
}

func (s seen) of(id models.ServiceID) forecast.Rate { return forecast.Choose(s.own[id], s.everywhere) }

// see reads what services saw themselves, and what all did where one of them saw too
// little.
func see(services []models.ServiceID, read func([]models.ServiceID) ([]store.Seen, error)) (seen, error) {
	s := seen{own: map[models.ServiceID]forecast.Share{}}
	rows, err := read(services)
	for _, r := range rows {
		s.own[r.ServiceID] = forecast.Share{Yes: r.Yes, Of: r.Total}
	}
	if err != nil || !slices.ContainsFunc(services, func(id models.ServiceID) bool { return !s.own[id].Enough() }) {
		return s, err
	}
	rows, err = read(nil)
	for _, r := range rows {
		s.everywhere.Yes += r.Yes
		s.everywhere.Of += r.Total
	}
	return s, err
}

func readBooks(tx *store.Tx, services []models.Service, on models.Date, known coverage.Known) (b books, err error) {
	ids := make([]models.ServiceID, len(services))
	var told []models.ServiceID
	for i, s := range services {
		ids[i] = s.ID
		if known.Of(s.ID) {
			told = append(told, s.ID)
		}
	}
	b.renewals, err = see(ids, func(of []models.ServiceID) ([]store.Seen, error) {
		return tx.TermsEnded(of, tx.Now.AddDate(0, -memory, 0))
	})
	if err != nil {
		return b, err
	}
	b.departures, err = see(ids, func(of []models.ServiceID) ([]store.Seen, error) {
		return tx.Departures(of, on.AddMonths(-12), on, tx.Now.AddDate(-1, 0, 0))
	})
	if err != nil {
		return b, err
	}
	if b.bars, err = tx.LatestBars(ids); err != nil {
		return b, err
	}
	staying, err := coverage.Staying(tx)
	if err != nil {
		return b, err
	}
	if err := b.readHolders(tx, ids, on, staying); err != nil {
		return b, err
	}
	if len(told) == 0 {
		return b, nil
	}
	if err := b.readCandidates(tx, told, on, staying); err != nil {
		return b, err
	}
	var of []entering
	for _, id := range told {
		for _, stage := range Stages {
			of = append(of, entering{id, stage})
		}
	}
	b.pasts, err = readPasts(tx, of)
	return b, err
}

func (b *books) readHolders(tx *store.Tx, ids []models.ServiceID, on models.Date, staying []models.PersonID) error {
	terms, err := tx.CountingTerms(ids, on, staying)
	b.holders = map[models.ServiceID][]forecast.Holder{}
	for _, t := range terms {
		b.holders[t.ServiceID] = append(b.holders[t.ServiceID], forecast.Holder{ExpiresOn: t.ExpiresOn, LeavesOn: t.LeavesOn})
	}
	return err
}

func (b *books) readCandidates(tx *store.Tx, ids []models.ServiceID, on models.Date, staying []models.PersonID) error {
	all, err := tx.AllOnTheWay(ids, on, staying)
	b.candidates = map[models.ServiceID][]forecast.Candidate{}
	for _, c := range all {
		who := forecast.Candidate{Stage: c.State, Waited: weeksSince(c.StateSince, tx.Now), LeavesOn: c.LeavesOn}
		b.candidates[c.ServiceID] = append(b.candidates[c.ServiceID], who)
	}
	return err
}

func (b books) outlook(s models.Service, on models.Date, told bool) Outlook {
	o := Outlook{Service: s, On: on, Holding: len(b.holders[s.ID]), Renewal: b.renewals.of(s.ID), Attrition: b.departures.of(s.ID)}
	rates := forecast.Rates{Renewal: o.Renewal, Attrition: o.Attrition, TermMonths: b.bars[s.ID].Rules.ValidMonths}
	var coming []forecast.Candidate
	if told {
		coming = b.candidates[s.ID]
		rates.Stages = map[models.CandidacyState]forecast.Learnt{}
		for _, stage := range Stages {
			rates.Stages[stage] = b.pasts.of(s.ID, stage)
			o.Stages = append(o.Stages, stageOutlook(stage, coming, rates.Stages[stage]))
		}
	}
	o.Months = forecast.Ahead(on, b.holders[s.ID], coming, rates)
	if !told {
		for i := range o.Months {
			o.Months[i].Arriving = nil
		}
	}
	o.Below, _ = forecast.Below(o.Months, s.TargetSMEs)
	o.Notes = outlookNotes(o)
	return o
}

func stageOutlook(stage models.CandidacyState, coming []forecast.Candidate, past forecast.Learnt) StageOutlook {
	o := StageOutlook{Stage: stage, Arrival: arrivalOf(past, 0)}
	for _, c := range coming {
		if c.Stage == stage {
			o.Candidates++
		}
	}
	if o.Observations > 0 {
		conversion := past.Conversion()
		o.Conversion = &conversion
	}
	return o
}
