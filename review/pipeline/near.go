package pipeline

import (
	"cmp"
	"slices"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/candidacy"
	"assay/review/coverage"
)

// mostNear bounds who is named as near.
const mostNear = 20

// Near is somebody who could close a gap, and why it is them. Candidacy is 0 for who
// has none; Cases is nil where the reader may not know.
type Near struct {
	PersonID  models.PersonID
	Name      string
	Native    string
	Candidacy models.CandidacyID
	Stage     models.CandidacyState
	Cases     *int // approved ones still missing
	Reasons   []review.Reason
}

func casesMissing(s candidacy.Shortfall) int {
	more, _, _ := candidacy.Short(s.Bar.Rules, s.Facts)
	return more
}

// staged explains candidacies without a forecast for each.
func staged(tx *store.Tx, found []store.PipelineRow, known coverage.Known) ([]store.PipelineRow, scene, error) {
	if len(found) == 0 {
		return nil, scene{}, nil
	}
	s, err := sceneOf(tx, found, known)
	return found, s, err
}

// nearest names candidates, the farthest on their way first, then those who had the
// standing before, then authors of approved cases.
func nearest(tx *store.Tx, service models.Service, rows []store.PipelineRow, s scene) ([]Near, error) {
	near := make([]Near, 0, mostNear)
	for _, r := range rows {
		near = append(near, s.nearness(r))
	}
	slices.SortStableFunc(near, func(a, b Near) int {
		return cmp.Or(slices.Index(Stages, b.Stage)-slices.Index(Stages, a.Stage), cmp.Compare(missing(a), missing(b)))
	})
	near = near[:min(len(near), mostNear)]
	others, err := outside(tx, service, mostNear-len(near))
	return append(near, others...), err
}

func missing(n Near) int {
	if n.Cases == nil {
		return len(Stages) * mostNear
	}
	return *n.Cases
}

func (s scene) nearness(r store.PipelineRow) Near {
	n := Near{PersonID: r.PersonID, Name: r.Name, Native: r.NativeName, Candidacy: r.ID, Stage: r.State}
	e := s.eyes(r)
	n.Reasons = []review.Reason{s.stageTurn(r, e).Hold}
	if !e.page {
		return n
	}
	short := s.shortfalls[r.ID]
	more := casesMissing(short)
	n.Cases = &more
	if len(short.Missing) > 0 {
		n.Reasons = short.Missing
	}
	return n
}

// outside are people who are not on the way yet.
func outside(tx *store.Tx, service models.Service, most int) ([]Near, error) {
	on := models.DateOf(tx.Now)
	lapsed, err := tx.LapsedNearby(service.ID, on, most)
	if err != nil {
		return nil, err
	}
	authors, err := tx.AuthorsNearby(service.ID, on, most-len(lapsed))
	if err != nil {
		return nil, err
	}
	ids := make([]models.PersonID, 0, len(lapsed)+len(authors))
	for _, s := range lapsed {
		ids = append(ids, s.PersonID)
	}
	for _, a := range authors {
		ids = append(ids, a.AuthorID)
	}
	people, err := tx.PeopleByID(ids)
	if err != nil {
		return nil, err
	}
	short, err := shortOf(tx, service, ids)
	if err != nil {
		return nil, err
	}
	near := make([]Near, 0, len(ids))
	for i, id := range ids {
		n := Near{PersonID: id, Name: people[id].Name, Native: people[id].NativeName, Cases: short[id].cases}
		if i < len(lapsed) {
			n.Reasons = append(n.Reasons, review.Why("held-before", "Had standing until %s.", lapsed[i].ExpiresOn))
		} else {
			n.Reasons = append(n.Reasons, review.Reason{Code: "has-cases", Text: phrase.Count(authors[i-len(lapsed)].Cases,
				"Has one approved case.", "Has %d approved cases.")})
		}
		if !short[id].words.IsZero() {
			n.Reasons = append(n.Reasons, review.Reason{Code: "cases-missing", Text: short[id].words})
		}
		near = append(near, n)
	}
	return near, nil
}

type lack struct {
	cases *int
	words phrase.Text
}

// shortOf measures people's approved cases, which everybody may see, by the newest bar.
func shortOf(tx *store.Tx, service models.Service, people []models.PersonID) (map[models.PersonID]lack, error) {
	by := map[models.PersonID]lack{}
	bar, found, err := tx.LatestBar(service.ID)
	if err != nil || !found {
		return by, err
	}
	cases, err := tx.ApprovedCases(people, []models.ServiceID{service.ID})
	facts := map[models.PersonID]candidacy.Facts{}
	for _, c := range cases {
		f := facts[c.AuthorID]
		f.On = models.DateOf(tx.Now)
		f.Cases = append(f.Cases, candidacy.Case{ID: c.ID, Level: c.GrantedLevel, ApprovedOn: models.DateOf(c.DecidedAt.UTC())})
		facts[c.AuthorID] = f
	}
	for _, id := range people {
		f := facts[id]
		f.On = models.DateOf(tx.Now)
		more, _, words := candidacy.Short(bar.Rules, f)
		by[id] = lack{&more, words}
	}
	return by, err
}
