package store

import "assay/models"

// ZoneUse says how many people of a site live in a zone, and are here.
type ZoneUse struct {
	Zone   string
	SiteID models.SiteID
	Here   int
}

// ZonesInUse counts people by zone and site; of those who left only the zone is
// kept. It reads one index.
func (tx *Tx) ZonesInUse() ([]ZoneUse, error) {
	rows := []ZoneUse{}
	err := tx.q.Raw(`select zone, site_id, sum(case when removed_at is null then 1 else 0 end) as here
		from people group by zone, site_id order by zone, site_id`).Scan(&rows).Error
	return rows, err
}
