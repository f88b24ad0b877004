package api

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review"
	"assay/review/standing"
)

// Contribution is what an SME gave back.
type Contribution struct {
	ID         models.ContributionID   `json:"id"`
	Person     PersonRef               `json:"person"`
	Service    ServiceRef              `json:"service"`
	Kind       models.ContributionKind `json:"kind"`
	Title      string                  `json:"title"`
	Link       string                  `json:"link"`
	On         models.Date             `json:"on"`
	RecordedBy PersonRef               `json:"recordedBy"`
	RecordedAt time.Time               `json:"recordedAt"`
	Withdrawn  bool                    `json:"withdrawn"`
	Actions    []review.Action         `json:"actions"`
}

// contributionsOf names people and services, in two queries.
func contributionsOf(tx *store.Tx, list []models.Contribution) ([]Contribution, error) {
	var people []models.PersonID
	var services []models.ServiceID
	for _, c := range list {
		people = append(people, c.PersonID, c.RecordedBy)
		services = append(services, c.ServiceID)
	}
	names, err := personRefs(tx, people...)
	if err != nil {
		return nil, err
	}
	refs, err := serviceRefs(tx, services...)
	out := make([]Contribution, len(list))
	for i, c := range list {
		out[i] = Contribution{c.ID, names[c.PersonID], refs[c.ServiceID], c.Kind, c.Title, c.Link, c.On, names[c.RecordedBy],
			c.RecordedAt, c.WithdrawnAt != nil, standing.ContributionActions(tx, c)}
	}
	return out, err
}

func contributionOf(tx *store.Tx, c models.Contribution, err error) (Contribution, error) {
	if err != nil {
		return Contribution{}, err
	}
	all, err := contributionsOf(tx, []models.Contribution{c})
	if err != nil {
		return Contribution{}, err
	}
	return all[0], nil
}

func listContributions(tx *store.Tx, in struct {
	Paging
	Person  models.PersonID  `query:"person" json:"-"`
	Service models.ServiceID `query:"service" json:"-"`
	Since   models.Date      `query:"since" json:"-"`
}) (models.List[Contribution], error) {
	page, err := standing.Contributions(tx, store.ContributionFilter{Person: in.Person, Service: in.Service, Since: in.Since}, in.Page())
	if err != nil {
		return models.List[Contribution]{}, err
	}
	items, err := contributionsOf(tx, page.Items)
	return models.List[Contribution]{Items: items, Next: page.Next}, err
}

func recordContribution(tx *store.Tx, in struct {
	Person  models.PersonID         `json:"person" validate:"required"`
	Service models.ServiceID        `json:"service" validate:"required"`
	Kind    models.ContributionKind `json:"kind" validate:"required,oneof=document training training_material content_review"`
	Title   string                  `json:"title" validate:"required,max=300"`
	Link    string                  `json:"link" validate:"max=2000"`
	On      models.Date             `json:"on" validate:"required" description:"The UTC day it was given."`
}) (Contribution, error) {
	c, err := standing.Record(tx, standing.Recording{Person: in.Person, Service: in.Service, Kind: in.Kind, Title: in.Title, Link: in.Link, On: in.On})
	return contributionOf(tx, c, err)
}

func withdrawContribution(tx *store.Tx, in struct {
	ID     models.ContributionID `path:"id" json:"-"`
	Reason string                `json:"reason" validate:"required,max=2000"`
}) (Contribution, error) {
	c, err := standing.Withdraw(tx, in.ID, in.Reason)
	return contributionOf(tx, c, err)
}
