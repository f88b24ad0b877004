package api

import (
	"assay/models"
	"assay/models/store"
	"assay/review/search"
)

// SearchResult is the best of each kind for what was typed so far, the best first.
type SearchResult struct {
	People      []FoundPerson    `json:"people"`
	Services    []FoundService   `json:"services"`
	ShowCases   []FoundShowCase  `json:"showCases"`
	Candidacies []FoundCandidacy `json:"candidacies"`
}

// FoundPerson is somebody of that name or address.
type FoundPerson struct {
	PersonRef
	Title string `json:"title"`
}

// FoundService is a service of that slug or name.
type FoundService struct {
	ServiceRef
	Family    string      `json:"family"`
	RetiredOn models.Date `json:"retiredOn"`
}

// FoundShowCase is a case of that title or number that I may know of.
type FoundShowCase struct {
	ID      models.ShowCaseID    `json:"id"`
	Title   string               `json:"title"`
	State   models.ShowCaseState `json:"state" enum:"draft,in_review,changes_requested,approved,not_accepted,withdrawn"`
	Service ServiceRef           `json:"service"`
	Author  PersonRef            `json:"author"`
	Level   int                  `json:"level" description:"Granted, or claimed while it is not approved."`
}

// FoundCandidacy is a candidacy of somebody of that name that I may know of.
type FoundCandidacy struct {
	ID      models.CandidacyID    `json:"id"`
	Person  PersonRef             `json:"person"`
	Service ServiceRef            `json:"service"`
	State   models.CandidacyState `json:"state" enum:"building,ready,scheduling,scheduled,voting,certified,not_yet,withdrawn"`
	Number  int                   `json:"number" description:"The attempt."`
}

func find(tx *store.Tx, in struct {
	Text  string `query:"q" json:"-" validate:"max=200" description:"The start of words of a name, a title or a slug; an address; the number of a case."`
	Limit int    `query:"limit" json:"-" validate:"min=0,max=20" description:"At most this many of each kind, 6 unless told."`
}) (SearchResult, error) {
	f, err := search.For(tx, in.Text, in.Limit)
	out := SearchResult{}
	for _, p := range f.People {
		out.People = append(out.People, FoundPerson{personRef(p), p.Title})
	}
	for _, s := range f.Services {
		out.Services = append(out.Services, FoundService{serviceRef(s), s.Family, s.RetiredOn})
	}
	for _, c := range f.Cases {
		level := c.GrantedLevel
		if level == 0 {
			level = c.ClaimedLevel
		}
		out.ShowCases = append(out.ShowCases, FoundShowCase{c.ID, c.Title, c.State, serviceRef(f.Of[c.ServiceID]), personRef(f.Named[c.AuthorID]), level})
	}
	for _, c := range f.Candidacies {
		out.Candidacies = append(out.Candidacies, FoundCandidacy{c.ID, personRef(f.Named[c.PersonID]), serviceRef(f.Of[c.ServiceID]), c.State, c.Number})
	}
	return out, err
}
