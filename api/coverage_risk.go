package api

import (
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/coverage"
)

// CoverageRisks are services, the highest risk first.
type CoverageRisks struct {
	Week     CoverageWeek    `json:"week"`
	Weekdays []time.Weekday  `json:"weekdays" description:"In UTC, 0 Sunday … 6 Saturday."`
	On       models.Date     `json:"on" description:"UTC day of which all is said, and from which days are counted: today, or the Monday of another week."`
	Notes    []review.Reason `json:"notes" description:"What the filter leaves out, in words. Where people are left out nothing is said that takes everybody: no target of SMEs, no regions without any, no panels. A region has targets by the hour of its own; with a manager or a language there are none, and coming is null."`
	Items    []CoverageRisk  `json:"items"`
	Next     string          `json:"next"`
}

// CoverageRisk is how thin expertise in one service is.
type CoverageRisk struct {
	Service    ServiceRef         `json:"service"`
	Family     string             `json:"family"`
	Risk       int                `json:"risk" description:"The higher the thinner; it has no unit."`
	Level      coverage.Level     `json:"level" enum:"high,medium,low"`
	SMEs       int                `json:"smes"`
	Target     int                `json:"target" description:"SMEs wanted in the world; 0 for none, and where people are left out."`
	Departures CoverageDepartures `json:"departures"`
	Expiring   CoverageExpiring   `json:"expiring"`
	Coming     *int               `json:"coming" description:"Open candidacies; null for those who may not know, and with a manager or a language."`
	Reasons    []CoverageReason   `json:"reasons"`
}

// CoverageDepartures are how many break the promise: 0 where it is broken already, null
// where nothing is promised.
type CoverageDepartures struct {
	Hours     *int                      `json:"hours" description:"At the worst hour that has a target."`
	Headcount *int                      `json:"headcount" description:"In the world."`
	Region    *CoverageRegionDepartures `json:"region" description:"Of the region whose own target breaks first."`
}

// CoverageRegionDepartures are those of one region.
type CoverageRegionDepartures struct {
	Slug       string `json:"slug"`
	Name       string `json:"name"`
	Departures int    `json:"departures"`
}

// CoverageExpiring are standings that end within so many days.
type CoverageExpiring struct {
	In30  int `json:"in30"`
	In60  int `json:"in60"`
	In90  int `json:"in90"`
	In180 int `json:"in180"`
}

// CoverageReason is one reason in words, and what it opens.
type CoverageReason struct {
	Code   string      `json:"code" description:"no-panel: in the four weeks after the notice that interviews need there is no hour at which the panel that the bar asks for could sit with a candidate of that region who is awake on weekdays. Working hours, nights, days off, terms, the language, interviews booked with their buffers, and caps count; conflicts, which an unknown candidate has none of, and people's own calendars do not."`
	Text   phrase.Text `json:"text"`
	At     *time.Time  `json:"at" description:"The first hour that it is about."`
	Region *string     `json:"region" description:"Slug."`
	Days   *int        `json:"days" description:"Within which standings end."`
}

func listCoverageRisks(tx *store.Tx, in struct {
	Paging
	hourlyInput
	Family string `query:"family" json:"-" validate:"max=100" description:"A family of services."`
}) (CoverageRisks, error) {
	asked := in.asked()
	asked.Family = in.Family
	list, err := coverage.Risks(tx, asked, in.Page())
	if err != nil {
		return CoverageRisks{}, err
	}
	return CoverageRisks{coverageWeek(list.In.Week), list.In.Weekdays.List(), list.On, list.Notes, each(list.Items, coverageRisk), list.Next}, nil
}

func coverageRisk(r coverage.Risk) CoverageRisk {
	out := CoverageRisk{Service: serviceRef(r.Service), Family: r.Service.Family, Risk: r.Score, Level: r.Level, SMEs: r.SMEs, Target: r.Service.TargetSMEs,
		Departures: CoverageDepartures{Hours: r.Departures.Hours, Headcount: r.Departures.Headcount}, Expiring: CoverageExpiring(r.Expiring), Coming: r.Coming,
		Reasons: each(r.Reasons, coverageReason)}
	if worst := r.Departures.Region; worst != nil {
		out.Departures.Region = &CoverageRegionDepartures{worst.Region.Slug, worst.Region.Name, worst.Departures}
	}
	return out
}

func coverageReason(r coverage.RiskReason) CoverageReason {
	out := CoverageReason{Code: r.Code, Text: r.Text, At: r.At}
	if r.Region != "" {
		out.Region = &r.Region
	}
	if r.Days > 0 {
		out.Days = &r.Days
	}
	return out
}
