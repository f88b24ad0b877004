package api

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review"
	"assay/review/coverage"
	"assay/review/coverage/hours"
)

// CoverageRow is one service: its numbers in the world and in each region. People
// who were removed or have left are in no number; those away today are.
type CoverageRow struct {
	ID             models.ServiceID `json:"id"`
	Slug           string           `json:"slug"`
	Name           string           `json:"name"`
	Family         string           `json:"family"`
	LaunchedOn     models.Date      `json:"launchedOn"`
	RetiredOn      models.Date      `json:"retiredOn"`
	World          CoverageNumbers  `json:"world"`
	Regions        []CoverageRegion `json:"regions"`
	FewerThanFive  bool             `json:"fewerThanFive" description:"In the world; normal for a young service."`
	Target         int              `json:"target" description:"SMEs wanted; 0 for none."`
	BelowTarget    bool             `json:"belowTarget"`
	MissingSMEs    int              `json:"missingSmes" description:"To reach the target."`
	DeparturesLeft *int             `json:"departuresToBreak" description:"How many departures break the target; 0 where it is not met, null without one."`
	Notes          []review.Reason  `json:"notes" description:"What stands out, in words."`
}

// CoverageRegion are a service's numbers in one region, that of people's sites.
type CoverageRegion struct {
	Region  string          `json:"region" description:"Slug."`
	Name    string          `json:"name"`
	Numbers CoverageNumbers `json:"numbers"`
}

// CoverageNumbers are counted on the present UTC day. Each opens the people behind
// it at /coverage/{service}/people.
type CoverageNumbers struct {
	Counting    int               `json:"counting" description:"Active and provisional, within their term."`
	Active      int               `json:"active"`
	Provisional int               `json:"provisional"`
	Expiring    int               `json:"expiring" description:"Of those counting, within 90 days."`
	NotCounting CoverageApart     `json:"notCounting"`
	Candidacies *CoverageArriving `json:"candidacies,omitempty" description:"Open, by stage; for those who may know of them."`
}

// CoverageApart are standings that do not count.
type CoverageApart struct {
	Lapsed      int `json:"lapsed"`
	Suspended   int `json:"suspended"`
	Emeritus    int `json:"emeritus"`
	Revoked     int `json:"revoked"`
	OutsideTerm int `json:"outsideTerm" description:"The term is over or has not begun."`
}

// CoverageArriving are open candidacies by stage.
type CoverageArriving struct {
	Building   int `json:"building"`
	Ready      int `json:"ready"`
	Scheduling int `json:"scheduling"`
	Scheduled  int `json:"scheduled"`
	Voting     int `json:"voting"`
}

type coverageInput struct {
	Paging
	Family string        `query:"family" json:"-" validate:"max=100" description:"A family of services."`
	Region string        `query:"region" json:"-" validate:"max=100" description:"Only this region's numbers beside the world's."`
	Only   coverage.Only `query:"only" json:"-" validate:"omitempty,oneof=below_target fewer_than_five" description:"Only services that need a look."`
}

func listCoverage(tx *store.Tx, in coverageInput) (models.List[CoverageRow], error) {
	page, err := coverage.Overview(tx, coverage.Filter{Family: in.Family, Region: in.Region, Only: in.Only}, in.Page())
	return models.MapList(page, coverageRow), err
}

func getCoverage(tx *store.Tx, in struct {
	Service string `path:"service" json:"-"`
	Region  string `query:"region" json:"-" validate:"max=100" description:"Only this region's numbers beside the world's."`
}) (CoverageRow, error) {
	row, err := coverage.Of(tx, in.Service, in.Region)
	return coverageRow(row), err
}

func coverageRow(r coverage.Row) CoverageRow {
	regions := make([]CoverageRegion, len(r.Regions))
	for i, c := range r.Regions {
		regions[i] = CoverageRegion{c.Region.Slug, c.Region.Name, coverageNumbers(c.Numbers)}
	}
	s := r.Service
	return CoverageRow{s.ID, s.Slug, s.Name, s.Family, s.LaunchedOn, s.RetiredOn, coverageNumbers(r.World), regions, r.Few,
		r.Promise.Target, r.Promise.Below, r.Promise.Missing, r.Promise.Departures, r.Notes}
}

