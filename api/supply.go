package api

import (
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/pipeline"
)

// CaseSupply is which approved cases a candidacy still needs.
type CaseSupply struct {
	Candidacy models.CandidacyID    `json:"candidacy"`
	Stage     models.CandidacyState `json:"stage"`
	Service   ServiceRef            `json:"service"`
	Bar       BarRef                `json:"bar"`
	Needed    int                   `json:"needed"`
	Approved  int                   `json:"approved" description:"Of those that count."`
	Missing   int                   `json:"missing"`
	Text      phrase.Text           `json:"text" description:"What is missing, in words; empty where nothing is."`
	Levels    []SupplyLevel         `json:"levels"`
	OnTheWay  []SupplyCase          `json:"onTheWay,omitempty" description:"Handed in and not decided, for those who may see these cases."`
	Left      *int                  `json:"left,omitempty" description:"Still missing when all of these are approved at the level they claim."`
}

// SupplyLevel is what a bar asks for at a level or higher.
type SupplyLevel struct {
	Level    int `json:"level"`
	Needed   int `json:"needed"`
	Approved int `json:"approved"`
	Missing  int `json:"missing"`
	OnTheWay int `json:"onTheWay" description:"Claiming it, as far as I may see them."`
}

// SupplyCase is a show case on its way.
type SupplyCase struct {
	ID           models.ShowCaseID    `json:"id"`
	Title        string               `json:"title"`
	ClaimedLevel int                  `json:"claimedLevel"`
	State        models.ShowCaseState `json:"state" enum:"in_review,changes_requested"`
	Turn         string               `json:"turn" enum:"author,reviewers"`
	Since        time.Time            `json:"since" description:"Of the turn."`
}

func getCandidacySupply(tx *store.Tx, in struct {
	ID models.CandidacyID `path:"id" json:"-"`
}) (CaseSupply, error) {
	s, err := pipeline.SupplyOf(tx, in.ID)
	if err != nil {
		return CaseSupply{}, err
	}
	out := CaseSupply{
		Candidacy: s.Candidacy.ID, Stage: s.Candidacy.State, Service: serviceRef(s.Service), Bar: BarRef{s.Bar.ID, s.Bar.Number},
		Needed: s.Bar.Rules.Cases, Approved: s.Approved, Missing: s.Missing, Text: s.Words, Levels: []SupplyLevel{},
	}
	for _, l := range s.Levels {
		out.Levels = append(out.Levels, SupplyLevel{l.Level, l.Needed, l.Approved, l.Missing, l.UnderWay})
	}
	if s.Seen {
		out.Left, out.OnTheWay = &s.Left, []SupplyCase{}
		for _, c := range s.UnderWay {
			out.OnTheWay = append(out.OnTheWay, SupplyCase{c.ID, c.Title, c.ClaimedLevel, c.State, string(c.Turn), c.Since()})
		}
	}
	return out, nil
}

// ServiceSupply is what those on the way will not bring to a service.
type ServiceSupply struct {
	Service  ServiceRef      `json:"service"`
	Target   int             `json:"target"`
	Holding  int             `json:"holding"`
	Expected *float64        `json:"expected" description:"SMEs in a year; null where nobody can say."`
	Gap      int             `json:"gap" description:"SMEs short of the target then; by the low end where nothing is expected."`
	Gaps     []review.Reason `json:"gaps" description:"In words."`
	Nearest  []SupplyPerson  `json:"nearest" description:"Who could close them, the nearest first; at most 20."`
}

// SupplyPerson is somebody who could close a gap.
type SupplyPerson struct {
	ID           models.PersonID       `json:"id"`
	Name         string                `json:"name"`
	NativeName   string                `json:"nativeName"`
	Candidacy    *models.CandidacyID   `json:"candidacy" description:"Null for who is not on the way."`
	Stage        models.CandidacyState `json:"stage" description:"Empty for who is not on the way."`
	CasesMissing *int                  `json:"casesMissing" description:"Null where I may not know."`
	Reasons      []review.Reason       `json:"reasons"`
}

func getServiceSupply(tx *store.Tx, in struct {
	ID models.ServiceID `path:"id" json:"-"`
}) (ServiceSupply, error) {
	g, err := pipeline.GapsOf(tx, in.ID)
	if err != nil {
		return ServiceSupply{}, err
	}
	out := ServiceSupply{Service: serviceRef(g.Service), Target: g.Service.TargetSMEs, Holding: g.Holding, Expected: rounded(g.Expected), Gap: g.Gap, Gaps: g.Words,
		Nearest: []SupplyPerson{}}
	for _, n := range g.Nearest {
		p := SupplyPerson{ID: n.PersonID, Name: n.Name, NativeName: n.Native, Stage: n.Stage, CasesMissing: n.Cases, Reasons: n.Reasons}
		if n.Candidacy != 0 {
			p.Candidacy = &n.Candidacy
		}
		out.Nearest = append(out.Nearest, p)
	}
	return out, nil
}
