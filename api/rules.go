package api

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review"
	"assay/review/policy"
	"assay/review/roster"
)

// ServiceRules are the rules a service goes by, in their newest editions.
type ServiceRules struct {
	Service ServiceRef `json:"service"`
	Family  string     `json:"family"`
	Bar     *Edition   `json:"bar" description:"null: the organisation's default."`
	Rubric  *Edition   `json:"rubric" description:"null: the organisation's own."`
}

// Edition says which version of rules is the newest.
type Edition struct {
	Number      int        `json:"number"`
	PublishedBy *PersonRef `json:"publishedBy"`
	PublishedAt time.Time  `json:"publishedAt"`
}

func listServiceRules(tx *store.Tx, in struct {
	Paging
	Text string `query:"q" json:"-" validate:"max=200" description:"Part of the service's slug or name."`
}) (models.List[ServiceRules], error) {
	none := models.List[ServiceRules]{}
	page, err := roster.ListServices(tx, store.ServiceFilter{Text: in.Text}, in.Page())
	if err != nil {
		return none, err
	}
	ids := make([]models.ServiceID, len(page.Items))
	for i, s := range page.Items {
		ids[i] = s.ID
	}
	bars, err := tx.LatestBars(ids)
	if err != nil {
		return none, err
	}
	rubrics, err := tx.LatestRubrics(ids)
	if err != nil {
		return none, err
	}
	who, err := publishers(tx, bars, rubrics)
	return models.MapList(page, func(s models.Service) ServiceRules {
		out := ServiceRules{Service: serviceRef(s), Family: s.Family}
		if b, has := bars[s.ID]; has {
			out.Bar = &Edition{b.Number, publisher(who, b.PublishedBy), b.PublishedAt}
		}
		if r, has := rubrics[s.ID]; has {
			out.Rubric = &Edition{r.Number, publisher(who, r.PublishedBy), r.PublishedAt}
		}
		return out
	}), err
}

func publishers(tx *store.Tx, bars map[models.ServiceID]models.Bar, rubrics map[models.ServiceID]models.Rubric) (map[models.PersonID]PersonRef, error) {
	var ids []models.PersonID
	for _, b := range bars {
		if b.PublishedBy != nil {
			ids = append(ids, *b.PublishedBy)
		}
	}
	for _, r := range rubrics {
		if r.PublishedBy != nil {
			ids = append(ids, *r.PublishedBy)
		}
	}
	return personRefs(tx, ids...)
}

// publisher names who published something; nil when nobody of the organisation did.
func publisher(who map[models.PersonID]PersonRef, id *models.PersonID) *PersonRef {
	if id == nil {
		return nil
	}
	ref := who[*id]
	return &ref
}

// mayPublish are the actions on what the next edition of some rules starts from.
func mayPublish(tx *store.Tx, act policy.Action) []review.Action {
	return []review.Action{review.Can("publish", policy.Check(act, policy.Of(tx.Actor)))}
}
