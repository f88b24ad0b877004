package store

import "assay/models"

// SiteRow is a site with its region's slug.
type SiteRow struct {
	models.Site
	Region string
}

// Sites lists sites by slug.
func (tx *Tx) Sites(p models.Page) (models.List[SiteRow], error) {
	q := tx.q.Table("sites").Select("sites.*, regions.slug as region").Joins("join regions on regions.id = sites.region_id")
	o := order{list: "sites", columns: []string{"sites.slug"}}
	return paged(q, o, p, func(s SiteRow) []any { return []any{s.Slug} })
}
