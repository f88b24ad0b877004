package api

import (
	"assay/models"
	"assay/models/store"
	"assay/review/policy"
	"assay/review/roster"
)

// Region is the part of the organisation that covers a stretch of the day.
type Region struct {
	ID   models.RegionID `json:"id"`
	Slug string          `json:"slug"`
	Name string          `json:"name"`
}

// Regions are all there are, by slug.
type Regions struct {
	Items []Region `json:"items"`
}

func listRegions(tx *store.Tx, _ None) (Regions, error) {
	if err := policy.Check(policy.ServiceSee, policy.Of(tx.Actor)); err != nil {
		return Regions{}, err
	}
	all, err := tx.Regions()
	var out Regions
	for _, r := range all {
		out.Items = append(out.Items, Region(r))
	}
	return out, err
}

type RegionFields struct {
	Slug string `json:"slug" validate:"required,max=64"`
	Name string `json:"name" validate:"required,max=200"`
}

func addRegion(tx *store.Tx, in RegionFields) (Region, error) {
	r, err := roster.AddRegion(tx, in.Slug, in.Name)
	return Region(r), err
}

func changeRegion(tx *store.Tx, in struct {
	ID models.RegionID `path:"id" json:"-"`
	RegionFields
}) (Region, error) {
	r, err := roster.ChangeRegion(tx, in.ID, in.Slug, in.Name)
	return Region(r), err
}
