package pipeline

import (
	"math"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/coverage"
	"assay/review/forecast"
	"assay/review/policy"
)

// Gaps are what is missing at a service that those on the way will not bring, and who
// is nearest to bringing it.
type Gaps struct {
	Outlook
	Expected *float64 // SMEs in a year; nil where nobody can say
	Gap      int      // SMEs short of the target then; at the low end where nothing is expected
	Words    []review.Reason
	Nearest  []Near
}

// GapsOf shows the gaps of a service to those who may know of its candidacies. Faults:
// not-found, not-allowed.
func GapsOf(tx *store.Tx, id models.ServiceID) (Gaps, error) {
	if err := policy.Check(policy.CoverageSee, policy.Of(tx.Actor)); err != nil {
		return Gaps{}, err
	}
	service, err := tx.Service(id)
	if err != nil {
		return Gaps{}, err
	}
	on := models.DateOf(tx.Now)
	known, err := coverage.WhatIsKnown(tx, on)
	if err != nil {
		return Gaps{}, err
	}
	if err := known.Check(id); err != nil {
		return Gaps{}, err
	}
	outlook, err := Forecast(tx, id)
	if err != nil {
		return Gaps{}, err
	}
	g := Gaps{Outlook: outlook}
	g.measure()
	empty, err := emptyRegions(tx, service, on)
	if err != nil {
		return g, err
	}
	found, err := tx.Pipeline(store.PipelineFilter{ServiceID: id}, on, models.Page{Limit: store.MaxLimit})
	if err != nil {
		return g, err
	}
	rows, s, err := staged(tx, found.Items, known)
	if err != nil {
		return g, err
	}
	g.Words = g.words(empty, len(rows), casesShort(rows, s))
	g.Nearest, err = nearest(tx, service, rows, s)
	return g, err
}

// measure says how many SMEs are short in a year.
func (g *Gaps) measure() {
	last := g.Months[forecast.Months-1]
	expected := float64(last.Low)
	if last.Mean != nil {
		g.Expected, expected = last.Mean, *last.Mean
	}
	g.Gap = max(0, int(math.Ceil(float64(g.Service.TargetSMEs)-expected-1e-9)))
}

// emptyRegions are those in which nobody counts and nobody is on the way.
func emptyRegions(tx *store.Tx, s models.Service, on models.Date) ([]models.Region, error) {
	regions, err := tx.Regions()
	if err != nil {
		return nil, err
	}
	ids := []models.ServiceID{s.ID}
	held, err := tx.CountStandings(ids, on, on)
	if err != nil {
		return nil, err
	}
	coming, err := tx.CountCandidacies(ids, on)
	there := map[models.RegionID]bool{}
	for _, c := range held {
		state := models.StandingState(c.Class)
		there[c.RegionID] = there[c.RegionID] || c.People > 0 && (state == models.StandingActive || state == models.StandingProvisional)
	}
	for _, c := range coming {
		there[c.RegionID] = there[c.RegionID] || c.People > 0
	}
	var empty []models.Region
	for _, r := range regions {
		if !there[r.ID] {
			empty = append(empty, r)
		}
	}
	return empty, err
}

// casesShort is how many approved cases those on the way still need, of whom the reader
// may see that.
func casesShort(rows []store.PipelineRow, s scene) (cases int) {
	for _, r := range rows {
		if s.eyes(r).page {
			cases += casesMissing(s.shortfalls[r.ID])
		}
	}
	return cases
}

func (g Gaps) words(empty []models.Region, coming, cases int) []review.Reason {
	all := []review.Reason{}
	switch {
	case g.Gap == 0:
	case g.Expected == nil:
		all = append(all, review.Reason{Code: "below-target", Text: phrase.Count(g.Gap, "One SME may be missing to the target of %[2]d in a year.",
			"Up to %[1]d SMEs may be missing to the target of %[2]d in a year.", g.Service.TargetSMEs)})
	default:
		all = append(all, review.Reason{Code: "below-target", Text: phrase.Count(g.Gap, "One SME is missing to the target of %[2]d in a year.",
			"%[1]d SMEs are missing to the target of %[2]d in a year.", g.Service.TargetSMEs)})
	}
	if coming == 0 {
		all = append(all, review.Why("nobody-coming", "Nobody is on the way."))
	}
	if len(empty) > 0 {
		names := make([]string, len(empty))
		for i, r := range empty {
			names[i] = r.Name
		}
		all = append(all, review.Why("regions-empty", "Nobody has it or is on the way to it in %s.", phrase.And(names...)))
	}
	if cases > 0 {
		all = append(all, review.Reason{Code: "cases-missing", Text: phrase.Count(cases, "One approved case is missing for those on the way.",
			"%d approved cases are missing for those on the way.")})
	}
	return all
}
