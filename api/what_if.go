package api

import (
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/coverage"
	"assay/review/coverage/hours"
)

// CoverageChange is what would become of somebody. Each kind takes what it needs: leaves
// on, moves siteId or zone or both, away from and to, hours hours, gains serviceId.
type CoverageChange struct {
	Kind      coverage.ChangeKind `json:"kind" validate:"required,oneof=leaves moves away hours gains"`
	PersonID  models.PersonID     `json:"personId" validate:"required"`
	On        models.Date         `json:"on" description:"Last day."`
	From      models.Date         `json:"from"`
	To        models.Date         `json:"to" description:"Included."`
	SiteID    models.SiteID       `json:"siteId" description:"Brings its zone, unless one is given."`
	Zone      string              `json:"zone" validate:"max=64" description:"IANA zone."`
	Hours     []models.Window     `json:"hours" validate:"max=28" description:"By the wall clock of the person's zone."`
	ServiceID models.ServiceID    `json:"serviceId"`
}

func (c CoverageChange) change() coverage.Change {
	return coverage.Change{Kind: c.Kind, PersonID: c.PersonID, On: c.On, From: c.From, To: c.To, SiteID: c.SiteID, Zone: c.Zone,
		Hours: models.Hours(c.Hours), ServiceID: c.ServiceID}
}

// maxScenario is room for as many changes as a scenario may have, each with a whole
// week of working hours.
const maxScenario = 64 << 10

// CoverageComparison is what changes would do in a week.
type CoverageComparison struct {
	Week     CoverageWeek         `json:"week"`
	Weekdays []time.Weekday       `json:"weekdays" description:"In UTC, 0 Sunday … 6 Saturday."`
	Changes  []CoverageCompared   `json:"changes" description:"In the order in which they were sent."`
	Services []CoverageDifference `json:"services" description:"Those that are touched, by slug."`
	Needs    []CoverageNeed       `json:"needs" description:"What would need somebody else."`
}

// CoverageCompared is a change in words, whether it holds in the week, and whether I could
// make it so.
type CoverageCompared struct {
	Person   PersonRef      `json:"person"`
	Revision int64          `json:"revision" description:"Of the person as they were compared; applying asks for it. 0 where I may not see all that raises it, and could not apply the change either."`
	Text     phrase.Text    `json:"text"`
	Holds    bool           `json:"holds" description:"Whether it holds on a day of the week compared."`
	Note     *review.Reason `json:"note" description:"Why it does not hold in the week, or not in all of it: not-in-week or in-part; else null."`
	Apply    review.Action  `json:"apply"`
}

// CoverageDifference is one service before and after.
type CoverageDifference struct {
	Service ServiceRef      `json:"service"`
	Family  string          `json:"family"`
	Before  CoverageSide    `json:"before"`
	After   CoverageSide    `json:"after"`
	Changed []int           `json:"changedHours" description:"Hours whose number differs on some day."`
	Notes   []review.Reason `json:"notes" description:"What becomes worse and what better."`
}

// CoverageSide is a service on one side of a change.
type CoverageSide struct {
	SMEs        int     `json:"smes"`
	Heads       []int   `json:"heads" description:"At each of the 24 hours, the least over the days chosen."`
	Targets     []int   `json:"targets" description:"At each of the 24 hours; 0 for none."`
	Days        [][]int `json:"days" description:"Seven days of 24 hours, Monday first."`
	Empty       int     `json:"empty" description:"Hours with no one."`
	OneDeep     int     `json:"oneDeep"`
	BelowTarget int     `json:"belowTarget"`
	Minimum     int     `json:"minimum"`
	Departures  *int    `json:"departures" description:"How many break the target at its worst hour; null without one."`
}

// CoverageScenario is what to compare, and when.
type CoverageScenario struct {
	Week     hours.Week       `json:"week" description:"An ISO week, such as 2026-W48; unless told, the first from now on in which all changes hold: it begins after a last day has passed, and has a day of an absence. Where no week has all, as with absences that do not meet, the first in which one of them with a day holds; each change says whether it holds in it."`
	Weekdays []time.Weekday   `json:"weekdays" validate:"max=7,dive,min=0,max=6" description:"In UTC, 0 Sunday … 6 Saturday; Monday to Friday unless told."`
	Changes  []CoverageChange `json:"changes" validate:"required,min=1,max=20,dive"`
}

func (in CoverageScenario) compare(tx *store.Tx) (coverage.Comparison, error) {
	asked := coverage.Hourly{Week: in.Week, Weekdays: weekdaysOf(in.Weekdays)}
	return coverage.Compare(tx, asked, each(in.Changes, CoverageChange.change))
}

func compareCoverage(tx *store.Tx, in CoverageScenario) (CoverageComparison, error) {
	c, err := in.compare(tx)
	if err != nil {
		return CoverageComparison{}, err
	}
	out := CoverageComparison{Week: coverageWeek(c.In.Week), Weekdays: c.In.Weekdays.List()}
	for _, done := range c.Changes {
		out.Changes = append(out.Changes, CoverageCompared{personRef(done.Person), done.Revision, done.Text, done.Holds, done.Note, done.Apply})
	}
	for _, d := range c.Services {
		out.Services = append(out.Services, CoverageDifference{serviceRef(d.Service), d.Service.Family, coverageSide(d.Before), coverageSide(d.After), d.Changed, d.Notes})
	}
	out.Needs = each(c.Needs, coverageNeed)
	return out, nil
}

func coverageSide(s coverage.Side) CoverageSide {
	out := CoverageSide{SMEs: s.SMEs, Heads: s.Heads[:], Targets: s.Targets[:], Empty: len(s.Heads.Exactly(0)), OneDeep: len(s.Heads.Exactly(1)),
		BelowTarget: len(s.Below), Minimum: s.Heads.Minimum(), Departures: s.Departures}
	for day := range s.Grid {
		out.Days = append(out.Days, s.Grid[day][:])
	}
	return out
}

// CoverageApplied is what became of changes, in the order in which they were sent.
type CoverageApplied struct {
	Results []CoverageResult `json:"results"`
}

// CoverageResult is one change that was applied, or not and why.
type CoverageResult struct {
	Person  PersonRef      `json:"person"`
	Text    phrase.Text    `json:"text"`
	Applied bool           `json:"applied"`
	Reason  *review.Reason `json:"reason" description:"Why not: changed-meanwhile where comparing again helps."`
}

// CoverageChangeCompared is a change to be applied, and the person as they were when it
// was compared.
type CoverageChangeCompared struct {
	CoverageChange
	Revision int64 `json:"revision" validate:"min=0" description:"The one that the comparison gave. Where the person is at another since, the change is not applied, unless it is so already."`
}

func (c CoverageChangeCompared) change() coverage.Change {
	out := c.CoverageChange.change()
	out.Revision = c.Revision
	return out
}

// whatApplyingTakes is said of the route, whose own action and scope let nobody do more
// than compare.
const whatApplyingTakes = "Each change asks besides for what its own verb asks for, of the person and of an access token's scopes: " +
	"a last day and another site need admin, the rest write. What it may not, or cannot, is in the results with the reason, and the others are made so."

func applyCoverageChanges(tx *store.Tx, in struct {
	Changes []CoverageChangeCompared `json:"changes" validate:"required,min=1,max=20,dive"`
}) (CoverageApplied, error) {
	done, err := coverage.Apply(tx, each(in.Changes, CoverageChangeCompared.change))
	return CoverageApplied{each(done, func(a coverage.Applied) CoverageResult {
		return CoverageResult{personRef(a.Person), a.Text, a.Why == nil, a.Why}
	})}, err
}
