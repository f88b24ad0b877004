package api

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review"
	"assay/review/pipeline"
)

// PipelineCandidacy is an open candidacy with what holds it up.
type PipelineCandidacy struct {
	ID       models.CandidacyID    `json:"id"`
	Number   int                   `json:"number" description:"Which attempt at this service it is."`
	Person   PipelinePerson        `json:"person"`
	Service  ServiceRef            `json:"service"`
	Stage    models.CandidacyState `json:"stage"`
	OpenedAt time.Time             `json:"openedAt"`
	Since    time.Time             `json:"since" description:"In this stage."`
	Turn     PipelineTurn          `json:"turn"`
	Page     bool                  `json:"page" description:"Whether I may see the candidacy's page."`
	Missing  []review.Reason       `json:"missing,omitempty" description:"For the bar, for who may see the candidacy's page."`
	Arrival  Arrival               `json:"arrival"`
}

// PipelinePerson is somebody on the way.
type PipelinePerson struct {
	ID         models.PersonID `json:"id"`
	Name       string          `json:"name"`
	NativeName string          `json:"nativeName"`
	Title      string          `json:"title"`
	Site       string          `json:"site" description:"Slug."`
	Region     string          `json:"region" description:"Slug."`
}

// PipelineTurn is who has to do what next, as far as I may know.
type PipelineTurn struct {
	Who          pipeline.Holder `json:"who" enum:"author,mentor,reviewers,coordinator,panel"`
	Person       *TurnPerson     `json:"person,omitempty" description:"Where one person has it."`
	Since        time.Time       `json:"since"`
	ElapsedHours int             `json:"elapsedHours"`
	WorkingHours int             `json:"workingHours" description:"Of whoever has the turn; where several have it, of the candidate."`
	WorkingDays  int             `json:"workingDays" description:"The same in days, from the day after."`
	Hold         review.Reason   `json:"hold" description:"What is waited for."`
}

// TurnPerson is who has a turn.
type TurnPerson struct {
	ID   models.PersonID `json:"id"`
	Name string          `json:"name"`
}

// Arrival is what may be expected by what became of others in this stage.
type Arrival struct {
	Within12Months *float64 `json:"within12Months" description:"How likely certified by then, 0 to 1; null where nobody has seen that."`
	MedianWeeks    *int     `json:"medianWeeks" description:"After which half of those certified were."`
	Observations   int      `json:"observations" description:"Candidacies that came to an end, one or the other."`
	Pooled         bool     `json:"pooled" description:"Of the whole organisation, because the service has fewer than 30 of its own."`
}

type pipelineInput struct {
	Paging
	Service string                `query:"service" json:"-" validate:"max=100" description:"Slug."`
	Family  string                `query:"family" json:"-" validate:"max=100" description:"A family of services."`
	Region  string                `query:"region" json:"-" validate:"max=100" description:"Of the candidates; a slug."`
	Stage   models.CandidacyState `query:"stage" json:"-" validate:"omitempty,oneof=building ready scheduling scheduled voting"`
}

func (in pipelineInput) filter() pipeline.Filter {
	return pipeline.Filter{Service: in.Service, Family: in.Family, Region: in.Region, Stage: in.Stage}
}

func listPipeline(tx *store.Tx, in pipelineInput) (models.List[PipelineCandidacy], error) {
	page, err := pipeline.List(tx, in.filter(), in.Page())
	return models.MapList(page, pipelineCandidacy), err
}

func pipelineCandidacy(r pipeline.Row) PipelineCandidacy {
	return PipelineCandidacy{
		ID: r.ID, Number: r.Number, Person: PipelinePerson{r.PersonID, r.Name, r.NativeName, r.Title, r.Site, r.Region},
		Service: ServiceRef{r.ServiceID, r.Service, r.ServiceName}, Stage: r.State, OpenedAt: r.OpenedAt, Since: r.StateSince,
		Turn: pipelineTurn(r.Turn), Page: r.Page, Missing: r.Missing, Arrival: arrival(r.Arrival),
	}
}

func pipelineTurn(t pipeline.Turn) PipelineTurn {
	out := PipelineTurn{Who: t.Who, Since: t.Since, ElapsedHours: int(t.Elapsed.Hours()), WorkingHours: int(t.Working.Hours()),
		WorkingDays: t.WorkingDays, Hold: t.Hold}
	if t.PersonID != 0 {
		out.Person = &TurnPerson{t.PersonID, t.Name}
	}
	return out
}

func arrival(a pipeline.Arrival) Arrival {
	return Arrival{rounded(a.Within), a.MedianWeeks, a.Observations, a.Pooled}
}
