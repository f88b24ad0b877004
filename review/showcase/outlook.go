package showcase

import (
	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/assign"
	"assay/review/policy"
)

// Outlook is who could review a case (S8, S11). Enough says whether as many people
// as the service asks for have standing and no conflict; if not, Route is the
// service's way (S12) and RouteText says it in words.
type Outlook struct {
	Needed    int
	Able      int
	Enough    bool
	Route     models.BootstrapRoute
	RouteText phrase.Text
	Ranked    []Ranked
	Excluded  []assign.Exclusion
}

// Ranked is one person of the ranking with the terms in words.
type Ranked struct {
	Person    models.PersonID
	Developer bool
	Reasons   []phrase.Text
}

// Foresee ranks the reviewers: for the author before submitting, for coordinators
// while a seat can be given. Why exactly somebody is in conflict is for
// coordinators alone. Faults: not the time for it.
func Foresee(tx *store.Tx, id models.ShowCaseID) (Outlook, error) {
	c, err := tx.ShowCase(id)
	if err != nil {
		return Outlook{}, err
	}
	f, err := read(tx, c)
	if err != nil {
		return Outlook{}, err
	}
	if err := f.may(tx, policy.ReviewersSee); err != nil {
		return Outlook{}, err
	}
	author := tx.Actor.Person == c.AuthorID
	if err := f.foreseeable(tx.Actor.Person); err != nil {
		return Outlook{}, err
	}
	if c.Turn == models.TurnAuthor {
		d, err := tx.ShowCaseDraft(id)
		if err != nil {
			return Outlook{}, err
		}
		f.c.ClaimedLevel = d.ClaimedLevel
	}
	p, err := poolOf(tx, f)
	return p.outlook(author), err
}

func (f *file) foreseeable(actor models.PersonID) error {
	if f.c.Turn == models.TurnAuthor {
		return nil
	}
	if actor == f.c.AuthorID && f.c.State == models.CaseInReview {
		return review.No("in-review", "The reviewers have been asked.").Err()
	}
	return f.offerable(actor)
}

func (p pool) outlook(author bool) Outlook {
	o := Outlook{Needed: p.needed, Able: p.able, Enough: p.able >= p.needed, Route: models.BootstrapNone,
		Ranked: []Ranked{}, Excluded: []assign.Exclusion{}}
	if !o.Enough {
		o.Route, o.RouteText = p.route, p.routeWords()
	}
	for _, place := range p.ranking.Places {
		o.Ranked = append(o.Ranked, Ranked{place.Person, place.Developer, place.Reasons(p.request)})
	}
	for _, e := range p.ranking.Excluded {
		if author && e.Code == "conflict" {
			e.Text = phrase.Of("Is too close to you to judge your case.")
		}
		o.Excluded = append(o.Excluded, e)
	}
	return o
}
