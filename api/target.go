package api

import (
	"time"

	"assay/models/store"
	"assay/review"
	"assay/review/coverage"
)

// ServiceTargets are how many people a service wants on shift. They share its revision.
type ServiceTargets struct {
	Service  ServiceRef      `json:"service"`
	Lines    []CoverageLine  `json:"lines"`
	Revision int64           `json:"revision"`
	Actions  []review.Action `json:"actions"`
}

func (t ServiceTargets) ETag() string { return Revision(t.Revision).ETag() }

// CoverageLine is how many people are wanted at some hours. Where several lines meet
// the highest counts.
type CoverageLine struct {
	Region   *string        `json:"region" validate:"omitempty,max=100" description:"Slug; null for the world."`
	Weekdays []time.Weekday `json:"weekdays" validate:"max=7,dive,min=0,max=6" description:"In UTC, 0 Sunday … 6 Saturday; empty for every day."`
	FromHour int            `json:"fromHour" validate:"min=0,max=23" description:"In UTC."`
	ToHour   int            `json:"toHour" validate:"min=1,max=24" description:"In UTC; not included."`
	Heads    int            `json:"heads" validate:"min=1,max=1000"`
}

func getServiceTargets(tx *store.Tx, in ServicePath) (ServiceTargets, error) {
	t, err := coverage.TargetsOf(tx, in.ID)
	if err != nil {
		return ServiceTargets{}, err
	}
	return ServiceTargets{serviceRef(t.Service), each(t.Lines, coverageLine), t.Service.Revision, t.Actions}, nil
}

func setServiceTargets(tx *store.Tx, in struct {
	ServicePath
	Edited
	Lines []CoverageLine `json:"lines" validate:"required,max=50,dive" description:"All of them anew; none for a service without targets."`
}) (ServiceTargets, error) {
	if err := coverage.SetTargets(tx, in.ID, int64(in.IfMatch), each(in.Lines, CoverageLine.wanted)); err != nil {
		return ServiceTargets{}, err
	}
	return getServiceTargets(tx, in.ServicePath)
}

func coverageLine(w coverage.Wanted) CoverageLine {
	line := CoverageLine{Weekdays: w.Weekdays, FromHour: w.From, ToHour: w.To, Heads: w.Heads}
	if w.Region != "" {
		line.Region = &w.Region
	}
	return line
}

func (l CoverageLine) wanted() coverage.Wanted {
	w := coverage.Wanted{Weekdays: l.Weekdays, From: l.FromHour, To: l.ToHour, Heads: l.Heads}
	if l.Region != nil {
		w.Region = *l.Region
	}
	return w
}
