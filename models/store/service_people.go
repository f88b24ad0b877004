package store

import (
	"fmt"

	"assay/models"
)

// SMERow is a standing with what its holder is listed by.
type SMERow struct {
	models.Standing
	RegionSlug string
	PersonName string
}

// ServiceSMEs lists the standings of a service that count on a UTC day, of one region
// unless that is 0, by region, then name.
func (tx *Tx) ServiceSMEs(service models.ServiceID, region models.RegionID, on models.Date, p models.Page) (models.List[SMERow], error) {
	q := tx.q.Table("standings").Select("standings.*, g.slug as region_slug, h.name as person_name").
		Joins("join people h on h.id = standings.person_id").
		Joins("join sites w on w.id = h.site_id").
		Joins("join regions g on g.id = w.region_id").
		Where("standings.service_id = ?", service).Where(counting, on, on, on)
	if region != 0 {
		q = q.Where("w.region_id = ?", region)
	}
	o := order{list: fmt.Sprint("smes ", service, region, on), columns: []string{"g.slug", "h.name", "standings.id"}}
	return paged(q, o, p, func(r SMERow) []any { return []any{r.RegionSlug, r.PersonName, int64(r.ID)} })
}

// ServiceChange is a change of somebody's standing for a service.
type ServiceChange struct {
	models.StandingChange
	PersonID models.PersonID
}

// ServiceChanges lists the changes of all standings for a service, or those of some
// events, the newest first.
func (tx *Tx) ServiceChanges(service models.ServiceID, events []string, p models.Page) (models.List[ServiceChange], error) {
	q := tx.q.Table("standing_changes").Select("standing_changes.*, h.person_id").
		Joins("join standings h on h.id = standing_changes.standing_id").
		Where("standing_changes.service_id = ?", service)
	if len(events) > 0 {
		q = q.Where("standing_changes.event in ?", events)
	}
	o := order{list: fmt.Sprint("service-changes ", service, len(events)), columns: []string{"standing_changes.id"}, desc: true}
	return paged(q, o, p, func(c ServiceChange) []any { return []any{c.StandingChange.ID} })
}