func coverageNumbers(n coverage.Numbers) CoverageNumbers {
	return CoverageNumbers{n.Counting(), n.Active, n.Provisional, n.Ending, CoverageApart(n.Apart), (*CoverageArriving)(n.Coming)}
}

// CoveragePerson is somebody behind a number, with the standing or the candidacy
// that was counted.
type CoveragePerson struct {
	ID        models.PersonID    `json:"id"`
	Name      string             `json:"name"`
	Native    string             `json:"nativeName"`
	Title     string             `json:"title"`
	Site      string             `json:"site" description:"Slug."`
	Region    string             `json:"region" description:"Slug."`
	Standing  *CoverageStanding  `json:"standing,omitempty"`
	Candidacy *CoverageCandidacy `json:"candidacy,omitempty"`
}

// CoverageStanding is a standing as it was counted.
type CoverageStanding struct {
	State     string      `json:"state" description:"Or outside_term, where the term is over or has not begun."`
	GrantedOn models.Date `json:"grantedOn"`
	ExpiresOn models.Date `json:"expiresOn"`
}

// CoverageCandidacy is an open candidacy.
type CoverageCandidacy struct {
	ID    models.CandidacyID    `json:"id"`
	Stage models.CandidacyState `json:"stage"`
	Since time.Time             `json:"since"`
}

type coveragePeopleInput struct {
	Paging
	Service  string          `path:"service" json:"-"`
	Region   string          `query:"region" json:"-" validate:"max=100" description:"A region's slug; the world unless told."`
	Standing coverage.Class  `query:"standing" json:"-" validate:"omitempty,oneof=counting not_counting active provisional lapsed suspended emeritus revoked outside_term" description:"Those counting unless told."`
	Within   int             `query:"expiringWithin" json:"-" validate:"min=0,max=366" description:"Days."`
	Leaving  int             `query:"leavingWithin" json:"-" validate:"min=0,max=366" description:"Days; people with a last day by then that I may see."`
	Manager  models.PersonID `query:"manager" json:"-" validate:"min=0" description:"People below somebody, at any level."`
	Language string          `query:"language" json:"-" validate:"max=35" description:"People who work in a language, by its BCP 47 tag."`
	On       models.Date     `query:"on" json:"-" description:"UTC day of which it is said, and from which days are counted; today unless told."`
	Stage    coverage.Stage  `query:"stage" json:"-" validate:"omitempty,oneof=open building ready scheduling scheduled voting" description:"Of open candidacies, in place of standings."`
	Week     hours.Week      `query:"week" json:"-" format:"iso-week" description:"An ISO week, such as 2026-W48: those counted by the hour in it, as with standing on a day of it; in place of a day."`
}

func (in coveragePeopleInput) asked() coverage.Asked {
	return coverage.Asked{Region: in.Region, Manager: in.Manager, Language: in.Language, On: in.On, Standing: in.Standing,
		EndingWithin: in.Within, LeavesWithin: in.Leaving, Stage: in.Stage, Week: in.Week}
}

func listCoveragePeople(tx *store.Tx, in coveragePeopleInput) (models.List[CoveragePerson], error) {
	page, err := coverage.People(tx, in.Service, in.asked(), in.Page())
	return models.MapList(page, coveragePerson), err
}

func coveragePerson(p coverage.Person) CoveragePerson {
	out := CoveragePerson{ID: p.ID, Name: p.Name, Native: p.NativeName, Title: p.Title, Site: p.Site, Region: p.Region}
	if p.State != "" {
		out.Candidacy = &CoverageCandidacy{p.Candidacy, p.State, p.StateSince}
	} else {
		out.Standing = &CoverageStanding{string(p.Class), p.GrantedOn, p.ExpiresOn}
	}
	return out
}
