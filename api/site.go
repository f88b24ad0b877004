package api

import (
	"assay/models"
	"assay/models/store"
	"assay/review/policy"
)

// Site is a place people work at.
type Site struct {
	ID     models.SiteID `json:"id"`
	Slug   string        `json:"slug"`
	Name   string        `json:"name"`
	Region string        `json:"region" description:"The region's slug."`
	Zone   string        `json:"zone" description:"IANA zone."`
}

func listSites(tx *store.Tx, in struct{ Paging }) (models.List[Site], error) {
	if err := policy.Check(policy.ServiceSee, policy.Of(tx.Actor)); err != nil {
		return models.List[Site]{}, err
	}
	page, err := tx.Sites(in.Page())
	return models.MapList(page, func(s store.SiteRow) Site {
		return Site{s.ID, s.Slug, s.Name, s.Region, s.Zone}
	}), err
}
