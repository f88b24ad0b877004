package pipeline

import (
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review"
	"assay/review/coverage"
	"assay/review/policy"
)

// Filter narrows a pipeline, by slugs and a stage; empty fields do not.
type Filter struct {
	Service string
	Family  string
	Region  string
	Stage   models.CandidacyState
}

// Row is an open candidacy, with what holds it up.
type Row struct {
	store.PipelineRow
	Turn    Turn
	Page    bool            // the reader may see its page
	Missing []review.Reason // for the bar, where Page is set
	Arrival Arrival
}

// List reads a page of the open candidacies that the reader may know of, the longest in
// their stage first, in a constant number of queries; of a service that is retired only
// where it is the one asked for. Faults: invalid for an unknown
// service, region or family.
func List(tx *store.Tx, f Filter, page models.Page) (models.List[Row], error) {
	var none models.List[Row]
	if err := policy.Check(policy.CoverageSee, policy.Of(tx.Actor)); err != nil {
		return none, err
	}
	on := models.DateOf(tx.Now)
	known, err := coverage.WhatIsKnown(tx, on)
	if err != nil {
		return none, err
	}
	wanted, err := f.stored(tx, known)
	if err != nil {
		return none, err
	}
	found, err := tx.Pipeline(wanted, on, page)
	if err != nil {
		return none, err
	}
	rows, err := explained(tx, found.Items, known)
	return models.List[Row]{Items: rows, Next: found.Next}, err
}

func (f Filter) stored(tx *store.Tx, known coverage.Known) (store.PipelineFilter, error) {
	out := store.PipelineFilter{Stage: f.Stage, Family: f.Family}
	if !known.Everywhere() {
		out.Only, out.Services = true, known.Services()
	}
	if f.Service != "" {
		s, err := tx.ServiceBySlug(f.Service)
		if fault.Is(err, fault.NotFound) {
			err = fault.At("query:service", "unknown-service", "There is no service with this slug.")
		}
		if err != nil {
			return out, err
		}
		out.ServiceID = s.ID
	}
	if f.Region != "" {
		r, err := tx.RegionBySlug(f.Region)
		if fault.Is(err, fault.NotFound) {
			err = fault.At("query:region", "unknown-region", "There is no region with this slug.")
		}
		if err != nil {
			return out, err
		}
		out.RegionID = r.ID
	}
	return out, coverage.KnownFamily(tx, f.Family)
}

// explained says of candidacies what holds them up and when they may arrive.
func explained(tx *store.Tx, found []store.PipelineRow, known coverage.Known) ([]Row, error) {
	rows := make([]Row, len(found))
	if len(found) == 0 {
		return rows, nil
	}
	s, err := sceneOf(tx, found, known)
	if err != nil {
		return nil, err
	}
	of := make([]entering, len(found))
	for i, r := range found {
		of[i] = entering{r.ServiceID, r.State}
	}
	pasts, err := readPasts(tx, of)
	if err != nil {
		return nil, err
	}
	for i, r := range found {
		eyes := s.eyes(r)
		rows[i] = Row{PipelineRow: r, Turn: s.turn(r, eyes), Page: eyes.page}
		if eyes.page {
			rows[i].Missing = s.shortfalls[r.ID].Missing
		}
		rows[i].Arrival = arrivalOf(pasts.of(r.ServiceID, r.State), weeksSince(r.StateSince, tx.Now))
	}
	return rows, nil
}

func servicesIn(rows []store.PipelineRow) []models.ServiceID {
	ids := make([]models.ServiceID, len(rows))
	for i, r := range rows {
		ids[i] = r.ServiceID
	}
	return ids
}

func weeksSince(since, now time.Time) int { return int(now.Sub(since) / (7 * 24 * time.Hour)) }
