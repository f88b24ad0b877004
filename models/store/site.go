package store

import "assay/models"

// Regions returns every region by slug's order; there are few.
func (tx *Tx) Regions() ([]models.Region, error) {
	return all[models.Region](tx.q.Order("slug"))
}

func (tx *Tx) Region(id models.RegionID) (models.Region, error) {
	return one[models.Region](tx.q.Where("id = ?", id), "region")
}

func (tx *Tx) RegionBySlug(slug string) (models.Region, error) {
	return one[models.Region](tx.q.Where("slug = ?", slug), "region")
}

func (tx *Tx) AddRegion(r *models.Region) error  { return tx.insert(r) }
func (tx *Tx) SaveRegion(r *models.Region) error { return tx.update(r, "slug", "name") }

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

// AllSites returns every site by slug's order; there are few.
func (tx *Tx) AllSites() ([]models.Site, error) {
	return all[models.Site](tx.q.Order("slug"))
}

func (tx *Tx) Site(id models.SiteID) (models.Site, error) {
	return one[models.Site](tx.q.Where("id = ?", id), "site")
}

// LockSite takes a site's row for the rest of the act.
func (tx *Tx) LockSite(id models.SiteID) (models.Site, error) {
	return one[models.Site](tx.lock().Where("id = ?", id), "site")
}

func (tx *Tx) SiteBySlug(slug string) (models.Site, error) {
	return one[models.Site](tx.q.Where("slug = ?", slug), "site")
}

func (tx *Tx) AddSite(s *models.Site) error { return tx.insert(s) }
func (tx *Tx) SaveSite(s *models.Site) error {
	return tx.update(s, "slug", "name", "region_id", "zone")
}

// Holidays returns the holidays of sites, by date.
func (tx *Tx) Holidays(ids []models.SiteID) (map[models.SiteID][]models.Holiday, error) {
	rows, err := all[models.Holiday](among(tx, "site_id", ids).Order("date"))
	by := map[models.SiteID][]models.Holiday{}
	for _, r := range rows {
		by[r.SiteID] = append(by[r.SiteID], r)
	}
	return by, err
}

// PutHoliday stores a holiday, renaming the one on the same day.
func (tx *Tx) PutHoliday(h *models.Holiday) error {
	return tx.put(h, []string{"site_id", "date"}, "name")
}

// RemoveHoliday forgets a holiday and says whether there was one.
func (tx *Tx) RemoveHoliday(site models.SiteID, on models.Date) (bool, error) {
	done := tx.q.Where("site_id = ? and date = ?", site, on).Delete(&models.Holiday{})
	return done.RowsAffected > 0, done.Error
}

// LockRegion takes a region's row for the rest of the act.
func (tx *Tx) LockRegion(id models.RegionID) (models.Region, error) {
	return one[models.Region](tx.lock().Where("id = ?", id), "region")
}
