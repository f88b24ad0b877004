package store

import "assay/models"

// ZoneUse says how many people of a site live in a zone, and are here.
type ZoneUse struct {
	Zone   string
	SiteID models.SiteID
	Here   int
}

// ZonesInUse counts people by zone and site; of those who left only the zone is
// kept. It reads two indexes: one for both, in which those who are here have nothing
// in common but no date, would be walked by SQLite whenever it looks for them.
func (tx *Tx) ZonesInUse() ([]ZoneUse, error) {
	rows := []ZoneUse{}
	err := tx.q.Raw(`select zone, site_id, sum(here) as here from (
		  select zone, site_id, count(*) as here from people where removed_at is null group by zone, site_id
		  union all
		  select zone, site_id, 0 from people where removed_at is not null group by zone, site_id) used
		group by zone, site_id order by zone, site_id`).Scan(&rows).Error
	return rows, err
}
